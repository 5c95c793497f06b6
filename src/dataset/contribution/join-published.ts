import type { ReadRow } from '../../schema/read-rows.ts';
import type { ReadTable } from '../read-table.ts';

/** How given rows stand to the published ones of their table. */
export interface Standing {
  /** Whether the rows are the whole table rather than some rows of it. */
  readonly whole: boolean;
  /** Given rows whose key is published already, by row. */
  readonly known: ReadonlySet<number>;
  /** Published keys that a whole table lacks. */
  readonly lost: readonly string[];
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
  const keysOf = keyReader(given);
  const publishedKeys = new Set(published.rows.flatMap(keysOf));
  const givenKeys = new Set(given.rows.flatMap(keysOf));
  const found = [...publishedKeys].filter((key) => givenKeys.has(key)).length;
  const whole = publishedKeys.size > 0 && found >= publishedKeys.size * WHOLE;
  const known = given.rows.filter((row) => keysOf(row).some((key) => publishedKeys.has(key)));
  const kept = whole ? [] : published.rows.filter((row) => !keysOf(row).some((key) => givenKeys.has(key)));
  const lost = whole ? [...publishedKeys].filter((key) => !givenKeys.has(key)) : [];
  const keys = given.keys === null || published.keys === null || whole ? given.keys : given.keys.union(published.keys);
  return {
    table: { ...given, rows: [...given.rows, ...kept.map((row) => ({ ...row, row: row.row + PUBLISHED }))], keys },
    standing: { whole, known: new Set(known.map(({ row }) => row)), lost },
  };
}

/** The keys of a row: that of the table, or the sets of columns whose values never occur twice together. */
function keyReader({ resource }: ReadTable): (row: ReadRow) => readonly string[] {
  const sets = resource.primaryKey === null ? resource.uniqueKeys : [[resource.primaryKey]];
  return ({ values }) =>
    sets.flatMap((columns) => {
      const cells = columns.map((column) => values[column]);
      return cells.every((cell) => typeof cell === 'string') ? [cells.join(' · ')] : [];
    });
}
