import type { Atlas as Worlds } from '../dataset/atlas.ts';
import { countryShapes, type CountryShape } from '../dataset/geography/country-shapes.ts';
import { baseMap, type BaseMap } from '../model/map/base-map.ts';
import { countryPoints } from '../model/map/country-points.ts';
import { territoryPoints } from '../model/map/territory-points.ts';

/** What is made of the world alone, whatever the data. */
export interface WorldGeography {
  /** Outlines at 50m by ISO 3166-1 alpha-2 code. */
  readonly shapes: ReadonlyMap<string, readonly CountryShape[]>;
  /** One point for each country and territory, in degrees. */
  readonly points: ReadonlyMap<string, readonly [lon: number, lat: number]>;
  readonly base: BaseMap;
  /** The land at a finer scale, for views that are zoomed into. */
  readonly detail: BaseMap;
}

/** By the finer world, which stands for both: a build makes an atlas of each release, and of one world. */
const known = new WeakMap<Worlds['fine'], WorldGeography>();

/** Made once for a world, which nobody changes. */
export function worldGeography({ coarse, fine }: Worlds): WorldGeography {
  const before = known.get(fine);
  if (before !== undefined) return before;
  const shapes = countryShapes(fine);
  const points = new Map([...territoryPoints, ...countryPoints(shapes)]);
  const made = { shapes, points, base: baseMap(coarse), detail: baseMap(fine, 0.4) };
  known.set(fine, made);
  return made;
}
