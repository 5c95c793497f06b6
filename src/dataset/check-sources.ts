import { makeProblem } from '../schema/make-problem.ts';
import type { Problem } from '../schema/problem.ts';
import type { ReadTable } from './read-table.ts';

/** Column of `sources.csv` that holds the owner's id, by table of the owner. */
export const ownerColumns = { attacks: 'attack', signatories: 'signatory', milestones: 'milestone' } as const;

/** Sources that belong to none or to several records. */
export function checkOwners({ resource, rows }: ReadTable): Problem[] {
  const columns = Object.values(ownerColumns).filter((column) => resource.fields.some(({ name }) => name === column));
  return rows.flatMap(({ row, values }) => {
    const filled = columns.filter((column) => values[column] !== null && values[column] !== undefined);
    const place = { file: resource.path, row, column: null, value: null };
    if (filled.length === 0) return [makeProblem(place, 'owner_missing', {})];
    return filled.length === 1 ? [] : [makeProblem(place, 'owner_twice', { columns: filled.join(' and ') })];
  });
}

/** Records without a source. Nothing is said while rows of `sources.csv` may be missing or unreadable. */
export function checkSourced(tables: ReadonlyMap<string, ReadTable>): Problem[] {
  const sources = tables.get('sources');
  if (sources === undefined || sources.problems.some(({ row, column }) => row === null || column === null)) return [];
  return Object.entries(ownerColumns).flatMap(([name, column]) => {
    const table = tables.get(name);
    if (table === undefined) return [];
    const owned = new Set(sources.rows.map(({ values }) => values[column]));
    return table.rows.flatMap(({ row, values, bad }) => {
      const value = values.id;
      if (typeof value !== 'string' || bad.has('id') || owned.has(value)) return [];
      return [makeProblem({ file: table.resource.path, row, column: 'id', value }, 'source_missing', { column })];
    });
  });
}
