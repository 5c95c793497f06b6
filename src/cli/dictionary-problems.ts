import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Dataset } from '../dataset/dataset.ts';
import { dictionary } from '../dataset/dictionary.ts';
import { makeProblem } from '../schema/make-problem.ts';
import type { Problem } from '../schema/problem.ts';

/** File name of the dictionary inside the data folder. */
export const DICTIONARY_FILE = 'README.md';

/** A problem if the folder's dictionary is missing or tells of other data; line ends do not matter. */
export async function dictionaryProblems(folder: string, dataset: Dataset): Promise<Problem[]> {
  const text = await readFile(path.join(folder, DICTIONARY_FILE), 'utf8').catch(() => '');
  if (text.replaceAll('\r\n', '\n') === dictionary(dataset)) return [];
  return [makeProblem({ file: DICTIONARY_FILE, row: null, column: null, value: null }, 'dictionary_stale', {})];
}
