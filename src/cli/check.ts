import pc from 'picocolors';
import { checkCorrectionVersions } from '../dataset/check-corrections.ts';
import type { Dataset } from '../dataset/dataset.ts';
import { readDataFiles, readDatasetFolder, readReleaseFiles } from '../dataset/read.ts';
import { checkLateCorrections } from '../dataset/releases/check-late-corrections.ts';
import { checkFrozen, type ReleaseFiles } from '../dataset/releases/checksums.ts';
import { readEdition } from '../dataset/releases/edition.ts';
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
  const own = result.ok ? await correctionProblems(folder, result.value, releases) : result.problems;
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

async function correctionProblems(
  folder: string,
  { descriptor, corrections }: Dataset,
  releases: readonly ReleaseFiles[],
): Promise<Problem[]> {
  const file = resourceNamed(descriptor, 'corrections')?.path;
  if (file === undefined) return [];
  const released = releases.map(({ version }) => version);
  const unknown = checkCorrectionVersions(file, corrections, released);
  const files = await readDataFiles(folder);
  // The files of the newest release come last.
  const [last, now] = [releases.at(-1)?.files, files.get(file)];
  const before = last?.get(file);
  // Without a line that is new since the release there is nothing to compare whole tables for.
  if (last === undefined || now === undefined || (before !== undefined && Buffer.compare(before, now) === 0))
    return unknown;
  const [newest, working] = [readEdition(last), readEdition(files)];
  return newest.ok && working.ok ? [...unknown, ...checkLateCorrections(file, newest.value, working.value)] : unknown;
}

function countsOf(dataset: Dataset): string {
  const tables = dataset.descriptor.resources.map(({ name }) => name);
  const known = ['attacks', 'sources', 'signatories', 'milestones', 'territories', 'corrections'] as const;
  return known
    .filter((name) => tables.includes(name))
    .map((name) => cliMessages.counts[name](dataset[name].length))
    .join(', ');
}
