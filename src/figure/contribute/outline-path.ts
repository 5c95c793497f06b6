import type { CountryShape } from '../../dataset/geography/country-shapes.ts';
import { polygonsOf } from '../../dataset/geography/polygons-of.ts';
import { toFrame } from '../../model/map/equal-earth.ts';

/** Country outlines as path data in units of the frame. */
export function outlinePath(shapes: readonly CountryShape[]): string {
  const rings = shapes.flatMap(({ geometry }) => polygonsOf(geometry)).flat();
  return rings
    .map((ring) => `M${ring.map(([lon = 0, lat = 0]) => toFrame(lon, lat).map(hundredth).join(' ')).join('L')}Z`)
    .join('');
}

const hundredth = (units: number): number => Math.round(units * 100) / 100;
