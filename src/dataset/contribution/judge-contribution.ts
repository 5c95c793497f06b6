import { makeProblem } from '../../schema/make-problem.ts';
import type { Problem } from '../../schema/problem.ts';
import { shortened } from '../../text/shortened.ts';
import type { CountryShape } from '../geography/country-shapes.ts';
import { ownerColumns } from '../check-sources.ts';
import { problemsOf } from '../parse-dataset.ts';
import type { ChangedCells } from './changed-cells.ts';
import { cleanTable, type CleanTable } from './clean-table.ts';
import { groupProblems, type ProblemKind } from './group-problems.ts';
import { placedRows, type PlacedRows } from './placed-rows.ts';
import { changesOf, type GivenTable, type Progress, type ReadContribution, type Refusal } from './read-contribution.ts';
import { shownRows, type ShownRow } from './shown-rows.ts';

/** A given file in which a table was recognised. */
export interface CheckedTable {
  readonly name: string;
  /** Name of the table, and of its file in the repository. */
  readonly table: string;
  readonly path: string;
  readonly columns: readonly string[];
  readonly rows: number;
  readonly headerAdded: boolean;
  readonly whole: boolean;
  /** Rows whose key is published already. */
  readonly known: number;
  /** Published rows that are not in the file. */
  readonly absent: number;
  /** Cells of published rows that are others here. */
  readonly changed: ChangedCells;
  /** The faulty rows, or all, as far as they are shown. */
  readonly shown: readonly ShownRow[];
  readonly faultyRows: number;
  /** Places of attacks that are new, as far as they are drawn. */
  readonly placed: readonly PlacedRows[];
  readonly clean: CleanTable | null;
}

export interface CheckedContribution {
  readonly tables: readonly CheckedTable[];
  readonly refusals: readonly Refusal[];
  readonly problems: number;
  readonly kinds: readonly ProblemKind[];
}

const LOST_SHOWN = 5;
const LONGEST_KEY = 80;
const AFTER_LOSS: ReadonlySet<Problem['code']> = new Set(['reference', 'correction_record']);

/**
 * What is wrong with a contribution that has been read, by the checks of `parseDataset`.
 * @param shapes outlines at 50m, at least those that `neededOutlines` gives for its points.
 */
export function judgeContribution(
  contribution: ReadContribution,
  shapes: ReadonlyMap<string, readonly CountryShape[]>,
  progress: Progress = () => undefined,
): CheckedContribution {
  const { given, refusals, tables } = contribution;
  progress('compare', 0);
  const problems = given.size === 0 ? [] : withLost(problemsOf(tables, shapes), contribution);
  progress('write', 0);
  const paths = new Set([...given.values()].map(({ read }) => read.resource.path));
  return {
    tables: [...given.values()].map((each) => checkedTable(each, problems, contribution)),
    refusals,
    problems: problems.length,
    kinds: groupProblems(problems, paths),
  };
}

// What only follows from lost rows is said with them, once.
function withLost(problems: readonly Problem[], { given, published }: ReadContribution): readonly Problem[] {
  const tables = [...given.values()].filter(({ standing }) => standing.lost.length > 0);
  if (tables.length === 0) return problems;
  const lost = new Set(tables.flatMap(({ standing }) => standing.lost));
  const sources = tables.some(({ read }) => read.resource.name === 'sources') ? published.get('sources') : undefined;
  const sourced = new Set(sources?.rows.flatMap(({ values }) => Object.values(ownerColumns).map((it) => values[it])));
  const follows = ({ code, value }: Problem): boolean =>
    code === 'source_missing' ? sourced.has(value) : AFTER_LOSS.has(code) && lost.has(value ?? '');
  const missing = tables.map(({ read: { resource }, standing: { lost: keys } }) =>
    makeProblem({ file: resource.path, row: null, column: null, value: null }, 'rows_lost', {
      rows: keys.length,
      first: keys.slice(0, LOST_SHOWN).map((key) => shortened(key, LONGEST_KEY)),
    }),
  );
  return [...missing, ...problems.filter((problem) => !follows(problem))];
}

function checkedTable(table: GivenTable, problems: readonly Problem[], contribution: ReadContribution): CheckedTable {
  const { name, bytes, written, headerAdded, parsed, read, standing } = table;
  const { resource } = read;
  const own = problems.filter(({ file }) => file === resource.path);
  const { rows: shown, faulty } = shownRows(parsed, own);
  return {
    name,
    table: resource.name,
    path: resource.path,
    columns: parsed.columns,
    rows: parsed.rows.length + parsed.brokenRows.length,
    headerAdded,
    whole: standing.whole,
    known: standing.known.size,
    absent: standing.absent,
    changed: changesOf(contribution, table),
    shown,
    faultyRows: faulty,
    placed: resource.name === 'attacks' ? placedRows(read.rows, standing.known, contribution.descriptor) : [],
    clean: cleanTable(resource, bytes, parsed, written, headerAdded),
  };
}
