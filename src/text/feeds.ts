import { formatDate } from './format.ts';
import { capital } from './figure-words.ts';
import { recordDate } from './record-date.ts';
import { subject } from './subject-words.ts';

/** Words of the feeds. */
export const feedText = {
  records: {
    title: (site: string): string => `${site}: new records`,
    description: `${capital(subject.incident[1])} on ${subject.field} that were added to the record, newest first.`,
  },
  changes: {
    title: (site: string): string => `${site}: changed records`,
    description: 'What was changed in records that were already published, and why.',
  },
  recordTitle: (target: string, country: string, date: string, basis: string): string =>
    `${target}, ${country}: ${recordDate(date, basis)}`,
  sources: 'Sources:',
  published: (date: string | null): string => (date === null ? '' : `, ${formatDate(date)}`),
  changeTitle: (title: string, version: string): string => `${title}: changed in version ${version}`,
  change: (field: string, old: string, next: string, reason: string): string => {
    const from = old === '' ? 'was empty' : `was “${old}”`;
    const to = next === '' ? 'is empty now' : `is “${next}” now`;
    return `${field} ${from} and ${to}. Reason: ${reason}`;
  },
  rights: (licence: string, url: string): string => `${licence}, ${url}`,
} as const;
