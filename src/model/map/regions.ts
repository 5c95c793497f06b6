import { frame, type Rectangle } from './frame.ts';
import { projector } from './projection.ts';
import type { RegionKey } from './region-keys.ts';

/** What each view must show, as longitudes and latitudes in degrees: west, south, east, north. */
const extents: Readonly<Record<Exclude<RegionKey, 'world'>, readonly [number, number, number, number]>> = {
  europe: [-11, 34.5, 42, 66],
  americas: [-130, -56, -34, 62],
  africa: [-19, -36, 53, 38],
  'asia-pacific': [60, -48, 180, 52],
};

/** The rectangles that the regions take up in the frame. */
export function regionRectangles(): Readonly<Record<RegionKey, Rectangle>> {
  const project = projector();
  const rectangle = ([west, south, east, north]: readonly [number, number, number, number]): Rectangle => {
    // Meridians bend outwards towards the equator, so the corners alone would cut the region's flanks.
    const middle = south < 0 && north > 0 ? 0 : Math.min(Math.abs(south), Math.abs(north)) * Math.sign(north);
    const points = [south, middle, north].flatMap((lat) => [project(west, lat), project(east, lat)]);
    const xs = points.map(([x]) => x);
    const ys = points.map(([, y]) => y);
    const x = Math.min(...xs);
    const y = Math.min(...ys);
    return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
  };
  return {
    world: frame,
    europe: rectangle(extents.europe),
    americas: rectangle(extents.americas),
    africa: rectangle(extents.africa),
    'asia-pacific': rectangle(extents['asia-pacific']),
  };
}
