import Papa from 'papaparse';
import type { Resource } from '../../schema/descriptor.ts';
import type { Table } from '../../schema/table.ts';
import type { Delimiter, Written } from '../../schema/written.ts';
import { shortened } from '../../text/shortened.ts';

/** The first few of some names, and how many there are. */
export interface SomeNames {
  readonly first: readonly string[];
  readonly count: number;
}

/** What cleaning changed; nought, null or false = it was well already. */
export interface Cleaning {
  readonly headerAdded: boolean;
  /** What stood between the cells, if that was no comma. */
  readonly delimiter: Exclude<Delimiter, ','> | null;
  readonly mark: boolean;
  readonly windows: boolean;
  readonly lineEnds: boolean;
  /** Rows above the column names. */
  readonly above: number;
  /** Whether column names were written in another way. */
  readonly renamed: boolean;
  readonly reordered: boolean;
  readonly trimmed: number;
  readonly emptyRows: number;
  readonly brokenRows: number;
  readonly unknownColumns: SomeNames;
  readonly addedColumns: readonly string[];
  /** Whether quotation marks alone differ from those of the file. */
  readonly quotes: boolean;
}

export interface CleanTable {
  readonly text: string;
  readonly cleaning: Cleaning;
}

const RETURN = 0x0d;
const NAMES_SHOWN = 5;
const LONGEST_NAME = 40;

/**
 * A table in the form of the repository: UTF-8, lines ending in LF, cells separated by commas, quotation marks only where
 * RFC 4180 asks for them, columns in the order of the descriptor, no space around a cell. No value is guessed or corrected.
 * @param bytes the file that the table was read from, as it was given.
 * @param written how it is written.
 * @returns null where the file cannot be split into rows with certainty.
 */
export function cleanTable(
  resource: Resource,
  bytes: Uint8Array,
  table: Table,
  { delimiter, above, names }: Written,
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
  const withCode = (...codes: string[]) => table.problems.filter(({ code }) => codes.includes(code));
  const cleaning = {
    headerAdded,
    delimiter: delimiter === ',' ? null : delimiter,
    mark: bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf,
    windows: withCode('encoding_windows').length > 0,
    lineEnds: bytes.includes(RETURN),
    above,
    renamed: names !== null,
    reordered: table.columns.some((name, index) => wanted.filter((it) => table.columns.includes(it))[index] !== name),
    trimmed,
    emptyRows: withCode('row_empty').length,
    brokenRows: table.brokenRows.length,
    unknownColumns: someNames(
      withCode('column_unknown', 'column_twice', 'column_unnamed').map(({ value }) => value ?? ''),
    ),
    addedColumns: wanted.filter((name) => !table.columns.includes(name)),
  };
  const isChanged = Object.values(cleaning).some((value) =>
    typeof value === 'object' && value !== null
      ? ('count' in value ? value.count : value.length) > 0
      : value !== false && value !== 0 && value !== null,
  );
  return { text, cleaning: { ...cleaning, quotes: !isChanged && hasOtherQuotes(bytes, text) } };
}

const hasOtherQuotes = (bytes: Uint8Array, text: string): boolean =>
  new TextDecoder().decode(bytes).trimEnd() !== text.trimEnd();

// A cell may hold a book, and the names go to the page.
const someNames = (names: readonly string[]): SomeNames => ({
  first: names.slice(0, NAMES_SHOWN).map((name) => shortened(name, LONGEST_NAME)),
  count: names.length,
});
