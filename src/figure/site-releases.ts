import { readDataFiles, readReleaseFiles } from '../dataset/read.ts';
import { changesFile, type ChangesFile } from '../dataset/releases/changes-file.ts';
import type { ReleaseFiles } from '../dataset/releases/checksums.ts';
import { readEdition } from '../dataset/releases/edition.ts';
import { readEditions } from '../dataset/releases/read-editions.ts';
import { publishedSteps, type VersionStep } from '../dataset/releases/version-steps.ts';
import type { Problem } from '../schema/problem.ts';

/** The versions behind this site. */
export interface SiteReleases {
  /** Oldest first, byte for byte as released; empty before the first release. */
  readonly releases: readonly ReleaseFiles[];
  /** What each version brought, oldest first; before the first release the data folder counts as the first version. */
  readonly steps: readonly VersionStep[];
  /** What `/data/changes.json` holds. */
  readonly changes: ChangesFile;
}

let loading: Promise<SiteReleases> | undefined;

/** The releases in this site's data folder, read once a build. Throws as sentences what was tampered with. */
export function siteReleases(): Promise<SiteReleases> {
  loading ??= load();
  return loading;
}

async function load(): Promise<SiteReleases> {
  const [files, releases] = await Promise.all([readDataFiles(), readReleaseFiles()]);
  const working = readEdition(files);
  if (!working.ok) throw unusable(working.problems);
  const editions = await readEditions(releases);
  if (!editions.ok) throw unusable(editions.problems);
  const { steps, unreleased } = publishedSteps(editions.value, working.value);
  return { releases, steps, changes: changesFile(steps, unreleased, working.value) };
}

const unusable = (problems: readonly Problem[]) =>
  new Error(`The releases cannot be used.\n${problems.map(({ message }) => message).join('\n')}`);
