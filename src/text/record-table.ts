import { count, formatDate, formatNumber, listOf } from './format.ts';
import { fieldTitles } from './field-titles.ts';
import { small } from './figure-words.ts';
import { subject } from './subject-words.ts';

/** Words of the table of all records. */
export const recordTableText = {
  title: 'All records in one table',
  description: (all: number, countries: number): string =>
    `${count(all, 'record', 'records')} of ${subject.incident[1]} on ${subject.field} in ${count(countries, 'country or territory', 'countries and territories')}, to filter, sort and download, each with its sources.`,
  lede: (counted: number, all: number, others: readonly string[]): string =>
    all === counted
      ? `${count(counted, ...subject.short)} carried out on ${subject.fieldAtLength}, each with its sources.`
      : `${count(all, 'record', 'records')}, each with its sources: ${count(counted, ...subject.short)} carried out on ${subject.fieldAtLength}, and ${formatNumber(all - counted)} not counted as ${subject.short[1]} and marked as such (${listOf(others)}).`,
  label: 'Table of records',
  columns: {
    date: 'Date',
    target: 'Target',
    where: 'Where',
    type: fieldTitles.attack_type,
    impact: fieldTitles.impacts,
    evidence: fieldTitles.evidence,
  },
  /** Names of the columns in front of the cells of a card. */
  cardLabels: {
    date: 'Date',
    target: 'Target',
    where: 'Where',
    type: 'Kind',
    impact: fieldTitles.impacts,
    evidence: fieldTitles.evidence,
  },
  sortMenu: 'Sort by',
  /** As the sort menu of a phone lists them, and as a screen reader is told. */
  sorts: {
    '-date': 'newest first',
    date: 'oldest first',
    target: 'target, A to Z',
    '-target': 'target, Z to A',
    where: 'country, A to Z',
    '-where': 'country, Z to A',
    type: `${small(fieldTitles.attack_type)}, A to Z`,
    '-type': `${small(fieldTitles.attack_type)}, Z to A`,
    impact: `${small(fieldTitles.impacts)}, ${subject.harmed} affected first`,
    '-impact': `${small(fieldTitles.impacts)}, ${subject.harmed} affected last`,
    evidence: `${small(fieldTitles.evidence)}, weakest grade first`,
    '-evidence': `${small(fieldTitles.evidence)}, strongest grade first`,
  },
  sorted: (how: string): string => `Sorted: ${how}.`,
  pages: 'Pages of the table',
  pageOf: (page: number, pages: number, from: number, to: number): string =>
    `Records ${formatNumber(from)} to ${formatNumber(to)}, page ${formatNumber(page)} of ${formatNumber(pages)}`,
  /** Stands above a table on paper. `asked`: what was filtered by, as `Country: France`. */
  printed: (from: number, to: number, n: number, how: string, asked: readonly string[]): string =>
    [
      n === 0
        ? 'No record.'
        : to - from + 1 === n
          ? `${count(n, 'record', 'records')}, ${how}.`
          : `Records ${formatNumber(from)} to ${formatNumber(to)} of ${formatNumber(n)}, ${how}.`,
      ...asked.map((words) => `${words}.`),
    ].join(' '),
  previous: 'Previous page',
  next: 'Next page',
  newestOnly: (shown: number, all: number): string =>
    `The newest ${formatNumber(shown)} of ${count(all, 'record', 'records')}. All of them, year by year:`,
  yearTitle: (year: string): string => `Records of ${year}`,
  yearLede: (n: number, counted: number, year: string): string =>
    n === counted
      ? `${count(n, ...subject.short)} carried out on ${subject.field} in ${year}, newest first.`
      : `${count(n, 'record', 'records')} of ${year}, newest first: ${count(counted, ...subject.short)} carried out; the others are marked.`,
  years: 'Records by year',
  back: 'All records, to filter, sort and download',
  downloadAll: 'Download all records (CSV)',
  downloadCsv: (n: number): string =>
    `Download ${n === 1 ? 'this record' : `these ${count(n, 'record', 'records')}`} (CSV)`,
  downloadJson: 'as JSON',
  downloading: 'Preparing the file …',
  downloaded: (file: string): string => `The file ${file} is ready.`,
  downloadFailed:
    'The file of all records could not be loaded, so nothing was saved. Check the connection and try again; if the page has been open for long, reload it first.',
  failed:
    'The records could not be loaded, so filters, sorting and downloads of a selection do not work now. Reload the page to try again; everything printed below is complete.',
  onMap: 'This selection on the map and timeline',
  selection: (n: number): string => `Selection of ${count(n, 'record', 'records')}`,
  key: `Effects in bold: ${subject.harmed} is known to have been affected.`,
  cite: 'Cite as:',
  remedy: (what: string, n: number): string => `Without “${what}”: ${count(n, 'record', 'records')}`,
  remedyOutcome: (n: number): string => `With ${subject.uncounted}: ${count(n, 'record', 'records')}`,
  remedyIntro: 'No record matches all of this. Taking off one filter is enough:',
  noRemedy: 'No record matches all of this, and no single filter is to blame. Start again without any:',
  remedyFacet: (name: string, labels: readonly string[]): string => `${name}: ${labels.join(', ')}`,
  remedyText: (q: string): string => `Search: ${q}`,
  remedyDates: (dates: string): string => `Dates: ${dates}`,
  withdrawnTitle: 'Withdrawn and merged records',
  withdrawnIntro: 'Found wrong, or told twice. They count nowhere, but keep their pages, which say why.',
  withdrawnItem: (date: string, status: string): string => `${formatDate(date, 'short')}, ${status}`,
};
