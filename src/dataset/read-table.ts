import type { CellContext } from '../schema/cell.ts';
import type { Resource } from '../schema/descriptor.ts';
import { makeProblem } from '../schema/make-problem.ts';
import { parseTable } from '../schema/parse-table.ts';
import type { Problem } from '../schema/problem.ts';
import { readRows, type ReadRow } from '../schema/read-rows.ts';
import type { Table } from '../schema/table.ts';

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
  return readParsed(resource, parseTable(resource, bytes), context);
}

// Rows read between two reports of progress.
const STEP = 2000;

/**
 * Reads the cells of a file that has been split into them.
 * @param progress told now and then how many rows have been read.
 */
export function readParsed(
  resource: Resource,
  table: Table,
  context: CellContext,
  progress: (rows: number) => void = () => undefined,
): ReadTable {
  const rows: ReadRow[] = [];
  const problems: Problem[] = [...table.problems];
  for (let from = 0; from < Math.max(1, table.rows.length); from += STEP) {
    const read = readRows(resource, { ...table, rows: table.rows.slice(from, from + STEP) }, context);
    for (const row of read.rows) rows.push(row);
    for (const problem of read.problems) problems.push(problem);
    progress(rows.length);
  }
  const at = table.columns.indexOf(resource.primaryKey ?? '');
  const known = at === -1 || !table.complete ? null : [...table.rows, ...table.brokenRows];
  return {
    resource,
    rows,
    keys: known === null ? null : new Set(known.map(({ cells }) => cells[at]?.trim() ?? '')),
    problems,
  };
}
