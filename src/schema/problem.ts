import type { ProblemCode } from '../text/problem-messages.ts';

/** One thing wrong with the data, ready to be shown to the person who edits the file. */
export interface Problem {
  /** File name inside the data folder, such as `attacks.csv`. */
  readonly file: string;
  /** Row as a spreadsheet numbers it: the header is row 1. Null when the whole file is meant. */
  readonly row: number | null;
  /** Column name. Null when the whole row or file is meant. */
  readonly column: string | null;
  /** The text found in the cell, unchanged. Null when there is none to show. */
  readonly value: string | null;
  /** Kind of problem, for grouping and tests. */
  readonly code: ProblemCode;
  /** One sentence with place, likely cause and remedy. */
  readonly message: string;
}
