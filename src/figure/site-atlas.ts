import { countryCodesWithoutGeometry } from '../dataset/geography/countries-without-geometry.ts';
import type { Dataset } from '../dataset/dataset.ts';
import type { Atlas as Worlds } from '../dataset/atlas.ts';
import { readAtlas, readDataset } from '../dataset/read.ts';
import type { Atlas } from '../model/atlas.ts';
import { buildEndorsements } from '../model/build-endorsements.ts';
import { buildRecordTable } from '../model/build-record-table.ts';
import { FilterIndex } from '../model/filter-index.ts';
import type { BaseMap } from '../model/map/base-map.ts';
import { projector } from '../model/map/projection.ts';
import { territoryPoints } from '../model/map/territory-points.ts';
import { worldGeography } from './world-geography.ts';

export interface SiteAtlas {
  readonly dataset: Dataset;
  readonly atlas: Atlas;
  /** The land at a finer scale, for views that are zoomed into. */
  readonly detail: BaseMap;
}

let loading: Promise<SiteAtlas> | undefined;

/** The dataset of this site, joined and projected; read once a build. Throws the data's problems as sentences. */
export function siteAtlas(): Promise<SiteAtlas> {
  loading ??= load();
  return loading;
}

async function load(): Promise<SiteAtlas> {
  const [result, worlds] = await Promise.all([readDataset(), readAtlas()]);
  if (!result.ok) {
    const sentences = result.problems.slice(0, 20).map(({ message }) => message);
    throw new Error(`The data has problems; "npm run data -- check" lists them all.\n${sentences.join('\n')}`);
  }
  return atlasOf(result.value, worlds);
}

/** A dataset, joined and projected: that of this site, or one of a release. Throws if a country has no place on the map. */
export function atlasOf(dataset: Dataset, worlds: Worlds): SiteAtlas {
  const { shapes, points, base, detail } = worldGeography(worlds);
  const missing = countryCodesWithoutGeometry(dataset, shapes, territoryPoints);
  if (missing.length > 0) {
    throw new Error(`No shape and no point for ${missing.join(', ')}: add it to src/model/map/territory-points.ts.`);
  }
  const project = projector();
  const table = buildRecordTable(dataset, { project, countryPoints: points });
  return {
    dataset,
    atlas: {
      records: new FilterIndex(table),
      base,
      milestones: dataset.milestones.map(({ id, date, label, kind }) => ({ key: id, date, label, kind })),
      endorsements: buildEndorsements(dataset, { ...worlds, project, points }),
    },
    detail,
  };
}
