import Papa from 'papaparse';
import type { CellContext } from '../../schema/cell.ts';
import type { Descriptor, Resource } from '../../schema/descriptor.ts';
import { parseCells, type CellGrid } from '../../schema/parse-cells.ts';
import { delimiters } from '../../schema/written.ts';
import { namedTable } from './find-names.ts';
import type { GivenFile } from './given-file.ts';
import { tablesOf } from './recognise-table.ts';

/** A text with rows of several tables is put together by hand, and is no longer than this. */
const LONGEST = 500_000;
/** Of a row that may be of another table, at most this share of cells is faulty there. */
const MOST_FAULTS = 0.2;

type Row = readonly string[];

interface Part {
  readonly resource: Resource;
  readonly rows: Row[];
  /** Cells of its rows: as many as names, where there are names. */
  width: number;
}

/**
 * A record and its sources in one text, such as the finished rows of the form pasted below each other, as a file for
 * each table; a file of one table is given back as it is. A line such as `attacks.csv:` may stand before the rows.
 */
export function splitTables(file: GivenFile, descriptor: Descriptor, context: CellContext): readonly GivenFile[] {
  const text = file.bytes.length > LONGEST ? null : decoded(file.bytes);
  if (text === null) return [file];
  const { rows, badQuotes } = likeliestGrid(text, descriptor);
  const isOneTable = rows.every((cells) => cells.length === rows[0]?.length && filled(cells) > cells.length / 2);
  if (badQuotes.size > 0 || isOneTable) return [file];
  const parts = partsOf(rows, descriptor, context);
  if (parts.length < 2) return [file];
  return parts.map(({ rows: own }) => ({
    name: file.name,
    bytes: new TextEncoder().encode(Papa.unparse([...own], { newline: '\n' })),
  }));
}

function partsOf(rows: readonly Row[], descriptor: Descriptor, context: CellContext): readonly Part[] {
  const parts = new Map<string, Part>();
  const enter = (resource: Resource): Part => {
    const part = parts.get(resource.name) ?? { resource, rows: [], width: resource.fields.length };
    parts.set(resource.name, part);
    return part;
  };
  let current: Part | null = null;
  for (const cells of rows) {
    if (filled(cells) === 0 || isLabel(cells, descriptor)) continue;
    const named = namedTable(descriptor, cells);
    if (named !== null) {
      current = enter(named.resource);
      // Names a second time: the same rows go on.
      if (current.rows.length > 0) continue;
      current.width = cells.length;
    } else {
      const other = otherTable(cells, current, descriptor, context);
      if (other !== null) current = enter(other);
    }
    // What belongs nowhere stays with the rows before it, for the check to speak about.
    if (current === null) return [];
    current.rows.push(filled(cells) <= current.width ? cells.slice(0, current.width) : cells);
  }
  return [...parts.values()];
}

// A spreadsheet pads shorter rows with empty cells.
function otherTable(cells: Row, current: Part | null, descriptor: Descriptor, context: CellContext): Resource | null {
  const fits = current !== null && cells.length === current.width && filled(cells) > cells.length / 2;
  if (fits) return null;
  const likely = descriptor.resources
    .filter(({ fields }) => fields.length <= cells.length && filled(cells) <= fields.length)
    .flatMap(({ fields }) => tablesOf(descriptor, [cells.slice(0, fields.length)], context))
    .toSorted((a, b) => a.faults - b.faults)
    .find(({ faults }) => faults <= MOST_FAULTS);
  return likely?.resource ?? null;
}

const filled = (cells: Row): number => cells.findLastIndex((cell) => cell.trim() !== '') + 1;

const isLabel = ([first = '', ...rest]: Row, { resources }: Descriptor): boolean =>
  filled(rest) === 0 && resources.some(({ path }) => first.trim().endsWith(`${path}:`));

function decoded(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).replace(/\r\n?/g, '\n');
  } catch {
    return null;
  }
}

// That in which most rows have at least as many cells as some table has columns.
function likeliestGrid(text: string, { resources }: Descriptor): CellGrid {
  const fewest = Math.min(...resources.map(({ fields }) => fields.length));
  const grids = delimiters.map((delimiter) => parseCells(text, delimiter));
  const wide = grids.map(({ rows }) => rows.filter(({ length }) => length >= fewest).length);
  return grids[wide.indexOf(Math.max(...wide))] ?? { rows: [], badQuotes: new Set() };
}
