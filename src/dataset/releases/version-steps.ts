import { compareVersions } from '../../schema/version.ts';
import { isSame, type Differences } from './change.ts';
import { differences } from './differences.ts';
import type { Edition } from './edition.ts';

/** A version and what it brought. */
export interface VersionStep {
  readonly version: string;
  /** ISO day, UTC. */
  readonly released: string;
  /** The version before; null for the first, which brought everything it holds. */
  readonly previous: string | null;
  readonly differences: Differences;
}

/** Every version with its differences to the one before, oldest first. */
export function versionSteps(editions: readonly Edition[]): VersionStep[] {
  const sorted = editions.toSorted((a, b) => compareVersions(a.version, b.version));
  return sorted.map((edition, index) => {
    const before = sorted[index - 1];
    const { version, released } = edition;
    const nothing: Edition = { ...edition, version: '', tables: new Map() };
    return {
      version,
      released,
      previous: before?.version ?? null,
      differences: differences(before ?? nothing, edition),
    };
  });
}

/**
 * What a site shows: the releases, or the rows of the data folder alone while there is no release.
 * @returns `unreleased`: what the rows of the data folder say otherwise than the newest release; null = nothing.
 */
export function publishedSteps(
  releases: readonly Edition[],
  working: Edition,
): { readonly steps: readonly VersionStep[]; readonly unreleased: Differences | null } {
  const newest = releases.toSorted((a, b) => compareVersions(a.version, b.version)).at(-1);
  if (newest === undefined) return { steps: versionSteps([working]), unreleased: null };
  const open = differences(newest, working);
  return { steps: versionSteps(releases), unreleased: isSame(open) ? null : open };
}
