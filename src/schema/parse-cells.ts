import Papa from 'papaparse';
import type { Delimiter } from './written.ts';

/** Cells of a CSV text, and the rows (from 0) whose quotation marks do not match. */
export interface CellGrid {
  readonly rows: readonly (readonly string[])[];
  readonly badQuotes: ReadonlySet<number>;
}

/** Splits CSV text whose lines end in `\n` into cells. Empty lines at the end of the text are left out. */
export function parseCells(text: string, delimiter: Delimiter = ','): CellGrid {
  const { data, errors } = Papa.parse<string[]>(text, { delimiter, newline: '\n', quoteChar: '"' });
  let length = data.length;
  while (length > 0 && data[length - 1]?.length === 1 && data[length - 1]?.[0] === '') length -= 1;
  const badQuotes = errors.filter(({ type }) => type === 'Quotes').map(({ row }) => row ?? 0);
  return { rows: data.slice(0, length), badQuotes: new Set(badQuotes) };
}
