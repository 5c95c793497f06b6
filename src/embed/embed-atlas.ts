import { presimplify, simplify, sphericalTriangleArea } from 'topojson-simplify';
import type { World } from '../dataset/atlas.ts';
import type { Dataset } from '../dataset/dataset.ts';
import { readAtlas } from '../dataset/read.ts';
import { atlasOf, siteAtlas } from '../figure/site-atlas.ts';
import type { Atlas } from '../model/atlas.ts';
import { baseMap, type BaseMap } from '../model/map/base-map.ts';

/** Units of the map's frame: in a frame of any width less than a pixel. */
const COARSE = 2;
/**
 * Steradians. A point of a line goes where it spans less with its neighbours (Visvalingam and Whyatt, 1993). On a map
 * of 1,000 pixels, which is as wide as embeds are, this is about two square pixels.
 */
const LEAST_AREA = 8e-5;

let loading: Promise<Atlas> | undefined;
let land: Promise<BaseMap> | undefined;

/** The site's atlas with a land that is light enough to be sent inside a file. */
export function embedAtlas(): Promise<Atlas> {
  loading ??= Promise.all([siteAtlas(), coarseLand()]).then(([{ atlas }, base]) => ({ ...atlas, base }));
  return loading;
}

/** The same of any dataset. */
export async function embedAtlasOf(dataset: Dataset): Promise<Atlas> {
  const { atlas } = atlasOf(dataset, await readAtlas());
  return { ...atlas, base: await coarseLand() };
}

function coarseLand(): Promise<BaseMap> {
  land ??= readAtlas().then(({ coarse }) => baseMap(simplified(coarse), COARSE));
  return land;
}

// Land and borders share their lines, so that both lose the same points.
function simplified(world: World): World {
  const weighted = presimplify(world, sphericalTriangleArea);
  return simplify(weighted, LEAST_AREA);
}
