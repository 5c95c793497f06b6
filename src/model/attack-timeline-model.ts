import { bitOf, type FilterIndex, type Selection } from './filter-index.ts';
import { uncountedOutcomes, type OutcomeCount } from './uncounted-outcomes.ts';

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
  /** First and last month (`YYYY-MM`) where only a part of the years is shown; null: all of them. */
  readonly months: readonly [first: string, last: string] | null;
  /** Only bins that hold a record, in order of time. */
  readonly bins: readonly TimeBin[];
  /**
   * Records of which only the year is known; empty where bins are years, as they are in the bins then, and where only
   * some months are shown, as nobody knows whether they fall inside.
   */
  readonly yearOnly: readonly TimeBin[];
  readonly total: number;
  readonly affected: number;
  /** What the records are where not all of them count as attacks; null: all do. */
  readonly outcomes: readonly OutcomeCount[] | null;
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
  /** Shows and counts these months only (`YYYY-MM`, both included); default: all years. Needs a step of months. */
  readonly months?: readonly [first: string, last: string];
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
  const { bins, ...whole } = index.time;
  const { months = null } = options;
  const { keys, of } = bins[options.step];
  const totals = new Uint32Array(keys.length);
  const hits = new Uint32Array(keys.length);
  const others = ~bitOf.date;
  const { failed } = selection;
  for (let i = 0; i < failed.length; i += 1) {
    if (((failed[i] ?? 0) & others) !== 0) continue;
    const bin = of[i] ?? 0;
    totals[bin] = (totals[bin] ?? 0) + 1;
    hits[bin] = (hits[bin] ?? 0) + (index.affected[i] ?? 0);
  }
  const filled = keys
    .map((key, i): TimeBin => ({ key, total: totals[i] ?? 0, affected: hits[i] ?? 0 }))
    .filter(({ key, total }) => total > 0 && (months === null || within(key, months)));
  const isYearOnly = ({ key }: TimeBin) => options.step === 'month' && key.length === 4;
  return {
    step: options.step,
    years: months === null ? whole.years : [Number(months[0].slice(0, 4)), Number(months[1].slice(0, 4))],
    months,
    bins: filled.filter((bin) => !isYearOnly(bin)),
    yearOnly: filled.filter(isYearOnly),
    total: filled.reduce((sum, { total }) => sum + total, 0),
    affected: filled.reduce((sum, { affected }) => sum + affected, 0),
    outcomes: uncountedOutcomes(
      index,
      selection,
      (i) => ((failed[i] ?? 0) & others) === 0 && (months === null || within(keys[of[i] ?? 0] ?? '', months)),
    ),
    milestones: options.milestones.filter(({ date }) => months === null || within(date, months)),
    incomplete: months === null ? whole.incomplete : null,
    range: options.range,
  };
}

/** Whether a reduced date that is known at least to the month lies in a span of months. */
const within = (date: string, [first, last]: readonly [string, string]): boolean =>
  date.length >= first.length && date.slice(0, first.length) >= first && date.slice(0, last.length) <= last;
