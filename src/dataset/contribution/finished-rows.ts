import Papa from 'papaparse';
import { resourceNamed, type Descriptor } from '../../schema/descriptor.ts';

type Cells = Readonly<Record<string, string>>;

/** Rows for a file of the data folder. */
export interface FinishedRows {
  readonly path: string;
  /** The rows alone, as they are put into the file. */
  readonly rows: string;
  /** The same below the column names: a file of its own. */
  readonly file: string;
}

/** Rows of a table as CSV, in the columns of the descriptor; columns not given are empty. */
export function finishedRows(descriptor: Descriptor, table: string, cells: readonly Cells[]): FinishedRows {
  const resource = resourceNamed(descriptor, table);
  const columns = resource?.fields.map(({ name }) => name) ?? [];
  const rows = Papa.unparse(
    cells.map((row) => columns.map((column) => row[column] ?? '')),
    { newline: '\n' },
  );
  return { path: resource?.path ?? `${table}.csv`, rows, file: `${columns.join(',')}\n${rows}\n` };
}
