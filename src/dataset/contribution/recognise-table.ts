import { decodeText } from '../../schema/decode-text.ts';
import type { CellContext } from '../../schema/cell.ts';
import type { Descriptor, Resource } from '../../schema/descriptor.ts';
import { parseCells } from '../../schema/parse-cells.ts';
import { readRows } from '../../schema/read-rows.ts';
import { asPublished, delimiters, type Delimiter, type Written } from '../../schema/written.ts';
import { findNames } from './find-names.ts';
import { unreadableKind, type UnreadableKind } from './unreadable-kind.ts';

/** A table of the descriptor with its bytes, or why none was recognised. */
export type Recognition =
  | {
      readonly resource: Resource;
      /** With a row of column names. */
      readonly bytes: Uint8Array;
      readonly written: Written;
      /** Whether that row was missing and has been put before the others. */
      readonly headerAdded: boolean;
    }
  | { readonly unreadable: UnreadableKind | 'no-table' };

// Enough to tell tables apart.
const LOOKED_AT = 64 * 1024;
const ROWS_TRIED = 5;

/**
 * Tells which table of the descriptor a file holds: by the row of column names, whatever their order, their case or
 * their separator; where there are none, by the number of cells and by what they hold.
 */
export function recogniseTable(descriptor: Descriptor, bytes: Uint8Array, context: CellContext): Recognition {
  const kind = unreadableKind(bytes);
  if (kind !== null) return { unreadable: kind };
  const { text } = decodeText('', bytes.subarray(0, LOOKED_AT));
  if (text === null) return { unreadable: 'binary' };
  if (text.trim() === '' && bytes.length <= LOOKED_AT) return { unreadable: 'empty' };
  const named = findNames(descriptor, text);
  if (named !== null) return { ...named, bytes, headerAdded: false };
  const guessed = byCells(descriptor, text, context);
  if (guessed === null) return { unreadable: 'no-table' };
  const { resource, delimiter } = guessed;
  return {
    resource,
    bytes: withHeader(resource, bytes, delimiter),
    written: { ...asPublished, delimiter },
    headerAdded: true,
  };
}

function byCells(
  descriptor: Descriptor,
  text: string,
  context: CellContext,
): { readonly resource: Resource; readonly delimiter: Delimiter } | null {
  const [best] = delimiters
    .flatMap((delimiter) => {
      const rows = parseCells(text.replace(/^\s*\n/, ''), delimiter).rows.slice(0, ROWS_TRIED);
      return tablesOf(descriptor, rows, context).map((found) => ({ ...found, delimiter }));
    })
    .toSorted((a, b) => a.faults - b.faults);
  return best === undefined || best.faults > MOST_FAULTS ? null : best;
}

/** Beyond this share of faulty cells, rows are those of something else. */
export const MOST_FAULTS = 0.5;

/** The tables whose rows have as many cells as these, with the share of cells that are faulty in it; the likeliest first. */
export function tablesOf(
  { resources }: Descriptor,
  rows: readonly (readonly string[])[],
  context: CellContext,
): readonly { readonly resource: Resource; readonly faults: number }[] {
  const length = rows[0]?.length ?? 0;
  return resources
    .filter(({ fields }) => fields.length === length)
    .map((resource) => ({ resource, faults: faultyShare(resource, rows, context) }))
    .toSorted((a, b) => a.faults - b.faults);
}

function faultyShare(resource: Resource, cells: readonly (readonly string[])[], context: CellContext): number {
  const columns = resource.fields.map(({ name }) => name);
  const whole = cells.filter(({ length }) => length === columns.length);
  const { rows } = readRows(
    resource,
    {
      file: '',
      columns,
      rows: whole.map((row, index) => ({ row: index + 1, cells: row })),
      brokenRows: [],
      complete: true,
      problems: [],
    },
    context,
  );
  const bad = rows.reduce((sum, row) => sum + row.bad.size, 0);
  return whole.length === 0 ? 1 : bad / (whole.length * columns.length);
}

function withHeader({ fields }: Resource, bytes: Uint8Array, delimiter: Delimiter): Uint8Array {
  const header = new TextEncoder().encode(`${fields.map(({ name }) => name).join(delimiter)}\n`);
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const rest = marked ? bytes.subarray(3) : bytes;
  const all = new Uint8Array(header.length + rest.length);
  all.set(header);
  all.set(rest, header.length);
  return all;
}
