import { resourceNamed } from '../../schema/descriptor.ts';
import { compareVersions } from '../../schema/version.ts';
import { ownerOf } from '../owner-of.ts';
import {
  isWithdrawal,
  joinReasons,
  SOURCES,
  type Change,
  type ColumnRef,
  type Differences,
  type RecordRef,
} from './change.ts';
import { hasColumn, type Edition } from './edition.ts';
import { recordsOf } from './records-of.ts';
import type { TextRow } from './text-table.ts';

/**
 * Compares two editions by the text of their cells. Columns that only one of them has are listed and not compared;
 * tables without a key, other than the sources, are not compared.
 */
export function differences(earlier: Edition, later: Edition): Differences {
  const reasonOf = reasons(earlier, later);
  const [rowsBefore, rowsAfter] = [rowsByTable(earlier), rowsByTable(later)];
  const added: RecordRef[] = [];
  const removed: RecordRef[] = [];
  const changed: Change[] = [];
  for (const name of tableNames(earlier, later)) {
    const before = rowsBefore.get(name) ?? new Map<string, TextRow>();
    const after = rowsAfter.get(name) ?? new Map<string, TextRow>();
    const shared = columnsOf(earlier, name).filter((column) => hasColumn(later, name, column));
    for (const record of before.keys()) if (!after.has(record)) removed.push({ table: name, record });
    for (const [record, row] of after) {
      const old = before.get(record);
      if (old === undefined) added.push({ table: name, record });
      else {
        for (const field of shared) {
          const values = { old: old[field] ?? null, new: row[field] ?? null };
          if (values.old === values.new) continue;
          changed.push({ table: name, record, field, source: null, ...values, reason: reasonOf(record, field) });
        }
      }
    }
  }
  const bothHave = ({ table, record }: RecordRef) =>
    rowsBefore.get(table)?.has(record) === true && rowsAfter.get(table)?.has(record) === true;
  const all = [
    ...changed,
    ...sourceChanges(earlier, later)
      .filter(bothHave)
      // A source that is added speaks for itself; the reason is that of the one it replaces.
      .map((change) => ({ ...change, reason: change.old === null ? null : reasonOf(change.record, SOURCES) })),
  ];
  return {
    added,
    withdrawn: all.filter(isWithdrawal),
    changed: all.filter((change) => !isWithdrawal(change)),
    removed,
    columns: { added: columnsOnlyIn(later, earlier), removed: columnsOnlyIn(earlier, later) },
  };
}

const rowsByTable = ({ tables }: Edition) =>
  new Map([...tables].map(([name, table]) => [name, recordsOf(table)] as const));

function tableNames(earlier: Edition, later: Edition): string[] {
  const named = [...later.tables.values(), ...earlier.tables.values()].filter(({ key }) => key !== null);
  return [...new Set(named.map(({ name }) => name))];
}

const columnsOf = ({ descriptor }: Edition, table: string): string[] =>
  (resourceNamed(descriptor, table)?.fields ?? []).map(({ name }) => name);

function columnsOnlyIn(one: Edition, other: Edition): ColumnRef[] {
  return one.descriptor.resources.flatMap(({ name: table, fields }) =>
    fields.flatMap(({ name: column }) => (hasColumn(other, table, column) ? [] : [{ table, column }])),
  );
}

function reasons(earlier: Edition, later: Edition): (record: string, field: string) => string | null {
  const between = later.corrections
    .filter(({ version }) => compareVersions(version, earlier.version) > 0)
    .toSorted((a, b) => compareVersions(a.version, b.version));
  const byPlace = Map.groupBy(between, ({ record, field }) => `${record}\n${field}`);
  return (record, field) => joinReasons(byPlace.get(`${record}\n${field}`)?.map(({ reason }) => reason) ?? []);
}

function sourceChanges(earlier: Edition, later: Edition): Change[] {
  const columns = columnsOf(earlier, SOURCES).filter((column) => hasColumn(later, SOURCES, column));
  const [before, after] = [sourcesByPlace(earlier, columns), sourcesByPlace(later, columns)];
  return [...new Set([...after.keys(), ...before.keys()])].flatMap((place) => {
    const [old, now] = [before.get(place), after.get(place)];
    const ref = (now ?? old)?.ref;
    if (ref === undefined || old?.text === now?.text) return [];
    return [{ ...ref, field: SOURCES, old: old?.text ?? null, new: now?.text ?? null, reason: null }];
  });
}

function sourcesByPlace(edition: Edition, columns: readonly string[]) {
  // The address stands last, after what a reader can read.
  const told = [...columns.filter((column) => column !== 'url'), 'url'];
  return new Map(
    (edition.tables.get(SOURCES)?.rows ?? []).flatMap((row) => {
      const owner = ownerOf(row);
      if (owner === null) return [];
      const cells = told.map((column) => row[column] ?? null).filter((cell) => cell !== null && cell !== owner.record);
      const ref = { ...owner, source: row.url ?? null };
      return [[`${owner.table}\n${owner.record}\n${row.url ?? ''}`, { ref, text: cells.join(', ') }]] as const;
    }),
  );
}
