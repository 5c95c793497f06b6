import { attackColumns } from './attack.ts';
import type { CellValue } from './cell.ts';
import type { ColumnKind } from './columns-of.ts';
import { correctionColumns } from './correction.ts';
import { resourceNamed, type Descriptor, type Field, type Resource } from './descriptor.ts';
import { makeProblem } from './make-problem.ts';
import { milestoneColumns } from './milestone.ts';
import type { Problem } from './problem.ts';
import { signatoryColumns } from './signatory.ts';
import { sourceColumns } from './source.ts';
import { territoryColumns } from './territory.ts';

/** The columns that the code relies on, table by table; a descriptor may have more. */
export const codeColumns: Readonly<Record<string, Readonly<Record<string, ColumnKind>>>> = {
  attacks: attackColumns,
  sources: sourceColumns,
  signatories: signatoryColumns,
  milestones: milestoneColumns,
  territories: territoryColumns,
  corrections: correctionColumns,
};

const NEEDED_TABLES = ['attacks', 'sources'];

/** Columns of a source that go with a table: without the one there is no need of the other. */
const OWNED_WITH: Readonly<Record<string, string>> = { signatory: 'signatories', milestone: 'milestones' };

/** How the code sees a column of the descriptor. */
export function kindOfField(field: Field): ColumnKind {
  if (field.delimiter !== null) return 'list';
  const kind = field.type === 'integer' || field.type === 'number' ? 'number' : 'text';
  return field.required ? kind : `optional ${kind}`;
}

const canBeEmpty = (kind: ColumnKind): boolean => kind === 'list' || kind.startsWith('optional');

/** Columns that the code knows and a table lacks, with what their cells then hold. */
export function missingCells({ name, fields }: Resource): Readonly<Record<string, CellValue>> {
  const missing = Object.entries(codeColumns[name] ?? {}).filter(
    ([column]) => !fields.some((field) => field.name === column),
  );
  return Object.fromEntries(missing.map(([column, kind]) => [column, kind === 'list' ? [] : null]));
}

/**
 * What the code needs and a descriptor, such as that of a fork, lacks or has otherwise.
 * @param isOlder whether columns that may be empty may also be missing, as in a release from before they were added.
 */
export function checkColumns(descriptor: Descriptor, isOlder = false): Problem[] {
  const reasons: string[] = [];
  for (const name of NEEDED_TABLES.filter((table) => resourceNamed(descriptor, table) === null)) {
    reasons.push(`the resource ${name} is missing, and the site cannot do without it; add it`);
  }
  for (const resource of descriptor.resources) {
    for (const [column, kind] of Object.entries(codeColumns[resource.name] ?? {})) {
      const field = resource.fields.find(({ name }) => name === column);
      const found = field === undefined ? null : kindOfField(field);
      if (found === null && isOlder && canBeEmpty(kind)) continue;
      const owner = resource.name === 'sources' ? OWNED_WITH[column] : undefined;
      if (found === null && owner !== undefined && resourceNamed(descriptor, owner) === null) continue;
      if (found === null) reasons.push(`${resource.name} lacks the field ${column}, which the site needs; add it`);
      else if (found !== kind && `optional ${found}` !== kind) {
        reasons.push(`${resource.name}.${column} is described as ${found}, but the site needs ${kind}; change that`);
      }
    }
  }
  const place = { file: 'datapackage.json', row: null, column: null, value: null };
  return reasons.map((reason) => makeProblem(place, 'descriptor', { reason }));
}
