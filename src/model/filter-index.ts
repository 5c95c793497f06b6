import { parsePartialDate } from '../schema/partial-date.ts';
import { exactKeys, facetKeys, type ExactKey, type FacetKey, type Filter } from './filter.ts';
import { fold } from '../schema/fold.ts';
import { failOutside, type Intervals } from './intervals.ts';
import { countCodesOf, countPassing, failLacking, postings, type Postings } from './postings.ts';
import type { Facet, RecordTable } from './record-table.ts';
import { timeAxis, type TimeAxis } from './time-axis.ts';

/** The questions that a record can fail, each with its bit. */
export const dimensions = ['date', ...facetKeys, 'text'] as const;
export type Dimension = (typeof dimensions)[number];
export const bitOf = Object.fromEntries(dimensions.map((name, i) => [name, 1 << i])) as Record<Dimension, number>;

/** Which codes a reader asked for, by position; null when none of them exists here. */
function wanted(facet: Facet, codes: readonly string[]): Uint8Array | null {
  const flags = new Uint8Array(facet.codes.length);
  let any = false;
  for (const code of codes) {
    const position = facet.codes.indexOf(code);
    if (position < 0) continue;
    flags[position] = 1;
    any = true;
  }
  return any ? flags : null;
}

/** More days than any date is away from 1970; whole, unlike infinity, so that loops compare whole numbers only. */
const FAR = 2 ** 30;

/** What a filter leaves of the records. */
export interface Selection {
  /** For each record the bits of the dimensions that it fails; 0 means: in view. */
  readonly failed: Uint16Array;
  /** How many records are in view. */
  readonly count: number;
  /** Records that pass everything else and touch the dates, but are known too coarsely to lie inside them. */
  readonly tooCoarse: number;
  /** Whether the filter lets in such outcomes alone as count as an attack. */
  readonly isCounted: boolean;
}

/** The records of a table, prepared once so that each filter costs one pass over typed arrays. */
export class FilterIndex {
  readonly table: RecordTable;
  readonly size: number;
  /** 1 where care was affected. */
  readonly affected: Uint8Array;
  readonly time: TimeAxis;
  readonly #intervals: Intervals;
  readonly #postings: Readonly<Record<FacetKey | ExactKey, Postings>>;
  #haystack: readonly string[] | null = null;
  #haystackOf: RecordTable['summaries'] = null;

  constructor(table: RecordTable) {
    this.table = table;
    this.size = table.ids.length;
    const intervals = table.dates.map((date) => parsePartialDate(date));
    this.#intervals = {
      first: Int32Array.from(intervals, (interval) => interval?.first ?? 0),
      last: Int32Array.from(intervals, (interval) => interval?.last ?? -1),
    };
    const all = { ...table.facets, ...table.exact };
    this.#postings = Object.fromEntries(Object.entries(all).map(([key, facet]) => [key, postings(facet)])) as Record<
      FacetKey | ExactKey,
      Postings
    >;
    this.time = timeAxis(table);
    const unaffected = new Uint16Array(this.size);
    failLacking(unaffected, this.#postings.impact, wanted(table.facets.impact, table.harm) ?? new Uint8Array(), 1);
    this.affected = Uint8Array.from(unaffected, (bit) => 1 - bit);
  }

  /** Positions of record `i`'s codes in a facet. */
  codesOf(key: FacetKey | ExactKey, i: number): Uint32Array {
    const { start, items } = this.#postings[key];
    return items.subarray(start[i], start[i + 1]);
  }

  /** Position of record `i`'s first code in a facet; -1 where it has none. */
  firstCode(key: FacetKey | ExactKey, i: number): number {
    const { start, items } = this.#postings[key];
    const at = start[i] ?? 0;
    return at < (start[i + 1] ?? 0) ? (items[at] ?? -1) : -1;
  }

  /** Judges every record. Codes and dates that do not exist here ask for nothing. */
  select(filter: Filter): Selection {
    const failed = new Uint16Array(this.size);
    const coarse = this.#failDates(failed, filter);
    for (const key of facetKeys) this.#fail(failed, bitOf[key], key, wanted(this.table.facets[key], filter[key]));
    for (const key of exactKeys) {
      const value = filter[key];
      if (value !== null) this.#fail(failed, bitOf.text, key, wanted(this.table.exact[key], [value]));
    }
    this.#failText(failed, filter.q);
    let tooCoarse = 0;
    for (const i of coarse) if (failed[i] === bitOf.date) tooCoarse += 1;
    return { failed, count: countPassing(failed), tooCoarse, isCounted: this.#isCounted(filter) };
  }

  /** As `select` does, outcomes that do not exist here ask for nothing; where the descriptor counts none, all count. */
  #isCounted({ outcome }: Filter): boolean {
    const { counted, facets } = this.table;
    const asked = outcome.filter((code) => facets.outcome.codes.includes(code));
    return (
      counted.length === 0 ||
      (asked.length === 0 ? facets.outcome.codes : asked).every((code) => counted.includes(code))
    );
  }

  /**
   * How many records stand behind each code of a facet when the facet itself does not narrow them, so that the
   * number beside a choice tells what choosing it would give.
   */
  countCodes(selection: Selection, key: FacetKey): Uint32Array {
    const { length } = this.table.facets[key].codes;
    return countCodesOf(length, this.#postings[key], selection.failed, ~bitOf[key]);
  }

  /** Fails records whose interval is not inside the dates; returns those that only touch them. */
  #failDates(failed: Uint16Array, { from, to }: Filter): readonly number[] {
    const start = from === null ? null : parsePartialDate(from);
    const end = to === null ? null : parsePartialDate(to);
    if (start === null && end === null) return [];
    return failOutside(failed, this.#intervals, [start?.first ?? -FAR, end?.last ?? FAR], bitOf.date);
  }

  #fail(failed: Uint16Array, bit: number, key: FacetKey | ExactKey, flags: Uint8Array | null): void {
    if (flags !== null) failLacking(failed, this.#postings[key], flags, bit);
  }

  #failText(failed: Uint16Array, q: string): void {
    const words = fold(q).split(/\s+/).filter(Boolean);
    if (words.length === 0) return;
    const haystack = this.#text();
    for (let i = 0; i < this.size; i += 1) {
      const text = haystack[i] ?? '';
      if (!words.every((word) => text.includes(word))) failed[i] = (failed[i] ?? 0) | bitOf.text;
    }
  }

  #text(): readonly string[] {
    const { summaries } = this.table;
    if (this.#haystack !== null && this.#haystackOf === summaries) return this.#haystack;
    const names = (key: FacetKey | ExactKey, i: number): string => {
      const facet = { ...this.table.facets, ...this.table.exact }[key];
      return Array.from(this.codesOf(key, i), (code) => facet.labels[code] ?? '').join(' ');
    };
    this.#haystackOf = summaries;
    this.#haystack = this.table.targets.map((target, i) =>
      fold(
        [
          target,
          names('place', i),
          names('country', i),
          names('actor', i),
          names('malware', i),
          summaries?.[i] ?? '',
        ].join(' '),
      ),
    );
    return this.#haystack;
  }
}
