import { parsePartialDate } from '../schema/partial-date.ts';
import { bitOf, type FilterIndex, type Selection } from './filter-index.ts';

/** Records of one month or one year, and how many of them are known to have affected care. */
export interface TimeBin {
  /** Reduced ISO date: `2020-03`, or `2020` where bins are years. */
  readonly key: string;
  readonly total: number;
  readonly affected: number;
}

export interface TimeMark {
  readonly key: string;
  /** Reduced ISO date. */
  readonly date: string;
  readonly label: string;
  readonly kind: string;
}

export interface AttackTimelineModel {
  readonly step: 'month' | 'year';
  /** First and last calendar year shown, both included. */
  readonly years: readonly [first: number, last: number];
  /** Only bins that hold a record, in order of time. */
  readonly bins: readonly TimeBin[];
  /** Records of which only the year is known; empty where bins are years, as they are in the bins then. */
  readonly yearOnly: readonly TimeBin[];
  readonly total: number;
  readonly affected: number;
  readonly milestones: readonly TimeMark[];
  /** Months that the collection does not cover: from after the newest record to the release, both `YYYY-MM`. */
  readonly incomplete: readonly [from: string, to: string] | null;
  /** The range that a reader chose, as reduced ISO dates. */
  readonly range: readonly [from: string | null, to: string | null];
}

/** What the timeline needs beside the records. */
export interface TimelineOptions {
  readonly step: 'month' | 'year';
  readonly milestones: readonly TimeMark[];
  readonly range: readonly [from: string | null, to: string | null];
}

/**
 * Counts records by month or year. The dates of the filter do not narrow it: they are the range that it shows.
 * The span is that of all records of the table, so that a filter never moves the axis.
 */
export function attackTimelineModel(
  index: FilterIndex,
  selection: Selection,
  options: TimelineOptions,
): AttackTimelineModel {
  const { dates, released } = index.table;
  const bins = new Map<string, { total: number; affected: number }>();
  let total = 0;
  let affected = 0;
  for (let i = 0; i < index.size; i += 1) {
    if (((selection.failed[i] ?? 0) & ~bitOf.date) !== 0) continue;
    const key = (dates[i] ?? '').slice(0, options.step === 'year' ? 4 : 7);
    const bin = bins.get(key) ?? { total: 0, affected: 0 };
    const hit = index.affected[i] ?? 0;
    bins.set(key, { total: bin.total + 1, affected: bin.affected + hit });
    total += 1;
    affected += hit;
  }
  const sorted = [...bins].map(([key, bin]) => ({ key, ...bin })).toSorted((a, b) => (a.key < b.key ? -1 : 1));
  const isYearOnly = ({ key }: TimeBin) => options.step === 'month' && key.length === 4;
  return {
    step: options.step,
    years: yearsOf(dates, released),
    bins: sorted.filter((bin) => !isYearOnly(bin)),
    yearOnly: sorted.filter(isYearOnly),
    total,
    affected,
    milestones: options.milestones,
    incomplete: incompleteMonths(dates, released),
    range: options.range,
  };
}

function yearsOf(dates: readonly string[], released: string): readonly [number, number] {
  const end = Number(released.slice(0, 4));
  const years = dates.map((date) => Number(date.slice(0, 4)));
  return [years.reduce((a, b) => Math.min(a, b), end), years.reduce((a, b) => Math.max(a, b), end)];
}

/**
 * Months after the newest collected one, up to the release: nobody has looked there yet, so an empty month there
 * says nothing. The rule uses the data and the day of release, never the clock.
 */
function incompleteMonths(dates: readonly string[], released: string): readonly [string, string] | null {
  const newest = dates.reduce((latest, date) => (date.length >= 7 && date > latest ? date : latest), '').slice(0, 7);
  const last = released.slice(0, 7);
  if (newest === '' || newest >= last) return null;
  return [monthAfter(newest), last];
}

function monthAfter(month: string): string {
  const { last } = parsePartialDate(month) ?? { last: 0 };
  return new Date((last + 1) * 86_400_000).toISOString().slice(0, 7);
}
