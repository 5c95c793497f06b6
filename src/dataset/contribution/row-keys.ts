import type { Resource } from '../../schema/descriptor.ts';
import type { ReadRow } from '../../schema/read-rows.ts';

/** The keys of a row: that of the table, or the sets of columns whose values never occur twice together. */
export function keyReader({ primaryKey, uniqueKeys }: Resource): (row: ReadRow) => readonly string[] {
  const sets = primaryKey === null ? uniqueKeys : [[primaryKey]];
  return ({ values }) =>
    sets.flatMap((columns) => {
      const cells = columns.map((column) => values[column]);
      return cells.every((cell) => typeof cell === 'string') ? [cells.join(' · ')] : [];
    });
}
