import type { Attack } from '../schema/attack.ts';
import { missingCells } from '../schema/check-columns.ts';
import type { CellContext } from '../schema/cell.ts';
import type { Correction } from '../schema/correction.ts';
import { resourceNamed, type Descriptor } from '../schema/descriptor.ts';
import type { Milestone } from '../schema/milestone.ts';
import type { Problem } from '../schema/problem.ts';
import type { Result } from '../schema/result.ts';
import type { Signatory } from '../schema/signatory.ts';
import type { Source } from '../schema/source.ts';
import type { Territory } from '../schema/territory.ts';
import { checkCoordinates } from './check-coordinates.ts';
import { checkCorrections } from './check-corrections.ts';
import { checkReferences, checkUnique } from './check-keys.ts';
import { checkMerged } from './check-merged.ts';
import { checkAttacks, checkSignatories } from './check-records.ts';
import { checkOrder, checkOwners, checkSourced } from './check-sources.ts';
import type { Dataset } from './dataset.ts';
import type { CountryShape } from './geography/country-shapes.ts';
import { groupSources } from './group-sources.ts';
import { lastDay } from './last-day.ts';
import { readTable, type ReadTable } from './read-table.ts';

/** The whole dataset, or everything that is wrong with it. */
export type DatasetResult = Result<Dataset>;

/** What rows need not keep to. */
export interface Leave {
  /** Kinds of problem that rows are not held to; none by default. */
  readonly passed?: ReadonlySet<string>;
  /** ISO day up to which rows may speak that are not released yet; null, the default = the day of the version. */
  readonly today?: string | null;
}

/**
 * Files to one checked and joined dataset. Nothing is thrown, whatever the files hold.
 * @param files bytes by file name; a file that the descriptor names and this lacks is a problem.
 * @param shapes country outlines at 50m, to measure coordinates against.
 */
export function parseDataset(
  descriptor: Descriptor,
  files: ReadonlyMap<string, Uint8Array>,
  shapes: ReadonlyMap<string, readonly CountryShape[]>,
  { passed = new Set(), today = null }: Leave = {},
): DatasetResult {
  const tables = readTables(descriptor, files, cellContext(descriptor, files, today));
  const problems = problemsOf(tables, shapes).filter(({ code }) => !passed.has(code));
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, value: join(descriptor, tables) };
}

/** Everything that is wrong with tables, each by itself and beside the others, in the order of tables and rows. */
export function problemsOf(
  tables: ReadonlyMap<string, ReadTable>,
  shapes: ReadonlyMap<string, readonly CountryShape[]>,
): readonly Problem[] {
  return sorted(
    [...tables.values()]
      .flatMap((table) => [
        ...table.problems,
        ...checkUnique(table),
        ...checkReferences(table, tables),
        ...checkTable(table, tables, shapes),
      ])
      .concat(checkSourced(tables), checkOrder(tables)),
    tables,
  );
}

/**
 * What cells are measured against: the last day that rows may speak of, and the codes of the table of territories.
 * @param today as for `parseDataset`.
 */
export function cellContext(
  descriptor: Descriptor,
  files: ReadonlyMap<string, Uint8Array>,
  today: string | null = null,
): CellContext {
  const last = lastDay(descriptor, files, today);
  const territories = resourceNamed(descriptor, 'territories');
  const nowhere: CellContext = { last, territories: new Set() };
  const known = territories === null ? null : readTable(territories, files.get(territories.path) ?? null, nowhere).keys;
  return { last, territories: known ?? new Set<string>() };
}

/** Every table that the descriptor names, by name. */
export function readTables(
  descriptor: Descriptor,
  files: ReadonlyMap<string, Uint8Array>,
  context: CellContext,
): Map<string, ReadTable> {
  return new Map(
    descriptor.resources.map((resource) => [
      resource.name,
      readTable(resource, files.get(resource.path) ?? null, context),
    ]),
  );
}

function checkTable(
  table: ReadTable,
  tables: ReadonlyMap<string, ReadTable>,
  shapes: ReadonlyMap<string, readonly CountryShape[]>,
): Problem[] {
  switch (table.resource.name) {
    case 'attacks':
      return [...checkAttacks(table), ...checkMerged(table), ...checkCoordinates(table, shapes)];
    case 'signatories':
      return [...checkSignatories(table), ...checkMerged(table)];
    case 'sources':
      return checkOwners(table);
    case 'corrections':
      return checkCorrections(table, tables);
    default:
      return [];
  }
}

function sorted(problems: readonly Problem[], tables: ReadonlyMap<string, ReadTable>): Problem[] {
  const order = new Map([...tables.values()].map(({ resource }, index) => [resource.path, index]));
  const rank = ({ file }: Problem) => order.get(file) ?? -1;
  return problems.toSorted((a, b) => rank(a) - rank(b) || (a.row ?? 0) - (b.row ?? 0));
}

function join(descriptor: Descriptor, tables: ReadonlyMap<string, ReadTable>): Dataset {
  // The descriptor says, and `checkColumns` has made sure, that the columns are those of the type.
  const rowsOf = <Row>(name: string): Row[] => {
    const table = tables.get(name);
    if (table === undefined) return [];
    const missing = missingCells(table.resource);
    const isWhole = Object.keys(missing).length === 0;
    return table.rows.map(({ values }) => (isWhole ? values : { ...missing, ...values }) as Row);
  };
  const sources = rowsOf<Source>('sources');
  return {
    descriptor,
    version: descriptor.version,
    released: descriptor.created.slice(0, 10),
    attacks: rowsOf<Attack>('attacks'),
    sources,
    signatories: rowsOf<Signatory>('signatories'),
    milestones: rowsOf<Milestone>('milestones'),
    territories: rowsOf<Territory>('territories'),
    corrections: rowsOf<Correction>('corrections'),
    sourcesOf: groupSources(sources),
  };
}
