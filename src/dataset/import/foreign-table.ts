import { makeProblem } from '../../schema/make-problem.ts';
import { nearest } from '../../schema/nearest.ts';
import type { Problem } from '../../schema/problem.ts';

/** A table that somebody else wrote: every cell as text, trimmed, line breaks and runs of spaces as one space. */
export interface ForeignTable {
  /** File name, for the sentences. */
  readonly file: string;
  readonly columns: readonly string[];
  /** `row` as a spreadsheet numbers it; of a JSON file, the place in its list, from 1. */
  readonly rows: readonly { readonly row: number; readonly cells: readonly string[] }[];
  /** Rows that cannot be read; they are not among `rows`. */
  readonly broken: readonly Problem[];
}

/** Cells under a first row of names to a table; empty rows are left out, names that occur twice are numbered. */
export function foreignTable(
  file: string,
  grid: readonly (readonly string[])[],
  badQuotes: ReadonlySet<number> = new Set(),
): ForeignTable | Problem {
  const tidy = grid.map((cells) => cells.map(tidyCell));
  const top = tidy.findIndex((cells) => cells.some((cell) => cell !== ''));
  if (top === -1) return makeProblem(whole(file), 'foreign_empty', {});
  const columns = numbered(withoutEnd(tidy[top] ?? []));
  const rows: { readonly row: number; readonly cells: readonly string[] }[] = [];
  const broken: Problem[] = [];
  for (const [index, found] of tidy.entries()) {
    const row = index + 1;
    const cells = found.length > columns.length ? withoutEnd(found) : found;
    if (badQuotes.has(index)) broken.push(makeProblem({ ...whole(file), row }, 'foreign_quote', {}));
    else if (index <= top || cells.every((cell) => cell === '')) continue;
    else if (cells.length > columns.length) {
      const facts = { cells: cells.length, expected: columns.length };
      broken.push(makeProblem({ ...whole(file), row }, 'foreign_cells', facts));
    } else rows.push({ row, cells });
  }
  if (rows.length + broken.length === 0) return makeProblem(whole(file), 'foreign_no_rows', {});
  return { file, columns, rows, broken };
}

/** A problem for each of the columns that the table lacks. */
export function missingColumns({ file, columns }: ForeignTable, wanted: readonly string[]): Problem[] {
  return wanted
    .filter((column) => !columns.includes(column))
    .map((column) => {
      const facts = { suggestion: nearest(column, columns), columns: columns.join(', ') };
      return makeProblem({ ...whole(file), value: column }, 'foreign_column', facts);
    });
}

const whole = (file: string) => ({ file, row: null, column: null, value: null });

/** The text of a cell without line breaks, and without spaces at its ends or doubled. */
export function tidyCell(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function withoutEnd(cells: readonly string[]): string[] {
  let length = cells.length;
  while (length > 0 && cells[length - 1] === '') length -= 1;
  return cells.slice(0, length);
}

function numbered(names: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return names.map((name) => {
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return count === 1 ? name : `${name} (${count})`;
  });
}
