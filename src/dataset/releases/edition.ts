import type { Correction } from '../../schema/correction.ts';
import { resourceNamed, type Descriptor } from '../../schema/descriptor.ts';
import type { Result } from '../../schema/result.ts';
import { describedTables } from '../readable-descriptor.ts';
import { textTable, type TextTable } from './text-table.ts';

/** One state of the data to compare with another: a release, or the rows as they are being edited. */
export interface Edition {
  readonly version: string;
  /** ISO day of the release, UTC. */
  readonly released: string;
  readonly descriptor: Descriptor;
  /** By name; the reasons of corrections stand apart. */
  readonly tables: ReadonlyMap<string, TextTable>;
  /** Oldest first, as the file has them. */
  readonly corrections: readonly Correction[];
}

const CORRECTIONS = 'corrections';

/**
 * Reads an edition, whichever columns it has.
 * @param files bytes by file name, `datapackage.json` among them; a table whose file is missing has no rows.
 */
export function readEdition(files: ReadonlyMap<string, Uint8Array>): Result<Edition> {
  const described = describedTables(files.get('datapackage.json') ?? null);
  if (!described.ok) return described;
  const descriptor = described.value;
  const empty = new Uint8Array();
  const tables = descriptor.resources.map((resource) => textTable(resource, files.get(resource.path) ?? empty));
  return {
    ok: true,
    value: {
      version: descriptor.version,
      released: descriptor.created.slice(0, 10),
      descriptor,
      tables: new Map(tables.filter(({ name }) => name !== CORRECTIONS).map((table) => [table.name, table])),
      corrections: (tables.find(({ name }) => name === CORRECTIONS)?.rows ?? []).map((row) => ({
        record: row.record ?? '',
        field: row.field ?? '',
        reason: row.reason ?? '',
        version: row.version ?? '',
        asked_by: row.asked_by ?? null,
      })),
    },
  };
}

/** What a reader calls each record, its target, name or label, by `<table>\n<key>`. */
export function recordLabels({ tables }: Edition): ReadonlyMap<string, string> {
  return new Map(
    [...tables.values()].flatMap(({ name, key, rows }) =>
      rows.flatMap((row) => {
        const record = key === null ? null : (row[key] ?? null);
        if (record === null) return [];
        const label = row.target ?? row.name ?? row.label ?? row.office ?? row.organization ?? record;
        return [[`${name}\n${record}`, label] as const];
      }),
    ),
  );
}

/** Whether an edition describes that column of a table. */
export function hasColumn({ descriptor }: Edition, table: string, column: string): boolean {
  return resourceNamed(descriptor, table)?.fields.some(({ name }) => name === column) ?? false;
}
