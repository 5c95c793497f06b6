import { count, formatDate, formatNumber } from './format.ts';
import { capital, figureWords } from './figure-words.ts';
import { recorded } from './recorded.ts';

/** Words of the charts: titles, keys, sentences and table headings. */
export const attackMapText = {
  title: figureWords.mapTitle,
  describe: (total: number, affected: number, countries: number): string =>
    total === 0
      ? 'World map without a mark: no record matches.'
      : `World map of ${recorded(total)} in ${count(countries, 'country or territory', 'countries and territories')}. ${capital(figureWords.harmed)} is known to have been affected in ${formatNumber(affected)}.`,
  mark: (place: string, total: number, affected: number): string =>
    `${place}: ${attackMapText.counts(total, affected)}`,
  counts: (total: number, affected: number): string =>
    `${count(total, 'record', 'records')}, ${figureWords.harmed} affected in ${formatNumber(affected)}`,
  countryOnly: (country: string): string => `${country}, place not known or whole country`,
  columns: {
    place: 'Place',
    country: 'Country or territory',
    total: 'Records',
    affected: `${capital(figureWords.harmed)} affected`,
  },
  keyTitle: { place: 'Records at a place', country: 'Records in a country' },
  affected: `${figureWords.harmed} was affected`,
  all: 'all records',
  noCircle: 'No circle: none was collected, which does not mean that none happened.',
};

export const attackTimelineText = {
  title: figureWords.timelineTitle,
  /** `first` and `last` are reduced ISO dates. */
  describe: (total: number, affected: number, first: string, last: string): string =>
    total === 0
      ? 'Timeline without a bar: no record matches.'
      : `Timeline of ${recorded(total)} from ${formatDate(first)} to ${formatDate(last)}. ${capital(figureWords.harmed)} is known to have been affected in ${formatNumber(affected)}.`,
  bin: (date: string, total: number, affected: number): string =>
    `${formatDate(date)}: ${count(total, 'record', 'records')}, ${figureWords.harmed} affected in ${formatNumber(affected)}`,
  columns: { date: 'Month', year: 'Year', total: 'Records', affected: `${capital(figureWords.harmed)} affected` },
  yearOnly: 'known only by year',
  yearOnlyRow: (year: string): string => `${year}, month not known`,
  monthLabel: (date: string): string => formatDate(date, 'short').replace(/ .*/, ''),
  perMonth: 'a month',
  perYear: 'a year',
  incomplete: 'not yet collected',
  call: (date: string): string => `${formatDate(date)}: the call`,
};
