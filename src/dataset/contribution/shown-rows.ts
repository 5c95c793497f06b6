import type { Problem } from '../../schema/problem.ts';
import type { Table } from '../../schema/table.ts';
import { shortened } from '../../text/shortened.ts';
import { PUBLISHED } from './join-published.ts';
import { sentenceOf } from './sentence-of.ts';

/** A row for a table on the page. */
export interface ShownRow {
  readonly row: number;
  /** Where rows are faulty, those of columns without a fault are left empty, but for the first. */
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
  const first = (faulty.length > 0 ? faulty : all).slice(0, MOST);
  const columns = new Set(first.flatMap(({ row }) => (faults.get(row) ?? []).map(({ column }) => column ?? '')));
  const isShown = (index: number) => faulty.length === 0 || index === 0 || columns.has(table.columns[index] ?? '');
  const rows = first.map(({ row, cells }) => {
    const byColumn = Map.groupBy(faults.get(row) ?? [], ({ column }) => column ?? '');
    return {
      row,
      cells: cells
        .slice(0, table.columns.length)
        .map((cell, index) => (isShown(index) ? shortened(cell, LONGEST_CELL) : '')),
      faults: Object.fromEntries([...byColumn].map(([column, found]) => [column, found.map(sentenceOf)])),
    };
  });
  return { rows, faulty: faulty.length };
}
