import type { Problem } from './problem.ts';

/** A row of cells as they stand in the file. */
export interface TableRow {
  /** Row as a spreadsheet numbers it: the header is row 1. */
  readonly row: number;
  /** In the order of the table's columns. */
  readonly cells: readonly string[];
}

/** A CSV file split into the descriptor's columns. */
export interface Table {
  readonly file: string;
  /** Columns found, in the order of the file. */
  readonly columns: readonly string[];
  readonly rows: readonly TableRow[];
  /** Rows whose number of cells is wrong: nothing in them can be trusted but, mostly, the first cell. */
  readonly brokenRows: readonly TableRow[];
  /** False if rows may be missing or swallowed: other files must then not be measured against this one. */
  readonly complete: boolean;
  readonly problems: readonly Problem[];
}
