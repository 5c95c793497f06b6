import type { CellContext } from '../schema/cell.ts';
import { resourceNamed } from '../schema/descriptor.ts';
import type { Problem } from '../schema/problem.ts';
import { readRows, type ReadRow } from '../schema/read-rows.ts';
import { checkCoordinates } from './check-coordinates.ts';
import { checkAttacks } from './check-records.ts';
import { checkOrder } from './check-sources.ts';
import type { Dataset } from './dataset.ts';
import type { CountryShape } from './geography/country-shapes.ts';
import { lastDay } from './last-day.ts';

/** A row that is not in a file yet; columns not given are empty. */
export interface NewRow {
  readonly row: number;
  readonly cells: Readonly<Record<string, string>>;
}

/** What rows are measured against. */
export interface Measure extends Pick<Dataset, 'descriptor' | 'territories'> {
  /** ISO day: the last that new rows may speak of, unless the version is younger. */
  readonly today: string;
}

/**
 * What the checks of the data would say of new rows of attacks, but for keys and sources.
 * @param file name to put before the sentences.
 * @param columns columns to check, such as those filled so far; by default all.
 */
export function newAttackProblems(
  file: string,
  rows: readonly NewRow[],
  measure: Measure,
  shapes: ReadonlyMap<string, readonly CountryShape[]>,
  columns?: readonly string[],
): Problem[] {
  const resource = resourceNamed(measure.descriptor, 'attacks');
  if (resource === null) return [];
  const { rows: read, problems } = readNewRows('attacks', file, rows, measure, columns);
  const table = { resource: { ...resource, path: file }, rows: read, keys: null, problems: [] };
  return [...problems, ...checkAttacks(table), ...checkCoordinates(table, shapes)];
}

/**
 * The same of new rows of sources of one attack.
 * @param date of the attack, which no source of it precedes.
 */
export function newSourceProblems(
  file: string,
  rows: readonly NewRow[],
  date: string,
  measure: Measure,
  columns?: readonly string[],
): readonly Problem[] {
  const [resource, attacks] = ['sources', 'attacks'].map((name) => resourceNamed(measure.descriptor, name));
  if (!resource || !attacks) return [];
  const { rows: read, problems } = readNewRows('sources', file, rows, measure, columns);
  const owned = read.map((it) => ({ ...it, values: { ...it.values, attack: OWNER } }));
  const owner = { row: 0, values: { id: OWNER, date }, bad: new Set<string>() };
  const none = { keys: null, problems: [] };
  const tables = new Map([
    ['attacks', { resource: attacks, rows: [owner], ...none }],
    ['sources', { resource: { ...resource, path: file }, rows: owned, ...none }],
  ]);
  return [...problems, ...checkOrder(tables)];
}

// Stands for the attack until it has an id.
const OWNER = 'new';

function readNewRows(
  name: string,
  file: string,
  rows: readonly NewRow[],
  measure: Measure,
  only?: readonly string[],
): { readonly rows: readonly ReadRow[]; readonly problems: readonly Problem[] } {
  const resource = resourceNamed(measure.descriptor, name);
  if (resource === null) return { rows: [], problems: [] };
  const columns = only ?? resource.fields.map((field) => field.name);
  const table = {
    file,
    columns,
    rows: rows.map(({ row, cells }) => ({ row, cells: columns.map((column) => cells[column] ?? '') })),
    brokenRows: [],
    complete: true,
    problems: [],
  };
  const context: CellContext = {
    last: lastDay(measure.descriptor, new Map(), measure.today),
    territories: new Set(measure.territories.map(({ code }) => code)),
  };
  return readRows(resource, table, context);
}
