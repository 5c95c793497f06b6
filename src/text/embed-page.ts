import { formatDate } from './format.ts';

/** Words that are printed in the charts which other sites take into their pages, and around them. */
export const embedPageText = {
  source: 'Source:',
  version: (version: string, released: string): string => `data ${version} of ${formatDate(released, 'short')}`,
  /** What a picture says of where it comes from. */
  sourceLine: (site: string, version: string, released: string, licence: string): string =>
    `${embedPageText.source} ${site}, ${embedPageText.version(version, released)}, ${licence}`,
  fullView: 'Open the full view',
  needsScript: 'All records. A filter in the address needs script.',
  timelineMarks: 'marks on the axis: events of the time',
  timelineRange: 'shaded: the dates chosen',
  clearDates: 'All dates',
  /** Stands in the frame's place where frames are not shown. */
  fallback: (title: string, site: string): string => `${title}: see the chart at ${site}`,
};
