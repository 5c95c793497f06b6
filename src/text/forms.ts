import type { SubjectWords } from './subject-words.ts';
import { capital, withArticle } from './figure-words.ts';

/** What `npm run data -- forms` says, and what the forms of a site say about its subject. */
export const formsText = {
  written: (file: string) => `Written: ${file}`,
  fits: (file: string) => `${file} fits the data already.`,
  removed: (file: string) => `Removed, for there is no table of signatories: ${file}`,
  /** Lines at the top of the form of a new record. */
  head: ({ short, incident, field }: Pick<SubjectWords, 'short' | 'incident' | 'field'>) => ({
    name: `${capital(withArticle(short[0]))} that is missing`,
    description: `Tell of ${withArticle(incident[0])} on ${field} that is not in the record.`,
    title: `New ${short[0]}: `,
  }),
};
