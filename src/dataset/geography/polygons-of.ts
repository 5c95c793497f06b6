import type { MultiPolygon, Polygon, Position } from 'geojson';

/** The polygons of a shape: each a list of rings, the outer one first. */
export const polygonsOf = (shape: Polygon | MultiPolygon): Position[][][] =>
  shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates;
