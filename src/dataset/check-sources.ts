import { makeProblem } from '../schema/make-problem.ts';
import { parsePartialDate } from '../schema/partial-date.ts';
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
    if (filled.length === 0) return [makeProblem(place, 'owner_missing', { columns })];
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

/** Sources that appeared before the attack which they report. A day is allowed, for the world has many time zones. */
export function checkOrder(tables: ReadonlyMap<string, ReadTable>): Problem[] {
  const sources = tables.get('sources');
  const attacks = tables.get('attacks')?.rows.filter(({ bad }) => !bad.has('date'));
  const dates = new Map(attacks?.map(({ values }) => [values.id, values.date]));
  return (sources?.rows ?? []).flatMap(({ row, values: { attack, published }, bad }) => {
    const date = dates.get(attack);
    if (sources === undefined || bad.has('published') || typeof date !== 'string' || typeof published !== 'string')
      return [];
    const [printed, happened] = [parsePartialDate(published), parsePartialDate(date)];
    if (printed === null || happened === null || printed.last >= happened.first - 1) return [];
    const place = { file: sources.resource.path, row, column: 'published', value: published };
    return [makeProblem(place, 'source_early', { attack: String(attack), date })];
  });
}
