import type { CellContext } from '../schema/cell.ts';
import type { Resource } from '../schema/descriptor.ts';
import { makeProblem } from '../schema/make-problem.ts';
import { parseTable } from '../schema/parse-table.ts';
import type { Problem } from '../schema/problem.ts';
import { readRows, type ReadRow } from '../schema/read-rows.ts';

/** A table of the dataset, read but not yet measured against the others. */
export interface ReadTable {
  readonly resource: Resource;
  readonly rows: readonly ReadRow[];
  /** Values of the primary key, those of unreadable rows included. Null = some rows may be missing. */
  readonly keys: ReadonlySet<string> | null;
  readonly problems: readonly Problem[];
}

/** Reads one file. Null bytes = there is no such file. */
export function readTable(resource: Resource, bytes: Uint8Array | null, context: CellContext): ReadTable {
  const file = resource.path;
  if (bytes === null) {
    const problem = makeProblem({ file, row: null, column: null, value: null }, 'file_missing', {});
    return { resource, rows: [], keys: null, problems: [problem] };
  }
  const table = parseTable(resource, bytes);
  const { rows, problems } = readRows(resource, table, context);
  const at = table.columns.indexOf(resource.primaryKey ?? '');
  const known = at === -1 || !table.complete ? null : [...table.rows, ...table.brokenRows];
  return {
    resource,
    rows,
    keys: known === null ? null : new Set(known.map(({ cells }) => cells[at]?.trim() ?? '')),
    problems: [...table.problems, ...problems],
  };
}
