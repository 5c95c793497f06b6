import { capital, figureWords, small } from './figure-words.ts';
import { filterText } from './filter.ts';
import { count, formatNumber } from './format.ts';
import { malwareTitle } from './malware-title.ts';

/** Words of the linked map, timeline, filters and list. */
export const instrumentText = {
  label: `Map and timeline of ${figureWords.short[1]}`,
  filters: 'Filter the records',
  ...filterText,
  /** What the summary of a menu says when some of its choices are taken. */
  chosen: (labels: readonly string[]): string =>
    labels.length <= 2 ? labels.join(', ') : `${labels[0] ?? ''} and ${formatNumber(labels.length - 1)} more`,
  narrow: 'Find a country',
  done: 'Done',
  outcomeNote: `${capital(figureWords.uncounted)} are not counted as ${figureWords.short[1]} unless they are ticked here.`,
  impactNote: 'One record can have several effects.',
  search: 'Search',
  searchPlaceholder: `Place, target, group, ${small(malwareTitle)}`,
  clear: 'Clear all',
  remove: (what: string): string => `Remove: ${what}`,
  result: (n: number): string => count(n, 'record', 'records'),
  regions: {
    world: 'World',
    europe: 'Europe',
    americas: 'Americas',
    africa: 'Africa',
    'asia-pacific': 'Asia-Pacific',
  },
  regionsLabel: 'Part of the world',
  zoomsLabel: 'Zoom',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  by: { place: 'by place', country: 'by country' },
  byLabel: 'One circle for each',
  timelineHelp: 'Drag across the bars to choose a range of time.',
  cardClose: 'Close',
  cardMore: (n: number): string => `and ${formatNumber(n)} more, all in the list below`,
  cardOnly: 'Show only this place',
  cardOnlyCountry: 'Show only this country',
  latest: 'Latest in view',
  allAsTable: 'All records as a table, to sort and download',
  inViewAsTable: (n: number): string =>
    `${n === 1 ? 'This record' : `These ${count(n, 'record', 'records')}`} as a table, to sort and download`,
  showMore: (n: number): string => `Show ${formatNumber(n)} more`,
  empty: 'No record matches this selection.',
  emptyHelp: 'The record may lack what you look for, or the filters exclude each other.',
  tableTwin: 'The same as a table',
  /** Above the rows of the home page; `total` counts those without any filter. */
  allInView: (shown: number, inView: number, total: number): string =>
    shown === inView
      ? `${count(shown, 'record', 'records')} of ${formatNumber(total)}, newest first, as the filters above leave them.`
      : `The newest ${formatNumber(shown)} of ${count(inView, 'record', 'records')} that the filters above leave. All of them are in the files below.`,
};
