import type { Descriptor } from '../../schema/descriptor.ts';
import { parseTable } from '../../schema/parse-table.ts';
import type { Problem } from '../../schema/problem.ts';
import type { Table } from '../../schema/table.ts';
import type { CountryShape } from '../geography/country-shapes.ts';
import { cellContext, problemsOf, readTables } from '../parse-dataset.ts';
import { readParsed, type ReadTable } from '../read-table.ts';
import { cleanTable, type CleanTable } from './clean-table.ts';
import { groupProblems, type ProblemKind } from './group-problems.ts';
import { joinPublished, type Standing } from './join-published.ts';
import { placedRows, type PlacedRows } from './placed-rows.ts';
import { recogniseTable, type Recognition } from './recognise-table.ts';
import { shownRows, type ShownRow } from './shown-rows.ts';

/** A file as a reader gives it. */
export interface GivenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What contributions are measured against. */
export interface Published {
  readonly descriptor: Descriptor;
  /** The published tables and the changelog, by file name. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** Country outlines at 50m; without any, coordinates are not measured against them. */
  readonly shapes: ReadonlyMap<string, readonly CountryShape[]>;
  /** ISO day up to which the given rows may speak. */
  readonly today: string;
}

/** A given file in which a table was recognised. */
export interface CheckedTable {
  readonly name: string;
  /** Name of the table, and of its file in the repository. */
  readonly table: string;
  readonly path: string;
  readonly columns: readonly string[];
  readonly rows: number;
  readonly headerAdded: boolean;
  readonly whole: boolean;
  /** Rows whose key is published already. */
  readonly known: number;
  /** Published keys that are missing from a whole table: the first few, and how many. */
  readonly lost: { readonly first: readonly string[]; readonly count: number };
  /** The faulty rows, or all, as far as they are shown. */
  readonly shown: readonly ShownRow[];
  readonly faultyRows: number;
  /** Places of attacks that are new, as far as they are drawn. */
  readonly placed: readonly PlacedRows[];
  readonly clean: CleanTable | null;
}

/** A given file that nothing can be made of. */
export interface Refusal {
  readonly name: string;
  readonly reason: Extract<Recognition, { unreadable: unknown }>['unreadable'] | 'twice';
  /** The table that was given twice. */
  readonly path: string | null;
}

export interface CheckedContribution {
  readonly tables: readonly CheckedTable[];
  readonly refusals: readonly Refusal[];
  readonly problems: number;
  readonly kinds: readonly ProblemKind[];
}

/** Steps of the work, for a bar: which, and the share done. */
export type Progress = (step: 'split' | 'cells' | 'compare' | 'write', share: number) => void;

const LOST_SHOWN = 5;

interface Given {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly headerAdded: boolean;
  readonly parsed: Table;
  readonly read: ReadTable;
  readonly standing: Standing;
}

/**
 * Checks files that someone would like to add: whole tables or some rows, with or without column names. The checks are
 * those of `parseDataset`, made on the published data as it would be with them. Nothing is thrown, whatever the files
 * hold.
 */
export function checkContribution(
  files: readonly GivenFile[],
  { descriptor, files: published, shapes, today }: Published,
  progress: Progress = () => undefined,
): CheckedContribution {
  const tables = readTables(descriptor, published, today);
  const context = cellContext(descriptor, published, today);
  const given = new Map<string, Given>();
  const refusals: Refusal[] = [];
  for (const { name, bytes } of files) {
    progress('split', 0);
    const recognised = recogniseTable(descriptor, bytes, context);
    if ('unreadable' in recognised) {
      refusals.push({ name, reason: recognised.unreadable, path: null });
      continue;
    }
    const { resource, headerAdded } = recognised;
    const present = tables.get(resource.name);
    if (present === undefined) continue;
    if (given.has(resource.name)) {
      refusals.push({ name, reason: 'twice', path: resource.path });
      continue;
    }
    const parsed = parseTable(resource, recognised.bytes);
    const read = readParsed(resource, parsed, context, (rows) => {
      progress('cells', rows / Math.max(1, parsed.rows.length));
    });
    const { table, standing } = joinPublished(read, present);
    tables.set(resource.name, table);
    given.set(resource.name, { name, bytes, headerAdded, parsed, read, standing });
  }
  progress('compare', 0);
  const problems = given.size === 0 ? [] : problemsOf(tables, shapes);
  progress('write', 0);
  const paths = new Set([...given.values()].map(({ read }) => read.resource.path));
  return {
    tables: [...given.values()].map((each) => checkedTable(each, problems, descriptor)),
    refusals,
    problems: problems.length,
    kinds: groupProblems(problems, paths),
  };
}

function checkedTable(
  { name, bytes, headerAdded, parsed, read, standing }: Given,
  problems: readonly Problem[],
  descriptor: Descriptor,
): CheckedTable {
  const { resource } = read;
  const own = problems.filter(({ file }) => file === resource.path);
  const { rows: shown, faulty } = shownRows(parsed, own);
  return {
    name,
    table: resource.name,
    path: resource.path,
    columns: parsed.columns,
    rows: parsed.rows.length + parsed.brokenRows.length,
    headerAdded,
    whole: standing.whole,
    known: standing.known.size,
    lost: { first: standing.lost.slice(0, LOST_SHOWN), count: standing.lost.length },
    shown,
    faultyRows: faulty,
    placed: resource.name === 'attacks' ? placedRows(read.rows, standing.known, descriptor) : [],
    clean: cleanTable(resource, bytes, parsed, headerAdded),
  };
}
