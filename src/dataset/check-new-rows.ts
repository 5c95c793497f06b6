import type { CellContext } from '../schema/cell.ts';
import { resourceNamed } from '../schema/descriptor.ts';
import type { Problem } from '../schema/problem.ts';
import { readRows, type ReadRow } from '../schema/read-rows.ts';
import { checkCoordinates } from './check-coordinates.ts';
import { checkAttacks } from './check-records.ts';
import type { Dataset } from './dataset.ts';
import type { CountryShape } from './geography/country-shapes.ts';

/** A row that is not in a file yet; columns not given are empty. */
export interface NewRow {
  readonly row: number;
  readonly cells: Readonly<Record<string, string>>;
}

/**
 * What the checks of the data would say of new rows of attacks, but for keys and sources.
 * @param file name to put before the sentences.
 * @param columns columns to check, such as those filled so far; by default all.
 */
export function newAttackProblems(
  file: string,
  rows: readonly NewRow[],
  dataset: Dataset,
  shapes: ReadonlyMap<string, readonly CountryShape[]>,
  columns?: readonly string[],
): Problem[] {
  const resource = resourceNamed(dataset.descriptor, 'attacks');
  if (resource === null) return [];
  const { rows: read, problems } = readNewRows('attacks', file, rows, dataset, columns);
  const table = { resource: { ...resource, path: file }, rows: read, keys: null, problems: [] };
  return [...problems, ...checkAttacks(table), ...checkCoordinates(table, shapes)];
}

/** The same of new rows of sources, but for what they belong to. */
export function newSourceProblems(
  file: string,
  rows: readonly NewRow[],
  dataset: Dataset,
  columns?: readonly string[],
): readonly Problem[] {
  return readNewRows('sources', file, rows, dataset, columns).problems;
}

function readNewRows(
  name: string,
  file: string,
  rows: readonly NewRow[],
  dataset: Dataset,
  only?: readonly string[],
): { readonly rows: readonly ReadRow[]; readonly problems: readonly Problem[] } {
  const resource = resourceNamed(dataset.descriptor, name);
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
    released: dataset.released,
    territories: new Set(dataset.territories.map(({ code }) => code)),
  };
  return readRows(resource, table, context);
}
