import { charts } from '../charts/registry.ts';
import { latest } from '../dataset/downloads/latest.ts';
import { readFrozenEmbeds, readReleaseDataset } from '../dataset/read.ts';
import type { ReleaseFiles } from '../dataset/releases/checksums.ts';
import { FIGURES_FILE } from '../dataset/releases/frozen-files.ts';
import { siteReleases } from '../figure/site-releases.ts';
import { parseVersion } from '../schema/version.ts';
import type { Pin } from './embed-page.ts';
import { embedAtlasOf } from './embed-atlas.ts';
import type { Atlas } from '../model/atlas.ts';

/** A chart that stays on a version of the data. */
export interface PinnedEmbed {
  readonly version: string;
  /** Id of the chart. */
  readonly chart: string;
  /** The file as it was built before a major version; null: drawn from the release by the code of today. */
  readonly frozen: Uint8Array<ArrayBuffer> | null;
}

/** What the code of today draws a pinned chart from. */
export interface PinnedAtlas {
  readonly atlas: Atlas;
  readonly pin: Pin;
}

/** Every pinned embed of this site. Throws when a version before a major change lacks the files that were built for it. */
export async function pinnedEmbeds(): Promise<readonly PinnedEmbed[]> {
  const [{ releases }, frozen] = await Promise.all([siteReleases(), readFrozenEmbeds()]);
  return planPinnedEmbeds(releases, frozen);
}

/**
 * A chart has a pinned embed for each version whose `figures.json` names it: one that is younger has none.
 * @param frozen files of versions before the last major change, by `<version>/<chart>.html`.
 */
export function planPinnedEmbeds(
  releases: readonly ReleaseFiles[],
  frozen: ReadonlyMap<string, Uint8Array<ArrayBuffer>>,
): readonly PinnedEmbed[] {
  const drawn = majorOf(releases.at(-1)?.version ?? '');
  const known = new Set(charts.map(({ chart }) => chart.id));
  const planned = releases.flatMap(({ version, files }): PinnedEmbed[] => {
    const ids = figuresOf(files);
    return majorOf(version) === drawn
      ? ids.filter((id) => known.has(id)).map((chart) => ({ version, chart, frozen: null }))
      : ids.map((chart) => ({ version, chart, frozen: frozen.get(`${version}/${chart}.html`) ?? null }));
  });
  const lost = planned.filter(({ version, frozen }) => frozen === null && majorOf(version) !== drawn);
  if (lost.length > 0) throw new Error(missing(lost, drawn));
  return planned;
}

const loaded = new Map<string, Promise<PinnedAtlas>>();

/** The data of a release as the code of today draws it; read once a build. Throws the problems as sentences. */
export function pinnedAtlas(version: string): Promise<PinnedAtlas> {
  const known = loaded.get(version) ?? loadPinned(version);
  loaded.set(version, known);
  return known;
}

async function loadPinned(version: string): Promise<PinnedAtlas> {
  const release = (await siteReleases()).releases.find((each) => each.version === version);
  if (release === undefined) throw new Error(`there is no release ${version}`);
  return pinnedAtlasOf(release);
}

/** The data of one release. */
export async function pinnedAtlasOf(release: ReleaseFiles): Promise<PinnedAtlas> {
  const dataset = await readReleaseDataset(release);
  if (!dataset.ok) {
    const sentences = dataset.problems.slice(0, 20).map(({ message }) => message);
    throw new Error(`Release ${release.version} cannot be drawn for its pinned embeds.\n${sentences.join('\n')}`);
  }
  const { attacks, signatories } = latest(dataset.value);
  return { atlas: await embedAtlasOf(dataset.value), pin: { attacks, signatories } };
}

const majorOf = (version: string): number | undefined => parseVersion(version)?.[0];

function figuresOf(files: ReadonlyMap<string, Uint8Array>): readonly string[] {
  const text = files.get(FIGURES_FILE);
  return text === undefined ? [] : Object.keys(JSON.parse(new TextDecoder().decode(text)) as object);
}

function missing(lost: readonly PinnedEmbed[], drawn: number | undefined): string {
  const files = lost.map(({ version, chart }) => `data/embeds/${version}/${chart}.html`);
  return (
    `The data is at version ${String(drawn)}, and embeds pinned to versions before stand on other sites, but their files are missing: ` +
    `${files.slice(0, 8).join(', ')}${files.length > 8 ? ` and ${String(files.length - 8)} more` : ''}. ` +
    'Build the last commit before that version and copy dist/embed/v/ to data/embeds/.'
  );
}
