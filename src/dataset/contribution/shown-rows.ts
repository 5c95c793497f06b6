import type { Problem } from '../../schema/problem.ts';
import type { Table } from '../../schema/table.ts';
import { sentenceOf } from './group-problems.ts';
import { PUBLISHED } from './join-published.ts';

/** A row for a table on the page. */
export interface ShownRow {
  readonly row: number;
  readonly cells: readonly string[];
  /** Sentences by column; those of the whole row under the empty name. */
  readonly faults: Readonly<Record<string, readonly string[]>>;
}

const MOST = 200;
const LONGEST_CELL = 400;

/** The first faulty rows of a table; where no row is faulty, its first rows. */
export function shownRows(
  table: Table,
  problems: readonly Problem[],
): { readonly rows: readonly ShownRow[]; readonly faulty: number } {
  const faults = Map.groupBy(
    problems.filter(({ row }) => row !== null && row <= PUBLISHED),
    ({ row }) => row ?? 0,
  );
  const all = [...table.rows, ...table.brokenRows].toSorted((a, b) => a.row - b.row);
  const faulty = all.filter(({ row }) => faults.has(row));
  const rows = (faulty.length > 0 ? faulty : all).slice(0, MOST).map(({ row, cells }) => {
    const byColumn = Map.groupBy(faults.get(row) ?? [], ({ column }) => column ?? '');
    return {
      row,
      cells: cells.slice(0, table.columns.length + 5).map((cell) => cell.slice(0, LONGEST_CELL)),
      faults: Object.fromEntries([...byColumn].map(([column, found]) => [column, found.map(sentenceOf)])),
    };
  });
  return { rows, faulty: faulty.length };
}
