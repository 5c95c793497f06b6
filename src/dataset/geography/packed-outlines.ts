import type { CountryShape } from './country-shapes.ts';

/** The outline of a country in few bytes: steps from point to point on the grid of the atlas. */
export interface PackedOutline {
  /** Degrees of one step of the grid, and where it begins: longitude, latitude. */
  readonly scale: readonly [number, number];
  readonly translate: readonly [number, number];
  /** For each shape its polygons, for each of these its rings: x and y in turn, the first from the origin. */
  readonly shapes: readonly (readonly (readonly (readonly number[])[])[])[];
}

/** Degrees that a country lies within. */
export type Box = readonly [west: number, south: number, east: number, north: number];

/** A packed outline as it was, point for point. */
export function unpackOutline({ scale, translate, shapes }: PackedOutline): readonly CountryShape[] {
  return shapes.map((polygons) => ({
    type: 'Feature',
    properties: { name: '' },
    geometry: {
      type: 'MultiPolygon',
      coordinates: polygons.map((rings) =>
        rings.map((steps) => {
          let [x, y] = [0, 0];
          return Array.from({ length: steps.length / 2 }, (_, index) => {
            x += steps[2 * index] ?? 0;
            y += steps[2 * index + 1] ?? 0;
            return [x * scale[0] + translate[0], y * scale[1] + translate[1]];
          });
        }),
      ),
    },
  }));
}
