import { parsePartialDate } from '../schema/partial-date.ts';
import { exactKeys, facetKeys, type ExactKey, type FacetKey, type Filter } from './filter.ts';
import { fold } from './fold.ts';
import type { Facet, RecordTable } from './record-table.ts';

/** The questions that a record can fail, each with its bit. */
export const dimensions = ['date', ...facetKeys, 'text'] as const;
export type Dimension = (typeof dimensions)[number];
export const bitOf = Object.fromEntries(dimensions.map((name, i) => [name, 1 << i])) as Record<Dimension, number>;

/** Positions of a facet, flattened: those of record i stand from `start[i]` up to `start[i + 1]`. */
interface Postings {
  readonly start: Uint32Array;
  readonly items: Uint16Array;
}

function postings(facet: Facet): Postings {
  const start = new Uint32Array(facet.of.length + 1);
  const items: number[] = [];
  facet.of.forEach((entry, i) => {
    if (typeof entry === 'number') items.push(entry);
    else items.push(...entry);
    start[i + 1] = items.length;
  });
  return { start, items: Uint16Array.from(items) };
}

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

/** What a filter leaves of the records. */
export interface Selection {
  /** For each record the bits of the dimensions that it fails; 0 means: in view. */
  readonly failed: Uint16Array;
  /** How many records are in view. */
  readonly count: number;
  /** Records that pass everything else and touch the dates, but are known too coarsely to lie inside them. */
  readonly tooCoarse: number;
}

/** The records of a table, prepared once so that each filter costs one pass over typed arrays. */
export class FilterIndex {
  readonly table: RecordTable;
  readonly size: number;
  /** 1 where care was affected. */
  readonly affected: Uint8Array;
  readonly #first: Int32Array;
  readonly #last: Int32Array;
  readonly #postings: Readonly<Record<FacetKey | ExactKey, Postings>>;
  #haystack: readonly string[] | null = null;
  #haystackOf: RecordTable['summaries'] = null;

  constructor(table: RecordTable) {
    this.table = table;
    this.size = table.ids.length;
    const intervals = table.dates.map((date) => parsePartialDate(date));
    this.#first = Int32Array.from(intervals, (interval) => interval?.first ?? 0);
    this.#last = Int32Array.from(intervals, (interval) => interval?.last ?? -1);
    const all = { ...table.facets, ...table.exact };
    this.#postings = Object.fromEntries(Object.entries(all).map(([key, facet]) => [key, postings(facet)])) as Record<
      FacetKey | ExactKey,
      Postings
    >;
    this.affected = new Uint8Array(this.size);
    this.#mark(this.affected, 'impact', wanted(table.facets.impact, table.harm) ?? new Uint8Array());
  }

  /** Positions of record `i`'s codes in a facet. */
  codesOf(key: FacetKey | ExactKey, i: number): Uint16Array {
    const { start, items } = this.#postings[key];
    return items.subarray(start[i], start[i + 1]);
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
    let count = 0;
    for (const bits of failed) if (bits === 0) count += 1;
    let tooCoarse = 0;
    for (const i of coarse) if (failed[i] === bitOf.date) tooCoarse += 1;
    return { failed, count, tooCoarse };
  }

  /**
   * How many records stand behind each code of a facet when the facet itself does not narrow them, so that the
   * number beside a choice tells what choosing it would give.
   */
  countCodes(selection: Selection, key: FacetKey): Uint32Array {
    const counts = new Uint32Array(this.table.facets[key].codes.length);
    const { start, items } = this.#postings[key];
    const others = ~bitOf[key];
    for (let i = 0; i < this.size; i += 1) {
      if (((selection.failed[i] ?? 0) & others) !== 0) continue;
      for (let p = start[i] ?? 0; p < (start[i + 1] ?? 0); p += 1) {
        const code = items[p] ?? 0;
        counts[code] = (counts[code] ?? 0) + 1;
      }
    }
    return counts;
  }

  /** Fails records whose interval is not inside the dates; returns those that only touch them. */
  #failDates(failed: Uint16Array, { from, to }: Filter): number[] {
    const start = from === null ? null : parsePartialDate(from);
    const end = to === null ? null : parsePartialDate(to);
    const coarse: number[] = [];
    if (start === null && end === null) return coarse;
    const earliest = start?.first ?? -Infinity;
    const latest = end?.last ?? Infinity;
    for (let i = 0; i < this.size; i += 1) {
      const first = this.#first[i] ?? 0;
      const last = this.#last[i] ?? 0;
      if (first >= earliest && last <= latest) continue;
      failed[i] = bitOf.date;
      if (first <= latest && last >= earliest) coarse.push(i);
    }
    return coarse;
  }

  #fail(failed: Uint16Array, bit: number, key: FacetKey | ExactKey, flags: Uint8Array | null): void {
    if (flags === null) return;
    const matches = new Uint8Array(this.size);
    this.#mark(matches, key, flags);
    for (let i = 0; i < this.size; i += 1) if (matches[i] === 0) failed[i] = (failed[i] ?? 0) | bit;
  }

  /** Sets 1 for each record that has one of the flagged codes. */
  #mark(target: Uint8Array, key: FacetKey | ExactKey, flags: Uint8Array): void {
    const { start, items } = this.#postings[key];
    for (let i = 0; i < this.size; i += 1) {
      for (let p = start[i] ?? 0; p < (start[i + 1] ?? 0); p += 1) {
        if (flags[items[p] ?? 0] === 1) target[i] = 1;
      }
    }
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
