import pc from 'picocolors';
import { checkCorrectionVersions } from '../dataset/check-corrections.ts';
import type { Dataset } from '../dataset/dataset.ts';
import { readDatasetFolder, readReleaseFiles } from '../dataset/read.ts';
import { checkFrozen, type ReleaseFiles } from '../dataset/releases/checksums.ts';
import { remarksOn } from '../dataset/remarks.ts';
import { resourceNamed } from '../schema/descriptor.ts';
import type { Problem } from '../schema/problem.ts';
import { cliMessages } from '../text/cli.ts';
import { dictionaryProblems } from './dictionary-problems.ts';
import type { Options } from './options.ts';
import { markdownFine, markdownReport } from './markdown-report.ts';
import { report, reportRemarks } from './report.ts';

/**
 * Prints every problem of the data folder and of its releases, or what deserves a second look. Exit code: 0 if there is
 * no problem, else 1.
 */
export async function check({ folder, quiet, dictionary, markdown, today }: Options): Promise<number> {
  const [result, releases] = await Promise.all([readDatasetFolder(folder, { today }), readReleaseFiles(folder)]);
  const frozen = (await Promise.all(releases.map(checkFrozen))).flat();
  const own = result.ok ? correctionProblems(result.value, releases) : result.problems;
  const written = result.ok && dictionary ? await dictionaryProblems(folder, result.value) : [];
  const problems = [...own, ...written, ...frozen];
  if (problems.length > 0) {
    console.log(markdown ? markdownReport(problems) : report(problems));
    return 1;
  }
  if (result.ok && markdown) console.log(markdownFine(countsOf(result.value), remarksOn(result.value)));
  else if (result.ok && !quiet) {
    const remarks = reportRemarks(remarksOn(result.value));
    if (remarks !== '') console.log(remarks);
    console.log(pc.green(cliMessages.noProblems(countsOf(result.value))));
  }
  return 0;
}

function correctionProblems({ descriptor, corrections }: Dataset, releases: readonly ReleaseFiles[]): Problem[] {
  const file = resourceNamed(descriptor, 'corrections')?.path;
  const released = releases.map(({ version }) => version);
  return file === undefined ? [] : checkCorrectionVersions(file, corrections, released);
}

function countsOf(dataset: Dataset): string {
  const tables = dataset.descriptor.resources.map(({ name }) => name);
  const known = ['attacks', 'sources', 'signatories', 'milestones', 'territories', 'corrections'] as const;
  return known
    .filter((name) => tables.includes(name))
    .map((name) => cliMessages.counts[name](dataset[name].length))
    .join(', ');
}
