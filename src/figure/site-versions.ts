import { siteReleases } from './site-releases.ts';

/** A version that was released. */
export interface ReleasedVersion {
  readonly version: string;
  /** ISO day. */
  readonly released: string;
}

/** The versions kept below `releases/`, newest first. */
export async function releasedVersions(): Promise<readonly ReleasedVersion[]> {
  const { releases, steps } = await siteReleases();
  const frozen = new Set(releases.map(({ version }) => version));
  return steps
    .filter(({ version }) => frozen.has(version))
    .map(({ version, released }) => ({ version, released }))
    .toReversed();
}
