import type { Resource } from '../../schema/descriptor.ts';
import { parseTable } from '../../schema/parse-table.ts';

/** The text of a row's cells, by column; an empty cell is null. */
export type TextRow = Readonly<Record<string, string | null>>;

/** A table as text, so that versions whose columns differ can be laid side by side. */
export interface TextTable {
  readonly name: string;
  readonly columns: readonly string[];
  /** In file order. */
  readonly rows: readonly TextRow[];
  /** Column that names a row, or null. */
  readonly key: string | null;
}

/** Bytes of a CSV file to text. What cannot be read as a row is left out; the check of the data names it. */
export function textTable(resource: Resource, bytes: Uint8Array): TextTable {
  const { columns, rows } = parseTable(resource, bytes);
  return {
    name: resource.name,
    columns,
    rows: rows.map(({ cells }) => Object.fromEntries(columns.map((column, index) => [column, textOf(cells[index])]))),
    key: resource.primaryKey,
  };
}

function textOf(cell = ''): string | null {
  const text = cell.trim();
  return text === '' ? null : text;
}
