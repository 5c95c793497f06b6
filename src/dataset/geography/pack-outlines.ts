import type { Position } from 'geojson';
import type { World } from '../atlas.ts';
import { countryShapes, type CountryShape } from './country-shapes.ts';
import { unpackOutline, type Box, type PackedOutline } from './packed-outlines.ts';
import { polygonsOf } from './polygons-of.ts';

/** The outlines of a world by ISO 3166-1 alpha-2 code, in the order of `countryShapes`. */
export function packOutlines(world: World): ReadonlyMap<string, PackedOutline> {
  const { scale, translate } = gridOf(world);
  const steps = (ring: readonly Position[]): number[] => {
    let [x, y] = [0, 0];
    return ring.flatMap(([lon = 0, lat = 0]) => {
      const [column, row] = [Math.round((lon - translate[0]) / scale[0]), Math.round((lat - translate[1]) / scale[1])];
      const step = [column - x, row - y];
      [x, y] = [column, row];
      return step;
    });
  };
  return new Map(
    [...countryShapes(world)].map(([code, shapes]) => [
      code,
      { scale, translate, shapes: shapes.map(({ geometry }) => polygonsOf(geometry).map((rings) => rings.map(steps))) },
    ]),
  );
}

/** What each country lies within, a little wider than it is, in the order of the outlines. */
export function outlineBoxes(outlines: ReadonlyMap<string, PackedOutline>): Readonly<Record<string, Box>> {
  return Object.fromEntries([...outlines].map(([code, outline]) => [code, boxOf(unpackOutline(outline))]));
}

function boxOf(shapes: readonly CountryShape[]): Box {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [lon = 0, lat = 0] of shapes.flatMap(({ geometry }) => polygonsOf(geometry)).flat(2)) {
    [west, south] = [Math.min(west, lon), Math.min(south, lat)];
    [east, north] = [Math.max(east, lon), Math.max(north, lat)];
  }
  return [
    Math.floor(west * 10) / 10,
    Math.floor(south * 10) / 10,
    Math.ceil(east * 10) / 10,
    Math.ceil(north * 10) / 10,
  ];
}

function gridOf({ transform }: World): Pick<PackedOutline, 'scale' | 'translate'> {
  if (transform === undefined) throw new Error('The world atlas has no grid; outlines cannot be packed.');
  const { scale, translate } = transform;
  return { scale, translate };
}
