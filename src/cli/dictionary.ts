import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { dictionary as write } from '../dataset/dictionary.ts';
import { readDatasetFolder } from '../dataset/read.ts';
import { cliMessages } from '../text/cli.ts';
import { DICTIONARY_FILE, dictionaryProblems } from './dictionary-problems.ts';
import type { Options } from './options.ts';
import { report } from './report.ts';

/** Writes the data folder's dictionary anew. Exit code: 1 if the data have problems, and nothing is written then. */
export async function dictionary({ folder, quiet, today }: Options): Promise<number> {
  const result = await readDatasetFolder(folder, { today });
  if (!result.ok) {
    console.log(`${report(result.problems)}\n${cliMessages.dictionaryImpossible}`);
    return 1;
  }
  const file = path.join(folder, DICTIONARY_FILE);
  const fits = (await dictionaryProblems(folder, result.value)).length === 0;
  if (!fits) await writeFile(file, write(result.value));
  if (!quiet) console.log(fits ? cliMessages.dictionaryFits(file) : cliMessages.dictionaryWritten(file));
  return 0;
}
