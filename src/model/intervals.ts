/** First and last day of each record, both included. */
export interface Intervals {
  readonly first: Int32Array;
  readonly last: Int32Array;
}

/** Sets a bit in each record whose interval is not inside the days; returns those that only touch them. */
export function failOutside(
  failed: Uint16Array,
  { first, last }: Intervals,
  [earliest, latest]: readonly [number, number],
  bit: number,
): readonly number[] {
  const touching: number[] = [];
  for (let i = 0; i < failed.length; i += 1) {
    const start = first[i] ?? 0;
    const end = last[i] ?? 0;
    if (start >= earliest && end <= latest) continue;
    failed[i] = (failed[i] ?? 0) | bit;
    if (start <= latest && end >= earliest) touching.push(i);
  }
  return touching;
}
