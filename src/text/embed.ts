import { count, formatDate, formatNumber } from './format.ts';

/** Words of the charts that other sites take into their pages. */
export const embedText = {
  source: 'Source:',
  version: (version: string, released: string): string => `data ${version} of ${formatDate(released, 'short')}`,
  fullView: 'Open the full view',
  newTab: '(opens in a new tab)',
  needsScript: 'All records. A filter in the address of this figure needs script.',
  /** Why a part of the filter is left out, for data too large to carry every name. */
  namesLeftOut: 'This figure carries no names of so many records: search words and names are not applied.',
  tooCoarse: (n: number): string =>
    n === 0
      ? ''
      : `${count(n, 'more record is', 'more records are')} dated too coarsely to say whether ${n === 1 ? 'it falls' : 'they fall'} inside these dates.`,
  /** Follows the sentence of the timeline, which shows all of time whatever range is chosen. */
  inRange: (n: number, dates: string): string =>
    `Of these, ${formatNumber(n)} ${n === 1 ? 'is' : 'are'} dated ${dates}.`,
  text: (q: string): string => `“${q}”`,
  clearDates: 'All dates',
  close: 'Close',
  markRecords: 'See these records',
  markPeople: (n: number): string => (n === 1 ? 'More on this signatory' : 'All signatories'),
  /** Stands in the frame's place where frames are not shown. */
  fallback: (title: string, site: string): string => `${title}: see the chart at ${site}`,
};
