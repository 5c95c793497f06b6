/**
 * The language of all words in this folder, of country names and of alphabetical order. Whoever translates the words
 * changes it; `language` in `site.config.ts` is what the pages declare, and has to be the same.
 */
export const textLanguage = 'en';

/** How numbers, dates and lists are written. */
export const textFormats = 'en-GB';
