import { makeProblem } from '../schema/make-problem.ts';
import type { Problem } from '../schema/problem.ts';
import type { ReadTable } from './read-table.ts';
import { MERGED, namedIn } from './survivor-of.ts';

/** Merged rows whose summary leads nowhere: their pages promise to name the record that stands. */
export function checkMerged({ resource, rows, keys }: ReadTable): Problem[] {
  // A table that may lack rows could hold the record.
  if (keys === null) return [];
  const statuses = resource.fields.find(({ name }) => name === 'status')?.categories ?? [];
  const counted = new Set<unknown>(statuses.filter((status) => status.counted).map(({ value }) => value));
  const standing = new Set<unknown>(
    rows.filter(({ values }) => counted.has(values.status)).map(({ values }) => values.id),
  );
  return rows.flatMap(({ row, values: { id, status, summary } }) => {
    if (status !== MERGED || typeof id !== 'string' || typeof summary !== 'string') return [];
    const named = namedIn({ id, summary }, keys);
    if (named.some((other) => standing.has(other))) return [];
    const place = { file: resource.path, row, column: 'summary', value: summary };
    const [fallen] = named;
    return [
      fallen === undefined
        ? makeProblem(place, 'merged_unnamed', {})
        : makeProblem(place, 'merged_fallen', { named: fallen }),
    ];
  });
}
