import { parsePartialDate } from '../schema/partial-date.ts';
import type { RecordTable } from './record-table.ts';

/** The records' dates, cut to months or years: dictionary encoding. */
export interface DateBins {
  /** Reduced ISO dates, ascending. Among months stand the years of records known only by year. */
  readonly keys: readonly string[];
  /** For each record a position in `keys`. */
  readonly of: Uint16Array;
}

/** What a timeline knows of the records before any filter. */
export interface TimeAxis {
  /** First and last calendar year of all records and the release, so that a filter never moves the axis. */
  readonly years: readonly [first: number, last: number];
  /** Months that the collection does not cover: from after the newest record to the release, both `YYYY-MM`. */
  readonly incomplete: readonly [from: string, to: string] | null;
  readonly bins: Readonly<Record<'month' | 'year', DateBins>>;
}

export function timeAxis({ dates, released }: Pick<RecordTable, 'dates' | 'released'>): TimeAxis {
  return {
    years: yearsOf(dates, released),
    incomplete: incompleteMonths(dates, released),
    bins: { month: dateBins(dates, 'YYYY-MM'.length), year: dateBins(dates, 'YYYY'.length) },
  };
}

function dateBins(dates: readonly string[], length: number): DateBins {
  const cut = dates.map((date) => date.slice(0, length));
  const keys = [...new Set(cut)].toSorted();
  const positions = new Map(keys.map((key, i) => [key, i]));
  return { keys, of: Uint16Array.from(cut, (key) => positions.get(key) ?? 0) };
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
