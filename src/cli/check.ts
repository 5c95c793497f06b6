import pc from 'picocolors';
import type { Dataset } from '../dataset/dataset.ts';
import { readDatasetFolder } from '../dataset/read.ts';
import { remarksOn } from '../dataset/remarks.ts';
import { cliMessages } from '../text/cli.ts';
import { dictionaryProblems } from './dictionary-problems.ts';
import type { Options } from './options.ts';
import { report, reportRemarks } from './report.ts';

/** Prints every problem of the data folder, or what deserves a second look. Exit code: 0 if there is no problem, else 1. */
export async function check({ folder, quiet, dictionary }: Options): Promise<number> {
  const result = await readDatasetFolder(folder);
  const problems = result.ok ? (dictionary ? await dictionaryProblems(folder, result.value) : []) : result.problems;
  if (problems.length > 0) {
    console.log(report(problems));
    return 1;
  }
  if (result.ok && !quiet) {
    const remarks = reportRemarks(remarksOn(result.value));
    if (remarks !== '') console.log(remarks);
    console.log(pc.green(cliMessages.noProblems(countsOf(result.value))));
  }
  return 0;
}

function countsOf(dataset: Dataset): string {
  const tables = dataset.descriptor.resources.map(({ name }) => name);
  const known = ['attacks', 'sources', 'signatories', 'milestones', 'territories', 'corrections'] as const;
  return known
    .filter((name) => tables.includes(name))
    .map((name) => cliMessages.counts[name](dataset[name].length))
    .join(', ');
}
