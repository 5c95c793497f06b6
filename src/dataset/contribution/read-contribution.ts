import type { Descriptor } from '../../schema/descriptor.ts';
import { parseTable } from '../../schema/parse-table.ts';
import type { Table } from '../../schema/table.ts';
import type { Written } from '../../schema/written.ts';
import type { NamedPoint } from '../geography/needed-outlines.ts';
import { cellContext, readTables } from '../parse-dataset.ts';
import { readParsed, type ReadTable } from '../read-table.ts';
import { changedCells, type ChangedCells } from './changed-cells.ts';
import type { GivenFile } from './given-file.ts';
import { joinPublished, type Standing } from './join-published.ts';
import { recogniseTable, type Recognition } from './recognise-table.ts';
import { splitTables } from './split-tables.ts';

/** What contributions are read beside. */
export interface Published {
  readonly descriptor: Descriptor;
  /** The published tables and the changelog, by file name. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** ISO day up to which the given rows may speak. */
  readonly today: string;
}

/** A given file that nothing can be made of. */
export interface Refusal {
  readonly name: string;
  readonly reason: Extract<Recognition, { unreadable: unknown }>['unreadable'] | 'twice';
  /** The table that was given twice. */
  readonly path: string | null;
}

/** A given file in which a table was recognised, not yet measured against the others. */
export interface GivenTable {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly written: Written;
  readonly headerAdded: boolean;
  readonly parsed: Table;
  readonly read: ReadTable;
  readonly standing: Standing;
}

/** Given files beside the published tables. */
export interface ReadContribution {
  readonly descriptor: Descriptor;
  readonly given: ReadonlyMap<string, GivenTable>;
  readonly refusals: readonly Refusal[];
  /** Every table as it would be with the given rows. */
  readonly tables: ReadonlyMap<string, ReadTable>;
  readonly published: ReadonlyMap<string, ReadTable>;
}

/** Steps of the work, for a bar: which, and the share done. */
export type Progress = (step: 'split' | 'cells' | 'compare' | 'write', share: number) => void;

/** Reads files that someone would like to add. Nothing is thrown, whatever the files hold. */
export function readContribution(
  files: readonly GivenFile[],
  { descriptor, files: publishedFiles, today }: Published,
  progress: Progress = () => undefined,
): ReadContribution {
  const context = cellContext(descriptor, publishedFiles, today);
  const published = readTables(descriptor, publishedFiles, context);
  const tables = new Map(published);
  const given = new Map<string, GivenTable>();
  const refusals: Refusal[] = [];
  for (const { name, bytes } of files.flatMap((file) => splitTables(file, descriptor, context))) {
    progress('split', 0);
    const recognised = recogniseTable(descriptor, bytes, context);
    if ('unreadable' in recognised) {
      refusals.push({ name, reason: recognised.unreadable, path: null });
      continue;
    }
    const { resource, written, headerAdded } = recognised;
    const present = published.get(resource.name);
    if (present === undefined) continue;
    if (given.has(resource.name)) {
      refusals.push({ name, reason: 'twice', path: resource.path });
      continue;
    }
    const parsed = parseTable(resource, recognised.bytes, written);
    const read = readParsed(resource, parsed, context, (rows) => {
      progress('cells', rows / Math.max(1, parsed.rows.length));
    });
    const { table, standing } = joinPublished(read, present);
    tables.set(resource.name, table);
    given.set(resource.name, { name, bytes, written, headerAdded, parsed, read, standing });
  }
  return { descriptor, given, refusals, tables, published };
}

/** The places of given attacks, each once: where an outline is needed to judge them. */
export function givenPoints({ given }: ReadContribution): readonly NamedPoint[] {
  const points = new Map<string, NamedPoint>();
  for (const { values, bad } of given.get('attacks')?.read.rows ?? []) {
    const { country, lat, lon } = values;
    if (bad.has('country') || bad.has('lat') || bad.has('lon')) continue;
    if (typeof country !== 'string' || typeof lat !== 'number' || typeof lon !== 'number') continue;
    points.set(`${country} ${lat} ${lon}`, { country, lat, lon });
  }
  return [...points.values()];
}

/** The cells in which a given table differs from the published one. */
export function changesOf(
  { descriptor, tables, published }: ReadContribution,
  { read, parsed }: GivenTable,
): ChangedCells {
  const present = published.get(read.resource.name);
  const corrections = tables.get('corrections') ?? null;
  return present === undefined
    ? { first: [], count: 0, withoutReason: 0 }
    : changedCells(read, present, parsed.columns, corrections, descriptor);
}
