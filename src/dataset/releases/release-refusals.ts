import { compareVersions, nextVersion, versionKinds } from '../../schema/version.ts';
import { releaseText } from '../../text/release.ts';
import { isSame, type Differences } from './change.ts';
import { differences } from './differences.ts';
import { hasColumn, type Edition } from './edition.ts';
import { neededKind } from './needed-kind.ts';
import { needsReason } from './needs-reason.ts';
import { recordsOf } from './records-of.ts';

const { refusals: say } = releaseText;

// What a row is about: a row in which all of it is different is about something else.
const IDENTITY: Readonly<Record<string, readonly string[]>> = {
  attacks: ['target', 'country', 'date'],
  signatories: ['name', 'office', 'country'],
  milestones: ['label', 'date'],
  territories: ['name'],
};

/**
 * Everything that forbids to release an edition under its version, in sentences that say what to do.
 * @param releases every earlier release, oldest first.
 */
export function releaseRefusals(releases: readonly Edition[], coming: Edition): string[] {
  const newest = releases.at(-1);
  if (newest === undefined) return strayVersions(coming, null);
  const found = differences(newest, coming);
  return [
    ...(coming.released < newest.released ? [say.dayBefore(coming.released, newest.version, newest.released)] : []),
    ...strayVersions(coming, newest),
    ...removedRows(coming, found),
    ...reusedIds(releases, found),
    ...otherRecords(newest, coming, found),
    ...missingReasons(coming, found),
    ...idleReasons(coming, found),
    ...wrongKind(newest, coming, found),
  ];
}

function strayVersions({ corrections, version: coming }: Edition, newest: Edition | null): string[] {
  return corrections
    .filter(({ version }) => version !== coming && (newest === null || compareVersions(version, newest.version) > 0))
    .map(({ record, field, version }) => say.strayVersion(record, field, version, coming));
}

function removedRows(coming: Edition, { removed }: Differences): string[] {
  return removed.map(({ table, record }) => say.rowRemoved(table, record, hasColumn(coming, table, 'status')));
}

/** Ids of new rows that an earlier release gave to another row. */
function reusedIds(releases: readonly Edition[], { added }: Differences): string[] {
  return added.flatMap(({ table, record }) => {
    const home = releases
      .flatMap(({ version, tables }) => [...tables.values()].map((found) => ({ version, found })))
      .find(({ found }) => recordsOf(found).has(record));
    return home === undefined ? [] : [say.idReused(table, record, home.found.name, home.version)];
  });
}

/** Rows in which everything that they are about is different. */
function otherRecords(newest: Edition, coming: Edition, { changed }: Differences): string[] {
  const byRecord = Map.groupBy(changed, ({ table, record }) => `${table}\n${record}`);
  return [...byRecord.values()].flatMap((changes) => {
    const [{ table, record } = { table: '', record: '' }] = changes;
    const row = recordsOf(newest.tables.get(table)).get(record);
    const told = (IDENTITY[table] ?? []).filter(
      (column) => hasColumn(coming, table, column) && (row?.[column] ?? null) !== null,
    );
    const fields = new Set(changes.map(({ field }) => field));
    return told.length > 0 && told.every((column) => fields.has(column))
      ? [say.otherRecord(table, record, told, newest.version)]
      : [];
  });
}

function missingReasons(coming: Edition, { withdrawn, changed }: Differences): string[] {
  const silent = [...withdrawn, ...changed].filter((change) => change.reason === null && needsReason(coming, change));
  return silent.map(({ record, field, old, new: value }) =>
    say.reasonMissing(record, field, old, value, coming.version),
  );
}

function idleReasons(coming: Edition, { withdrawn, changed }: Differences): string[] {
  const places = new Set([...withdrawn, ...changed].map(({ record, field }) => `${record}\n${field}`));
  return coming.corrections
    .filter(({ record, field, version }) => version === coming.version && !places.has(`${record}\n${field}`))
    .map(({ record, field, version }) => say.reasonIdle(record, field, version));
}

function wrongKind(newest: Edition, coming: Edition, found: Differences): string[] {
  const { kind, because, isMeaningOpen } = neededKind(newest, coming, found);
  const unchanged = isSame(found) && describes(newest) === describes(coming);
  if (unchanged) return [say.nothingNew(newest.version)];
  const right = nextVersion(newest.version, kind);
  const allowed = isMeaningOpen ? [right, nextVersion(newest.version, 'major')] : [right];
  if (allowed.includes(coming.version)) return [];
  const isNext = versionKinds.some((each) => nextVersion(newest.version, each) === coming.version);
  return [say.wrongKind(coming.version, newest.version, kind, right, because, isNext)];
}

const describes = ({ descriptor }: Edition) => JSON.stringify({ ...descriptor, version: '', created: '' });
