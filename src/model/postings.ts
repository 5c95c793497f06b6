import type { Facet } from './record-table.ts';

/** Positions of a facet, flattened: those of record i stand from `start[i]` up to `start[i + 1]`. */
export interface Postings {
  readonly start: Uint32Array;
  readonly items: Uint32Array;
  /** Each record has exactly one, so that record i's is `items[i]`, which makes the loops twice as fast. */
  readonly single: boolean;
}

export function postings(facet: Facet): Postings {
  const start = new Uint32Array(facet.of.length + 1);
  const items: number[] = [];
  facet.of.forEach((entry, i) => {
    if (typeof entry === 'number') items.push(entry);
    else items.push(...entry);
    start[i + 1] = items.length;
  });
  return { start, items: Uint32Array.from(items), single: start.every((end, i) => end === i) };
}

// The loops below run over every record at each change of a filter. They are functions of their own and hold no
// branch on a record's codes where they can: which way it goes would be guessed wrong half of the time.

/** Sets a bit in each record that has none of the wanted codes. */
export function failLacking(failed: Uint16Array, postings: Postings, wanted: Uint8Array, bit: number): void {
  const { start, items, single } = postings;
  const passes = new Uint16Array(wanted.length);
  for (let code = 0; code < wanted.length; code += 1) passes[code] = (wanted[code] ?? 0) * bit;
  if (single) {
    for (let i = 0; i < failed.length; i += 1) failed[i] = (failed[i] ?? 0) | (bit ^ (passes[items[i] ?? 0] ?? 0));
    return;
  }
  for (let i = 0, p = 0; i < failed.length; i += 1) {
    let passed = 0;
    for (const end = start[i + 1] ?? 0; p < end; p += 1) passed |= passes[items[p] ?? 0] ?? 0;
    failed[i] = (failed[i] ?? 0) | (bit ^ passed);
  }
}

/** How many records without any of the bits have each code. */
export function countCodesOf(codes: number, postings: Postings, failed: Uint16Array, bits: number): Uint32Array {
  const { start, items, single } = postings;
  const counts = new Uint32Array(codes);
  for (let i = 0; i < failed.length; i += 1) {
    if (((failed[i] ?? 0) & bits) !== 0) continue;
    const end = single ? i + 1 : (start[i + 1] ?? 0);
    for (let p = single ? i : (start[i] ?? 0); p < end; p += 1) {
      const code = items[p] ?? 0;
      counts[code] = (counts[code] ?? 0) + 1;
    }
  }
  return counts;
}

/** How many records fail nothing. */
export function countPassing(failed: Uint16Array): number {
  let count = 0;
  for (const bits of failed) count += bits === 0 ? 1 : 0;
  return count;
}
