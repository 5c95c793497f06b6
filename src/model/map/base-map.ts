import { geoPath } from 'd3-geo';
import { merge, mesh } from 'topojson-client';
import type { MultiPolygon, Polygon } from 'topojson-specification';
import type { World } from '../../dataset/atlas.ts';
import { CompactPath } from './compact-path.ts';
import { worldProjection } from './projection.ts';

/** What lies under every mark: path data. */
export interface BaseMap {
  readonly land: string;
  /** Borders between countries, coasts left out. */
  readonly borders: string;
  /** Size of one unit of the paths, in units of the frame: 1, or less where a map is made to be zoomed into. */
  readonly unit: number;
}

const ANTARCTICA = '010';

/** Projects a world once, at build; the browser gets the finished paths. */
export function baseMap(world: World, unit = 1): BaseMap {
  const projection = worldProjection();
  const countries = world.objects.countries.geometries.filter(({ id }) => id !== ANTARCTICA);
  const path = (geometry: Parameters<ReturnType<typeof geoPath>>[0]): string => {
    const context = new CompactPath(unit);
    geoPath(projection, context)(geometry);
    return context.toString();
  };
  return {
    land: path(merge(world, countries as (Polygon | MultiPolygon)[])),
    borders: path(mesh(world, world.objects.countries, (a, b) => a !== b)),
    unit,
  };
}
