import { parsePartialDate } from '../../schema/partial-date.ts';
import type { Problem } from '../../schema/problem.ts';
import { compareVersions, parseVersion } from '../../schema/version.ts';
import { releaseText } from '../../text/release.ts';
import type { Dataset } from '../dataset.ts';
import { dictionary } from '../dictionary.ts';
import type { CountryShape } from '../geography/country-shapes.ts';
import { parseDataset } from '../parse-dataset.ts';
import { readableDescriptor } from '../readable-descriptor.ts';
import type { Differences } from './change.ts';
import { changelogSection } from './changelog-section.ts';
import { differences } from './differences.ts';
import { readEdition, type Edition } from './edition.ts';
import { releaseRefusals } from './release-refusals.ts';
import { sha256 } from '../digest.ts';
import { stampDescriptor } from './stamp-descriptor.ts';

const { refusals: say } = releaseText;
const DESCRIPTOR = 'datapackage.json';

export interface ReleaseRequest {
  readonly version: string;
  /** ISO day; null = the one in the changelog. */
  readonly day: string | null;
  /** The data folder: descriptor, tables and `CHANGELOG.md`, bytes by file name. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** Every earlier release, oldest first. */
  readonly releases: readonly Edition[];
  /** Country outlines at 50m. */
  readonly shapes: ReadonlyMap<string, readonly CountryShape[]>;
}

/** What a release would write. */
export interface ReleasePlan {
  readonly day: string;
  readonly dataset: Dataset;
  /** Null for the first release. */
  readonly found: Differences | null;
  /** Text of the stamped descriptor and of the dictionary; they replace those of the data folder. */
  readonly descriptor: string;
  readonly dictionary: string;
  /** The part of the changelog on this version. */
  readonly changelog: string;
}

/** A plan, or why there is none: problems of the data, or sentences that say what to do. */
export type ReleasePlanResult =
  { readonly plan: ReleasePlan } | { readonly problems: readonly Problem[] } | { readonly refusals: readonly string[] };

/** Decides whether the data may be released under a version. Writes nothing. */
export async function planRelease({
  version,
  day,
  files,
  releases,
  shapes,
}: ReleaseRequest): Promise<ReleasePlanResult> {
  if (parseVersion(version) === null) return { refusals: [say.notAVersion(version)] };
  if (releases.some((release) => release.version === version)) return { refusals: [say.releasedAlready(version)] };
  const log = changelogSection(textOf(files, 'CHANGELOG.md'), version);
  if (log === null) return { refusals: [say.noSection(version)] };
  if (log.isEmpty) return { refusals: [say.emptySection(version)] };
  const released = log.released ?? day;
  if (released === null) return { refusals: [say.noDay(version)] };
  if (parsePartialDate(released)?.precision !== 'day') return { refusals: [say.notADay(released)] };
  if (day !== null && day !== released) return { refusals: [say.otherDay(day, released)] };

  const described = readableDescriptor(files.get(DESCRIPTOR) ?? null);
  if (!described.ok) return { problems: described.problems };
  const descriptor = stampDescriptor(textOf(files, DESCRIPTOR), { version, released, sums: await sums(files) });
  const stamped = new Map([...files, [DESCRIPTOR, new TextEncoder().encode(descriptor)]]);
  const checked = parseDataset({ ...described.value, version, created: `${released}T00:00:00Z` }, stamped, shapes);
  if (!checked.ok) return { problems: checked.problems };
  const coming = readEdition(stamped);
  if (!coming.ok) return { problems: coming.problems };

  const earlier = releases.toSorted((a, b) => compareVersions(a.version, b.version));
  const refusals = releaseRefusals(earlier, coming.value);
  if (refusals.length > 0) return { refusals };
  const newest = earlier.at(-1);
  return {
    plan: {
      day: released,
      dataset: checked.value,
      found: newest === undefined ? null : differences(newest, coming.value),
      descriptor,
      dictionary: dictionary(checked.value),
      changelog: log.text,
    },
  };
}

const textOf = (files: ReadonlyMap<string, Uint8Array>, name: string) => new TextDecoder().decode(files.get(name));

async function sums(files: ReadonlyMap<string, Uint8Array>) {
  const tables = [...files].filter(([name]) => name.endsWith('.csv'));
  return new Map(
    await Promise.all(
      tables.map(async ([name, bytes]) => [name, { bytes: bytes.length, sha256: await sha256(bytes) }] as const),
    ),
  );
}
