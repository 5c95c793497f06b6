import { decodeText } from '../../schema/decode-text.ts';
import type { CellContext } from '../../schema/cell.ts';
import type { Descriptor, Resource } from '../../schema/descriptor.ts';
import { parseCells } from '../../schema/parse-cells.ts';
import { readRows } from '../../schema/read-rows.ts';
import { unreadableKind, type UnreadableKind } from './unreadable-kind.ts';

/** A table of the descriptor with its bytes, or why none was recognised. */
export type Recognition =
  | {
      readonly resource: Resource;
      /** With a first row of column names. */
      readonly bytes: Uint8Array;
      /** Whether that row was missing and has been put before the others. */
      readonly headerAdded: boolean;
    }
  | { readonly unreadable: UnreadableKind | 'no-table' };

// Enough to tell tables apart.
const LOOKED_AT = 64 * 1024;
const ROWS_TRIED = 5;

/**
 * Tells which table of the descriptor a file holds: by the column names in its first row, whatever their order or
 * separator; where there are none, by the number of cells and by what they hold.
 */
export function recogniseTable(descriptor: Descriptor, bytes: Uint8Array, context: CellContext): Recognition {
  const kind = unreadableKind(bytes);
  if (kind !== null) return { unreadable: kind };
  const { text } = decodeText('', bytes.subarray(0, LOOKED_AT));
  if (text === null) return { unreadable: 'binary' };
  if (text.trim() === '' && bytes.length <= LOOKED_AT) return { unreadable: 'empty' };
  const named = byNames(descriptor, text);
  if (named !== null) return { resource: named, bytes, headerAdded: false };
  const guessed = byCells(descriptor, text, context);
  if (guessed === null) return { unreadable: 'no-table' };
  return { resource: guessed, bytes: withHeader(guessed, bytes), headerAdded: true };
}

function byNames({ resources }: Descriptor, text: string): Resource | null {
  const [line = ''] = text.trimStart().split('\n', 1);
  const names = new Set(
    line.split(/[,;\t|]/).map((cell) =>
      cell
        .replace(/["\uFEFF]/g, '')
        .trim()
        .toLowerCase(),
    ),
  );
  const shares = resources.map(({ fields }) => {
    const found = fields.filter(({ name }) => names.has(name)).length;
    return found < 2 ? 0 : found / Math.max(fields.length, names.size);
  });
  const best = Math.max(...shares);
  return best === 0 ? null : (resources[shares.indexOf(best)] ?? null);
}

function byCells({ resources }: Descriptor, text: string, context: CellContext): Resource | null {
  const rows = parseCells(text.trimStart()).rows.slice(0, ROWS_TRIED);
  const length = rows[0]?.length ?? 0;
  const faults = resources
    .filter(({ fields }) => fields.length === length)
    .map((resource) => ({ resource, faults: faultyShare(resource, rows, context) }))
    .toSorted((a, b) => a.faults - b.faults);
  const [best] = faults;
  return best === undefined || best.faults > 0.5 ? null : best.resource;
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

function withHeader({ fields }: Resource, bytes: Uint8Array): Uint8Array {
  const header = new TextEncoder().encode(`${fields.map(({ name }) => name).join(',')}\n`);
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const rest = marked ? bytes.subarray(3) : bytes;
  const all = new Uint8Array(header.length + rest.length);
  all.set(header);
  all.set(rest, header.length);
  return all;
}
