import { makeProblem } from '../schema/make-problem.ts';
import { nearest } from '../schema/nearest.ts';
import type { Problem } from '../schema/problem.ts';
import type { ReadRow } from '../schema/read-rows.ts';
import type { ReadTable } from './read-table.ts';

// Looking for a near miss takes a look at every key: beyond these few, nobody reads the suggestions one by one.
const SUGGESTIONS = 20;

/** Keys that occur twice, and columns whose values must differ. */
export function checkUnique({ resource, rows }: ReadTable): Problem[] {
  const single = resource.fields.filter((field) => field.unique).map(({ name }) => name);
  const columns = new Set(resource.primaryKey === null ? single : [resource.primaryKey, ...single]);
  const alone = [...columns].flatMap((column) =>
    repeated(rows, [column]).map(({ row, values, first }) =>
      makeProblem({ file: resource.path, row, column, value: shown(values[column]) }, 'key_twice', { first }),
    ),
  );
  const together = resource.uniqueKeys.flatMap((key) =>
    repeated(rows, key).map(({ row, values, first }) => {
      const column = key.at(-1) ?? null;
      const place = { file: resource.path, row, column, value: shown(values[column ?? '']) };
      return makeProblem(place, 'together_twice', { columns: key.join(' and '), first });
    }),
  );
  return [...alone, ...together];
}

function repeated(rows: readonly ReadRow[], columns: readonly string[]): (ReadRow & { readonly first: number })[] {
  const firsts = new Map<string, number>();
  return rows.flatMap((row) => {
    const parts = columns.map((column) => row.values[column] ?? null);
    if (parts.includes(null)) return [];
    const key = parts.join('\u0000');
    const first = firsts.get(key);
    if (first !== undefined) return [{ ...row, first }];
    firsts.set(key, row.row);
    return [];
  });
}

/** Cells that name a row of another table which is not there. */
export function checkReferences({ resource, rows }: ReadTable, tables: ReadonlyMap<string, ReadTable>): Problem[] {
  return resource.foreignKeys.flatMap(({ field: column, resource: target }) => {
    const referred = tables.get(target);
    const keys = referred?.keys ?? null;
    if (keys === null || referred === undefined) return [];
    let budget = SUGGESTIONS;
    return rows.flatMap(({ row, values }) => {
      const value = values[column];
      if (typeof value !== 'string' || keys.has(value)) return [];
      const suggestion = budget > 0 ? nearest(value, keys) : null;
      budget -= 1;
      const place = { file: resource.path, row, column, value };
      return [makeProblem(place, 'reference', { target: referred.resource.path, suggestion })];
    });
  });
}

const shown = (value: unknown) => (typeof value === 'string' ? value : null);
