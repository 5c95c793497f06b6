import { fold } from '../schema/fold.ts';

/** Text as a search compares it: folded, single spaces between its words, `U.K.` as `uk`. */
export const foldedWords = (text: string): string =>
  fold(text)
    .replace(/(?<![\p{L}\p{N}])(\p{L})\.(?=\p{L}(?![\p{L}\p{N}]))/gu, '$1')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
