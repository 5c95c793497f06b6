import type { Dataset } from '../../../src/dataset/dataset.ts';
import { frozenFiles } from '../../../src/dataset/releases/frozen-files.ts';
import type { ReleaseFiles } from '../../../src/dataset/releases/checksums.ts';
import type { Edition } from '../../../src/dataset/releases/edition.ts';
import { planRelease, type ReleasePlanResult } from '../../../src/dataset/releases/plan-release.ts';
import { readEditions } from '../../../src/dataset/releases/read-editions.ts';
import { shapes } from '../fictional.ts';
import { fictionalFiles, fictionalHistory } from './fictional-history.ts';

type Files = ReadonlyMap<string, Uint8Array>;

/** What the machinery says to releasing these files. */
export function plan(
  version: string,
  files: Files,
  releases: readonly Edition[],
  day: string | null = null,
): Promise<ReleasePlanResult> {
  return planRelease({ version, day, files, releases, shapes });
}

/**
 * Releases the first versions of the fictional history, one after the other; throws what is refused.
 * @param figures text of `figures.json`; default: no chart at all.
 */
export async function releaseHistory(
  count = fictionalHistory.length,
  figures: (dataset: Dataset) => string | Promise<string> = () => '{}\n',
): Promise<ReleaseFiles[]> {
  const released: ReleaseFiles[] = [];
  for (const [index, { version }] of fictionalHistory.slice(0, count).entries()) {
    const files = fictionalFiles(index);
    const result = await plan(version, files, await editionsOf(released));
    if (!('plan' in result)) throw new Error(sentencesOf(result).join('\n'));
    released.push({ version, files: await frozenFiles(result.plan, files, await figures(result.plan.dataset)) });
  }
  return released;
}

export async function editionsOf(releases: readonly ReleaseFiles[]): Promise<readonly Edition[]> {
  const read = await readEditions(releases);
  if (!read.ok) throw new Error(read.problems.map(({ message }) => message).join('\n'));
  return read.value;
}

/** Refusals and problems as sentences; none for a plan. */
export function sentencesOf(result: ReleasePlanResult): readonly string[] {
  if ('plan' in result) return [];
  return 'refusals' in result ? result.refusals : result.problems.map(({ message }) => message);
}
