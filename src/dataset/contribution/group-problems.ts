import type { Problem } from '../../schema/problem.ts';
import { PUBLISHED } from './join-published.ts';
import { sentenceOf } from './sentence-of.ts';

/** A problem as it is shown in a list: its sentence without the place. */
export interface ShownProblem {
  readonly file: string;
  readonly row: number | null;
  readonly column: string | null;
  readonly sentence: string;
  /** Whether it lies in a row that is published already. */
  readonly published: boolean;
}

/** All problems of one kind: how many there are, and the first few. */
export interface ProblemKind {
  readonly code: Problem['code'];
  readonly count: number;
  readonly first: readonly ShownProblem[];
}

const SHOWN_OF_A_KIND = 5;

/** Problems by kind, in the order in which the kinds first occur; never more than the first few of each. */
export function groupProblems(problems: readonly Problem[], given: ReadonlySet<string>): readonly ProblemKind[] {
  return [...Map.groupBy(problems, ({ code }) => code)].map(([code, ofKind]) => ({
    code,
    count: ofKind.length,
    first: ofKind.slice(0, SHOWN_OF_A_KIND).map((problem) => shownProblem(problem, given)),
  }));
}

function shownProblem(problem: Problem, given: ReadonlySet<string>): ShownProblem {
  const { file, row, column } = problem;
  const kept = row !== null && row > PUBLISHED;
  return {
    file,
    row: kept ? row - PUBLISHED : row,
    column,
    sentence: sentenceOf(problem),
    published: kept || !given.has(file),
  };
}
