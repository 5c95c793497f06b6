import { countryShapes, type CountryShape } from '../dataset/geography/country-shapes.ts';
import { readAtlas } from '../dataset/read.ts';
import { CountryLand } from '../model/country-land.ts';

/** The outlines of all countries at 50m. */
export interface SiteLand {
  readonly shapes: ReadonlyMap<string, readonly CountryShape[]>;
  /** What small maps are cut from. */
  readonly land: CountryLand;
}

let loading: Promise<SiteLand> | undefined;

/** The land of this site's small maps; projected once a build. */
export function siteLand(): Promise<SiteLand> {
  loading ??= readAtlas().then(({ fine }) => {
    const shapes = countryShapes(fine);
    return { shapes, land: new CountryLand(shapes) };
  });
  return loading;
}
