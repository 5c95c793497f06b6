import type { Problem } from '../../schema/problem.ts';
import { newAttackProblems, newSourceProblems, type Measure } from '../check-new-rows.ts';
import type { CountryShape } from '../geography/country-shapes.ts';
import { formSentence } from './form-sentence.ts';

type Cells = Readonly<Record<string, string>>;

/** The first sentence about each column; columns without one are well. */
export type Sentences = ReadonlyMap<string, string>;

/**
 * What is wrong with the answers about an attack.
 * @param shapes outlines to measure the coordinates against, as far as they are there.
 * @param columns those answered so far.
 */
export function attackSentences(
  cells: Cells,
  columns: readonly string[],
  measure: Measure,
  shapes: ReadonlyMap<string, readonly CountryShape[]>,
): Sentences {
  return byColumn(newAttackProblems('', [{ row: 1, cells }], measure, shapes, columns), 'attacks', cells, measure);
}

/**
 * What is wrong with the answers about one source of an attack.
 * @param date of the attack.
 * @param columns those answered so far.
 */
export function sourceSentences(cells: Cells, date: string, columns: readonly string[], measure: Measure): Sentences {
  return byColumn(newSourceProblems('', [{ row: 1, cells }], date, measure, columns), 'sources', cells, measure);
}

function byColumn(problems: readonly Problem[], table: string, cells: Cells, { descriptor }: Measure): Sentences {
  const sentences = new Map<string, string>();
  for (const problem of problems) {
    const column = problem.column ?? '';
    if (!sentences.has(column)) sentences.set(column, formSentence(problem, table, cells, descriptor));
  }
  return sentences;
}
