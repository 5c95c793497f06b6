import { newAttackProblems, newSourceProblems, type Measure } from '../check-new-rows.ts';
import type { Problem } from '../../schema/problem.ts';
import { sentenceOf } from './sentence-of.ts';

type Cells = Readonly<Record<string, string>>;

/** The first sentence about each column; columns without one are well. */
export type Sentences = ReadonlyMap<string, string>;

/**
 * What is wrong with the answers about an attack.
 * @param columns those answered so far.
 */
export function attackSentences(cells: Cells, columns: readonly string[], measure: Measure): Sentences {
  return byColumn(newAttackProblems('', [{ row: 1, cells }], measure, new Map(), columns));
}

/**
 * What is wrong with the answers about one source of an attack.
 * @param date of the attack.
 * @param columns those answered so far.
 */
export function sourceSentences(cells: Cells, date: string, columns: readonly string[], measure: Measure): Sentences {
  return byColumn(newSourceProblems('', [{ row: 1, cells }], date, measure, columns));
}

function byColumn(problems: readonly Problem[]): Sentences {
  const sentences = new Map<string, string>();
  for (const problem of problems) {
    const column = problem.column ?? '';
    if (!sentences.has(column)) sentences.set(column, sentenceOf(problem));
  }
  return sentences;
}
