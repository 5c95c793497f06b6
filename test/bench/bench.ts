/** One measured line. `limit` is the budget it must keep, in the same unit; without one the line is for information. */
export interface Row {
  what: string;
  value: number;
  unit: 'ratio' | 'bytes' | 'seconds' | 'milliseconds' | 'points' | 'count';
  limit?: number;
}

/** What a file `*.bench.ts` exports as `bench`. It brings what it needs and clears it away. */
export interface Bench {
  name: string;
  run: () => Promise<Row[]>;
}
