import pc from 'picocolors';
import { countryShapes } from '../dataset/geography/country-shapes.ts';
import { readAtlas, readDataFiles, readReleaseFiles } from '../dataset/read.ts';
import { frozenFiles } from '../dataset/releases/frozen-files.ts';
import { planRelease, type ReleasePlan } from '../dataset/releases/plan-release.ts';
import { readEditions } from '../dataset/releases/read-editions.ts';
import { figuresText, releaseFigures } from '../figure/release-figures.ts';
import { atlasOf } from '../figure/site-atlas.ts';
import { releaseText as text } from '../text/release.ts';
import { DICTIONARY_FILE } from './dictionary-problems.ts';
import type { Options } from './options.ts';
import { report } from './report.ts';
import { writeRelease } from './write-release.ts';

const SHOWN = 20;

/**
 * Freezes the data folder as a version, or says everything that stands against it and writes nothing. Exit code: 1 if
 * refused, 2 if no version is named.
 */
export async function release({ folder, words: [version, ...more], day, preview }: Options): Promise<number> {
  if (version === undefined || more.length > 0) {
    console.error(text.refusals.noVersion);
    return 2;
  }
  const [files, frozen, worlds] = await Promise.all([readDataFiles(folder), readReleaseFiles(folder), readAtlas()]);
  const editions = await readEditions(frozen);
  if (!editions.ok) return refused(version, [report(editions.problems)], editions.problems.length);
  const shapes = countryShapes(worlds.fine);
  const result = await planRelease({ version, day, files, releases: editions.value, shapes });
  if ('problems' in result) return refused(version, [report(result.problems)], result.problems.length);
  if ('refusals' in result) return refused(version, result.refusals, result.refusals.length);

  const { plan } = result;
  const figures = figuresText(releaseFigures(atlasOf(plan.dataset, worlds).atlas));
  const written = await frozenFiles(plan, files, figures);
  if (!preview) {
    const none = new Uint8Array();
    const replaced = new Map([
      ['datapackage.json', { before: files.get('datapackage.json') ?? none, text: plan.descriptor }],
      [DICTIONARY_FILE, { before: files.get(DICTIONARY_FILE) ?? none, text: plan.dictionary }],
    ]);
    try {
      await writeRelease({ folder, version, frozen: written, replaced });
    } catch (error) {
      console.error(text.unwritten(error instanceof Error ? error.message : String(error)));
      return 1;
    }
  }
  console.log(told(version, plan, [...written.keys()], preview));
  return 0;
}

function told(version: string, { day, found }: ReleasePlan, names: readonly string[], preview: boolean): string {
  const counts =
    found === null ? text.first : text.counts(found.added.length, found.withdrawn.length, found.changed.length);
  return [
    pc.bold(preview ? text.preview(version, day) : text.released(version, day)),
    ...names.map((name) => `  releases/${version}/${name}`),
    '  datapackage.json',
    `  ${DICTIONARY_FILE}`,
    counts,
    ...(preview ? [] : [text.commit(version)]),
  ].join('\n');
}

function refused(version: string, reasons: readonly string[], count: number): number {
  const shown = reasons.slice(0, SHOWN).map((reason) => `- ${reason}`);
  const rest = reasons.length > SHOWN ? [text.more(reasons.length - SHOWN)] : [];
  console.log([...shown, ...rest, pc.bold(text.refused(version, count))].join('\n'));
  return 1;
}
