import { geoPath } from 'd3-geo';
import { merge } from 'topojson-client';
import type { MultiPolygon, Polygon } from 'topojson-specification';
import type { World } from '../../dataset/atlas.ts';
import { alpha2OfAtlasId } from '../../dataset/geography/country-shapes.ts';
import { CompactPath } from './compact-path.ts';
import { worldProjection } from './projection.ts';

/**
 * One outline around several countries of today, borders between them dissolved: how a territory of the past is drawn.
 * @param codes ISO 3166-1 alpha-2 codes of its successors.
 * @returns path data in units of the frame.
 * @throws when a code has no outline in the world: the merged shape would have a hole that nobody explains.
 */
export function mergedOutline(world: World, codes: readonly string[]): string {
  const shapes = world.objects.countries.geometries.filter(({ id }) => codes.includes(alpha2OfAtlasId(id) ?? ''));
  const found = new Set(shapes.map(({ id }) => alpha2OfAtlasId(id)));
  const missing = codes.filter((code) => !found.has(code));
  if (missing.length > 0) throw new Error(`no outline for ${missing.join(', ')}`);
  const context = new CompactPath();
  geoPath(worldProjection(), context)(merge(world, shapes as (Polygon | MultiPolygon)[]));
  return context.toString();
}
