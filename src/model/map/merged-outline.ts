import { geoPath } from 'd3-geo';
import type { MultiPolygon } from 'geojson';
import { merge } from 'topojson-client';
import type { MultiPolygon as TopologyMultiPolygon, Polygon as TopologyPolygon } from 'topojson-specification';
import type { World } from '../../dataset/atlas.ts';
import { alpha2OfAtlasId } from '../../dataset/geography/country-shapes.ts';
import { CompactPath } from './compact-path.ts';
import type { Rectangle } from './frame.ts';
import { worldProjection } from './projection.ts';

/**
 * One shape of several countries of today, borders between them dissolved: how a territory of the past is drawn.
 * @param codes ISO 3166-1 alpha-2 codes of its successors.
 * @returns null when a code has no outline in the world: the merged shape would have a hole that nobody explains.
 */
export function mergedShape(world: World, codes: readonly string[]): MultiPolygon | null {
  const shapes = world.objects.countries.geometries.filter(({ id }) => codes.includes(alpha2OfAtlasId(id) ?? ''));
  const found = new Set(shapes.map(({ id }) => alpha2OfAtlasId(id)));
  if (codes.length === 0 || codes.some((code) => !found.has(code))) return null;
  return merge(world, shapes as (TopologyPolygon | TopologyMultiPolygon)[]);
}

/** The rectangle that a shape takes up, in units of the frame. */
export function shapeBox(shape: MultiPolygon): Rectangle {
  const [[left, top], [right, bottom]] = geoPath(worldProjection()).bounds(shape);
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/**
 * Path data of a shape.
 * @param unit size of one unit of the path, in units of the frame; default 1.
 */
export function shapePath(shape: MultiPolygon, unit = 1): string {
  const context = new CompactPath(unit);
  geoPath(worldProjection(), context)(shape);
  return context.toString();
}
