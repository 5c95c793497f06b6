import { readAtlas } from '../dataset/read.ts';
import { CountryLand } from '../model/country-land.ts';
import { worldGeography, type WorldGeography } from './world-geography.ts';

/** The outlines of all countries at 50m, and a point for each. */
export interface SiteLand extends Pick<WorldGeography, 'shapes' | 'points'> {
  /** What small maps are cut from. */
  readonly land: CountryLand;
}

let loading: Promise<SiteLand> | undefined;

/** The land of this site's small maps; projected once a build. */
export function siteLand(): Promise<SiteLand> {
  loading ??= readAtlas().then((worlds) => {
    const { shapes, points } = worldGeography(worlds);
    return { shapes, points, land: new CountryLand(shapes) };
  });
  return loading;
}
