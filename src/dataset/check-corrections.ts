import { makeProblem } from '../schema/make-problem.ts';
import { nearest } from '../schema/nearest.ts';
import type { Problem } from '../schema/problem.ts';
import { compareVersions } from '../schema/version.ts';
import type { Correction } from '../schema/correction.ts';
import type { Resource } from '../schema/descriptor.ts';
import type { ReadTable } from './read-table.ts';
import { ownerColumns } from './check-sources.ts';

const FEWEST_WORDS = 3;

/** Corrections of a record or field that is not there, or whose reason is no reason. */
export function checkCorrections({ resource, rows }: ReadTable, tables: ReadonlyMap<string, ReadTable>): Problem[] {
  const keyed = [...tables.values()].filter(({ resource: { primaryKey } }) => primaryKey !== null);
  // A table that may lack rows could hold the record.
  const complete = keyed.every(({ keys }) => keys !== null);
  return rows.flatMap(({ row, values }) => {
    const { record, field, reason } = values;
    const place = (column: string, value: string) => ({ file: resource.path, row, column, value });
    const problems: Problem[] = [];
    if (typeof reason === 'string' && reason.split(/\s+/).length < FEWEST_WORDS) {
      problems.push(makeProblem(place('reason', reason), 'correction_reason', {}));
    }
    if (typeof record !== 'string') return problems;
    const homes = keyed.filter(({ keys }) => keys?.has(record) === true);
    if (homes.length === 0) {
      const suggestion = nearest(record, new Set(keyed.flatMap(({ keys }) => [...(keys ?? [])])));
      return complete
        ? [...problems, makeProblem(place('record', record), 'correction_record', { suggestion })]
        : problems;
    }
    const fields = homes.flatMap((home) => fieldsOf(home.resource));
    if (typeof field === 'string' && !fields.includes(field)) {
      const facts = { record, suggestion: nearest(field, fields) };
      problems.push(makeProblem(place('field', field), 'correction_field', facts));
    }
    return problems;
  });
}

const fieldsOf = ({ name, fields }: Resource): string[] => [
  ...fields.map((field) => field.name),
  ...(name in ownerColumns ? ['sources'] : []),
];

/**
 * Corrections whose version was never released and lies not ahead. `file` is the table's file name.
 * @param released every released version.
 */
export function checkCorrectionVersions(
  file: string,
  corrections: readonly Correction[],
  released: readonly string[],
): Problem[] {
  const newest = released.toSorted(compareVersions).at(-1);
  if (newest === undefined) return [];
  return corrections.flatMap(({ version }, index) => {
    if (released.includes(version) || compareVersions(version, newest) > 0) return [];
    const place = { file, row: index + 2, column: 'version', value: version };
    return [makeProblem(place, 'correction_version', { newest })];
  });
}
