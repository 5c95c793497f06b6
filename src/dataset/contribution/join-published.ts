import type { ReadTable } from '../read-table.ts';
import { keyReader } from './row-keys.ts';

/** How given rows stand to the published ones of their table. */
export interface Standing {
  /** Whether the rows are the whole table rather than some rows of it. */
  readonly whole: boolean;
  /** Given rows whose key is published already, by row. */
  readonly known: ReadonlySet<number>;
  /** Published keys that a whole table lacks. */
  readonly lost: readonly string[];
  /** Published keys that are not among the given ones. */
  readonly absent: number;
}

/** Published rows keep their number, above this one, beside given rows of the same table. */
export const PUBLISHED = 1_000_000_000;

/** Rows of which at least this share of the published keys is given are taken for the whole table. */
const WHOLE = 0.5;

/**
 * One table of given and published rows, as the file would be after the contribution: a given row takes the place of the
 * published one with its key, and a whole table that of all of them.
 */
export function joinPublished(
  given: ReadTable,
  published: ReadTable,
): { readonly table: ReadTable; readonly standing: Standing } {
  const keysOf = keyReader(given.resource);
  const publishedKeys = new Set(published.rows.flatMap(keysOf));
  const givenKeys = new Set(given.rows.flatMap(keysOf));
  const found = [...publishedKeys].filter((key) => givenKeys.has(key)).length;
  const whole = publishedKeys.size > 0 && found >= publishedKeys.size * WHOLE;
  const known = given.rows.filter((row) => keysOf(row).some((key) => publishedKeys.has(key)));
  const kept = whole ? [] : published.rows.filter((row) => !keysOf(row).some((key) => givenKeys.has(key)));
  // A row whose cells are wrong in number is there, though it is not read.
  const isThere = (key: string) => givenKeys.has(key) || given.keys?.has(key) === true;
  const lost = whole ? [...publishedKeys].filter((key) => !isThere(key)) : [];
  const keys = given.keys === null || published.keys === null || whole ? given.keys : given.keys.union(published.keys);
  return {
    table: { ...given, rows: [...given.rows, ...kept.map((row) => ({ ...row, row: row.row + PUBLISHED }))], keys },
    standing: { whole, known: new Set(known.map(({ row }) => row)), lost, absent: publishedKeys.size - found },
  };
}
