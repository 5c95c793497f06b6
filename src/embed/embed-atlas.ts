import { readAtlas } from '../dataset/read.ts';
import { siteAtlas } from '../figure/site-atlas.ts';
import type { Atlas } from '../model/atlas.ts';
import { baseMap } from '../model/map/base-map.ts';

/** Units of the map's frame: in a frame of any width less than a pixel. */
const COARSE = 2;

let loading: Promise<Atlas> | undefined;

/** The site's atlas with a land that is light enough to be sent inside a file. */
export function embedAtlas(): Promise<Atlas> {
  loading ??= Promise.all([siteAtlas(), readAtlas()]).then(([{ atlas }, worlds]) => ({
    ...atlas,
    base: baseMap(worlds.coarse, COARSE),
  }));
  return loading;
}
