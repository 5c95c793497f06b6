import { formatDate } from './format.ts';

/** Forms of a citation, by the ids that pages give them. */
export const citationKinds = ['plain', 'bibtex', 'csl', 'ris'] as const;
export type CitationKind = (typeof citationKinds)[number];

/**
 * What each form of a citation adds for the day on which the page was read (ISO). A static page cannot know it, so each
 * form leaves a gap that a browser fills.
 */
export const accessedOn: Readonly<Record<CitationKind, (day: string) => string>> = {
  plain: (day) => ` Accessed ${formatDate(day)}.`,
  bibtex: (day) => `  urldate = {${day}},\n`,
  csl: (day) => `,\n    "accessed": { "date-parts": [[${day.split('-').map(Number).join(', ')}]] }`,
  ris: (day) => `Y2  - ${day.replaceAll('-', '/')}\n`,
};
