import type { ProblemCode } from '../text/problem-messages.ts';
import type { Facts } from './make-problem.ts';

/** A cell as the code sees it: null = empty. Dates stay text. */
export type CellValue = string | number | null | readonly string[];

/** Takes a problem of the cell that is being read. */
export type Report = <Code extends ProblemCode>(code: Code, facts: Facts<Code>) => void;

/** Reads the text of one cell (trimmed, not empty); whatever is wrong is reported. */
export type CellReader = (text: string, report: Report) => CellValue;

/** The last day that a row may speak of. */
export interface LastDay {
  /** ISO day. */
  readonly day: string;
  /** Whose day it is: that of the newest version, released or announced, or that of whoever writes rows just now. */
  readonly of: 'version' | 'today';
}

/** What a cell is measured against beside its own column. */
export interface CellContext {
  /** No date of the data lies after it. */
  readonly last: LastDay;
  /** Codes of the territories table. */
  readonly territories: ReadonlySet<string>;
}
