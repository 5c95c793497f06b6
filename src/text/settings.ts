import { listOf } from './format.ts';

/** What is wrong with a setting of `site.config.ts`: one sentence each, which names the setting and what to write. */
export const settingsText = {
  missing: (setting: string) => `${setting}: it is missing; write it, as in the site.config.ts that you began with.`,
  empty: (setting: string) => `${setting}: it is empty; write at least a word.`,
  text: (setting: string) => `${setting}: it has to be text in quotation marks.`,
  url: (value: string) =>
    `url: “${value}” is no address of a host; write its scheme and name alone, such as 'https://example.org'. A folder goes into base.`,
  base: (value: string) =>
    `base: “${value}” is no path; write '/' or the folder between slashes, such as '/repository/'.`,
  link: (setting: string, value: string, proposal: string | null) =>
    `${setting}: “${value}” is no web address; write it in full, such as '${proposal ?? 'https://example.org/page'}'.`,
  contact: (value: string, proposal: string | null) =>
    `contact: “${value}” is no mail address; write the address alone, such as '${proposal ?? 'name@example.org'}', or null.`,
  logo: (value: string) =>
    `logo: there is no file public/${value}; put the picture there, or write null for the title alone.`,
  language: (value: string) => `language: “${value}” is no language tag; write one such as 'en' or 'en-GB'.`,
  oneOf: (setting: string, value: string, allowed: readonly string[]) =>
    `${setting}: “${value}” is none of its values, which are ${listOf(allowed.map((each) => `'${each}'`))}.`,
  unknownWord: (group: string, name: string, suggestion: string | null) =>
    `words.${group}: there is no word “${name}”${suggestion === null ? '; your editor lists those that there are' : `; did you mean ${suggestion}?`}.`.replace(
      '?.',
      '?',
    ),
  pair: (setting: string) => `${setting}: write the singular and the plural, such as ['raid', 'raids'].`,
  paragraphs: (setting: string) => `${setting}: write a list of paragraphs, such as ['First.', 'Second.'].`,
  collections: (setting: string) =>
    `${setting}: write lead, list and close, and in the list a name, a url and in what each differs; or null.`,
  numbers: (setting: string, reason: string) => `${setting}: ${reason}.`,
  unreadable: (reason: string) => `site.config.ts cannot be read: ${reason}.`,
  foreignLanguage: (language: string, words: string) =>
    `language is '${language}', but the words of the pages are those of src/text/, in '${words}'. Screen readers will read them by the rules of the wrong language, so leave '${words}' until you have translated src/text/ and changed src/text/locale.ts.`,
  heading: (n: number) => `site.config.ts: ${n === 1 ? 'one setting' : `${String(n)} settings`} to correct`,
  fine: 'site.config.ts: no problems',
} as const;
