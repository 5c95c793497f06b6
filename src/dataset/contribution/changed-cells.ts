import type { CellValue } from '../../schema/cell.ts';
import type { Descriptor } from '../../schema/descriptor.ts';
import type { ReadRow } from '../../schema/read-rows.ts';
import { compareVersions } from '../../schema/version.ts';
import { shortened } from '../../text/shortened.ts';
import { ownerOf } from '../owner-of.ts';
import type { ReadTable } from '../read-table.ts';
import { SOURCES } from '../releases/change.ts';
import { needsReason } from '../releases/needs-reason.ts';
import { keyReader } from './row-keys.ts';

/** A cell of a published row that is another in the given one. */
export interface ChangedCell {
  readonly row: number;
  /** Id of the record, or of the one that a source belongs to. */
  readonly record: string;
  readonly column: string;
  /** As text; empty = the cell is empty. */
  readonly before: string;
  readonly after: string;
}

/** The first changed cells, how many there are, and how many of them lack a line that says why. */
export interface ChangedCells {
  readonly first: readonly ChangedCell[];
  readonly count: number;
  readonly withoutReason: number;
}

const SHOWN = 10;
const LONGEST_CELL = 160;
const BEFORE = 40;

/**
 * Cells in which given rows differ from the published ones of the same key. Cells with a fault are left out, and so are
 * columns that the given table lacks.
 * @param columns those of the given table.
 * @param corrections the table of corrections, given and published rows; null = there is none.
 * @param descriptor that of the published version, after which a correction speaks of the rows as they are now.
 */
export function changedCells(
  given: ReadTable,
  published: ReadTable,
  columns: readonly string[],
  corrections: ReadTable | null,
  descriptor: Descriptor,
): ChangedCells {
  const keysOf = keyReader(given.resource);
  const before = new Map(published.rows.flatMap((row) => keysOf(row).map((key) => [key, row] as const)));
  const changed = given.rows.flatMap((row) => {
    const key = keysOf(row).find((each) => before.has(each));
    const old = before.get(key ?? '');
    return old === undefined ? [] : columns.flatMap((column) => differing(row, old, recordOf(given, row, key), column));
  });
  return {
    first: changed.slice(0, SHOWN).map((cell) => ({
      ...cell,
      before: excerpt(cell.before, cell.after),
      after: excerpt(cell.after, cell.before),
    })),
    count: changed.length,
    withoutReason: countWithoutReason(changed, given, corrections, descriptor),
  };
}

function differing(row: ReadRow, old: ReadRow, record: string, column: string): ChangedCell[] {
  if (row.bad.has(column)) return [];
  const [before, after] = [shown(old.values[column]), shown(row.values[column])];
  if (before === after) return [];
  return [{ row: row.row, record, column, before, after }];
}

// Of a long text, what is around its first difference from the other.
function excerpt(text: string, other: string): string {
  if (text.length <= LONGEST_CELL) return text;
  let same = 0;
  while (same < text.length && text[same] === other[same]) same += 1;
  const from = Math.max(0, same - BEFORE);
  return `${from === 0 ? '' : '…'}${shortened(text.slice(from).toWellFormed(), LONGEST_CELL)}`;
}

function shown(value: CellValue | undefined): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'object' ? value.join(';') : String(value);
}

function recordOf({ resource }: ReadTable, { values }: ReadRow, key: string | undefined): string {
  return (resource.name === SOURCES ? ownerOf(values)?.record : key) ?? '';
}

function countWithoutReason(
  changed: readonly ChangedCell[],
  { resource: { name: table, primaryKey } }: ReadTable,
  corrections: ReadTable | null,
  descriptor: Descriptor,
): number {
  if (corrections === null || (primaryKey === null && table !== SOURCES)) return 0;
  const coming = corrections.rows.filter(
    ({ values: { version } }) => typeof version === 'string' && compareVersions(version, descriptor.version) > 0,
  );
  const reasons = new Set(coming.map(({ values: { record, field } }) => `${String(record)}\n${String(field)}`));
  return changed.filter(({ record, column, before: old }) => {
    const field = table === SOURCES ? SOURCES : column;
    return needsReason({ descriptor }, { table, field, old }) && !reasons.has(`${record}\n${field}`);
  }).length;
}
