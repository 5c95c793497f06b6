import { counts } from './counts.ts';
import { formatDate, formatNumber } from './format.ts';
import { capital, figureWords } from './figure-words.ts';
import { countRecords, nameOutcomes, type ShownOutcomes } from './outcomes.ts';

/** Words of the timeline: titles, sentences, axis and table headings. */
export const attackTimelineText = {
  title: figureWords.timelineTitle,
  titleOf: (outcomes: ShownOutcomes): string =>
    outcomes === null ? figureWords.timelineTitle : `Timeline of ${nameOutcomes(outcomes)}`,
  /** `first` and `last` are reduced ISO dates. */
  describe: (total: number, affected: number, first: string, last: string, outcomes: ShownOutcomes): string =>
    total === 0
      ? 'Timeline without a bar: no record matches.'
      : `Timeline of ${countRecords(total, outcomes)} from ${formatDate(first)} to ${formatDate(last)}. ${capital(figureWords.harmed)} is known to have been affected in ${formatNumber(affected)}.`,
  bin: (date: string, total: number, affected: number): string => `${formatDate(date)}: ${counts(total, affected)}`,
  /** Names of the two ends of the range that a reader chooses. */
  rangeFrom: 'Earliest month shown',
  rangeTo: 'Latest month shown',
  columns: { date: 'Month', year: 'Year', total: 'Records', affected: `${capital(figureWords.harmed)} affected` },
  yearOnly: 'known only by year',
  yearOnlyRow: (year: string): string => `${year}, month not known`,
  monthLabel: (date: string): string => formatDate(date, 'short').replace(/ .*/, ''),
  perMonth: 'a month',
  perYear: 'a year',
  incomplete: 'not yet collected',
  /** Above the milestones that the axis marks, in words. */
  marks: 'Marks on the axis',
  mark: (date: string, label: string): string => `${formatDate(date)}: ${label}`,
  call: (date: string): string => `${formatDate(date)}: the call`,
};
