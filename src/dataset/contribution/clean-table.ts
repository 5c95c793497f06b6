import Papa from 'papaparse';
import type { Resource } from '../../schema/descriptor.ts';
import { parseCells } from '../../schema/parse-cells.ts';
import type { Table } from '../../schema/table.ts';

/** What cleaning changed; nought or false = it was well already. */
export interface Cleaning {
  readonly headerAdded: boolean;
  readonly mark: boolean;
  readonly windows: boolean;
  readonly lineEnds: boolean;
  readonly reordered: boolean;
  readonly trimmed: number;
  readonly emptyRows: number;
  readonly brokenRows: number;
  readonly unknownColumns: readonly string[];
  readonly addedColumns: readonly string[];
  /** Whether quotation marks alone differ from those of the file. */
  readonly quotes: boolean;
}

export interface CleanTable {
  readonly text: string;
  readonly cleaning: Cleaning;
}

/**
 * A table in the form of the repository: UTF-8, lines ending in LF, quotation marks only where RFC 4180 asks for them,
 * columns in the order of the descriptor, no space around a cell. No value is guessed or corrected.
 * @param bytes the file that the table was read from.
 * @returns null where the file cannot be split into rows with certainty.
 */
export function cleanTable(
  resource: Resource,
  bytes: Uint8Array,
  table: Table,
  headerAdded: boolean,
): CleanTable | null {
  if (!table.complete || table.columns.length === 0) return null;
  const wanted = resource.fields.map(({ name }) => name);
  const places = wanted.map((name) => table.columns.indexOf(name));
  let trimmed = 0;
  const rows = table.rows.map(({ cells }) =>
    places.map((place) => {
      const cell = place === -1 ? '' : (cells[place] ?? '');
      const plain = cell.trim();
      if (plain !== cell) trimmed += 1;
      return plain;
    }),
  );
  const text = `${Papa.unparse([wanted, ...rows], { newline: '\n' })}\n`;
  const has = (code: string) => table.problems.some((problem) => problem.code === code);
  const count = (code: string) => table.problems.filter((problem) => problem.code === code).length;
  const windows = has('encoding_windows');
  const original = new TextDecoder(windows ? 'windows-1252' : 'utf-8', { ignoreBOM: true }).decode(bytes);
  const [first = []] = parseCells(original.slice(0, original.search(/[\r\n]|$/)).replace('\uFEFF', '')).rows;
  const cleaning = {
    headerAdded,
    mark: original.startsWith('\uFEFF'),
    windows,
    lineEnds: original.includes('\r'),
    reordered: table.columns.some((name, index) => wanted.filter((it) => table.columns.includes(it))[index] !== name),
    trimmed,
    emptyRows: count('row_empty'),
    brokenRows: table.brokenRows.length,
    unknownColumns: first.filter((name) => !table.columns.includes(name)),
    addedColumns: wanted.filter((name) => !table.columns.includes(name)),
    quotes: false,
  };
  const changed = Object.values(cleaning).some((value) =>
    Array.isArray(value) ? value.length > 0 : value !== false && value !== 0,
  );
  return { text, cleaning: { ...cleaning, quotes: !changed && original.trimEnd() !== text.trimEnd() } };
}
