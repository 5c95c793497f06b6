import { formatNumber } from './format.ts';

/** Words that the script of an embed writes: every reader of one is sent them, so they are few. */
export const embedText = {
  /** Why a part of the filter is left out, for data too large to carry every name. */
  namesLeftOut: 'This figure carries no names of so many records: search words and names are not applied.',
  /** The same for days. */
  daysLeftOut:
    'This figure carries months, not days, of so many records: a month that these dates cut counts as dated too coarsely.',
  /** Follows the sentence of the timeline, which shows all of time whatever range is chosen. */
  inRange: (n: number, dates: string): string =>
    `Of these, ${formatNumber(n)} ${n === 1 ? 'is' : 'are'} dated ${dates}.`,
  text: (q: string): string => `“${q}”`,
  close: 'Close',
  markRecords: 'See these records',
  markPeople: (n: number): string => (n === 1 ? 'More on this signatory' : 'All signatories'),
};
