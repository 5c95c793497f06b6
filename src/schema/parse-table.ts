import { decodeText } from './decode-text.ts';
import type { Resource } from './descriptor.ts';
import { makeProblem } from './make-problem.ts';
import { parseCells, type CellGrid } from './parse-cells.ts';
import type { Problem } from './problem.ts';
import { readHeader } from './read-header.ts';
import type { Table, TableRow } from './table.ts';
import { asPublished, type Written } from './written.ts';

/**
 * Bytes of a CSV file to rows of cells under the descriptor's columns, with everything wrong with its form. A file with
 * a header only is a table without rows; an empty file is a problem.
 * @param written how the file is written, if it is not one of the repository.
 */
export function parseTable(resource: Resource, bytes: Uint8Array, written: Written = asPublished): Table {
  const file = resource.path;
  const decoded = decodeText(file, bytes);
  if (decoded.text === null) return nothing(file, decoded.problems);
  if (decoded.text.trim() === '') {
    const header = resource.fields.map(({ name }) => name).join(',');
    const place = { file, row: null, column: null, value: null };
    return nothing(file, [...decoded.problems, makeProblem(place, 'file_empty', { header })]);
  }
  const { delimiter, above, names } = written;
  const grid = parseCells(decoded.text, delimiter);
  const header = readHeader(resource, names ?? grid.rows[above] ?? [], above + 1);
  const problems = [...decoded.problems, ...(above > 0 ? [aboveProblem(file, above)] : []), ...header.problems];
  if (!header.found) return nothing(file, problems);
  return { file, ...arrange(file, grid, header.columns, above, problems) };
}

const aboveProblem = (file: string, above: number) =>
  makeProblem({ file, row: 1, column: null, value: null }, 'rows_above', { rows: above });

const nothing = (file: string, problems: readonly Problem[]): Table => ({
  file,
  columns: [],
  rows: [],
  brokenRows: [],
  complete: false,
  problems,
});

function arrange(
  file: string,
  grid: CellGrid,
  header: readonly (string | null)[],
  above: number,
  problems: Problem[],
): Omit<Table, 'file'> {
  const kept = header.flatMap((column, index) => (column === null ? [] : [index]));
  const allKept = kept.length === header.length;
  const rows: TableRow[] = [];
  const brokenRows: TableRow[] = [];
  for (const [index, found] of grid.rows.entries()) {
    if (index < above || (index === above && !grid.badQuotes.has(index))) continue;
    const row = index + 1;
    const problem = rowProblem(file, row, found, header.length, grid.badQuotes.has(index));
    const cells = allKept ? found : kept.map((position) => found[position] ?? '');
    if (problem === null) rows.push({ row, cells });
    else {
      problems.push(problem);
      if (problem.code !== 'row_empty') brokenRows.push({ row, cells });
    }
  }
  const columns = header.filter((column) => column !== null);
  return { columns, rows, brokenRows, complete: grid.badQuotes.size === 0, problems };
}

function rowProblem(
  file: string,
  row: number,
  cells: readonly string[],
  expected: number,
  badQuote: boolean,
): Problem | null {
  const place = { file, row, column: null, value: null };
  if (badQuote) {
    const torn = cells.find((cell) => cell.includes('\n')) ?? cells.find((cell) => cell.includes('"')) ?? cells.at(-1);
    return makeProblem({ ...place, value: (torn ?? '').slice(0, 40) }, 'quote_lost', {});
  }
  if (cells.every((cell) => cell.trim() === '')) return makeProblem(place, 'row_empty', {});
  const facts = { cells: cells.length, expected };
  if (cells.length < expected) return makeProblem(place, 'row_too_short', facts);
  if (cells.length === expected) return null;
  const cause = cells.some((cell) => cell.endsWith('"')) ? 'quote' : 'comma';
  return makeProblem(place, 'row_too_long', { ...facts, cause });
}
