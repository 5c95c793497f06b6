import type { CountryShape } from '../geography/country-shapes.ts';
import type { GivenFile } from './given-file.ts';
import { judgeContribution, type CheckedContribution } from './judge-contribution.ts';
import { readContribution, type Progress, type Published } from './read-contribution.ts';

/**
 * Checks files that someone would like to add: whole tables or some rows, with or without column names, separated by
 * whatever stands between their cells. The checks are those of `parseDataset`, made on the published data as it would be
 * with them. Nothing is thrown, whatever the files hold.
 * @param shapes outlines of the world at 50m.
 */
export function checkContribution(
  files: readonly GivenFile[],
  published: Published,
  shapes: ReadonlyMap<string, readonly CountryShape[]>,
  progress: Progress = () => undefined,
): CheckedContribution {
  return judgeContribution(readContribution(files, published, progress), shapes, progress);
}
