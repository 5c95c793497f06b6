import { geoArea, geoCentroid } from 'd3-geo';
import type { MultiPolygon, Polygon } from 'geojson';
import type { CountryShape } from '../../dataset/geography/country-shapes.ts';
import { polygonsOf } from '../../dataset/geography/polygons-of.ts';

/**
 * One point for each country, on its largest piece of land: where a mark stands that speaks for the whole of it.
 * @param shapes outlines by ISO 3166-1 alpha-2, at the scale that has small territories too (50m).
 * @returns longitude and latitude in degrees by the same codes.
 */
export function countryPoints(
  shapes: ReadonlyMap<string, readonly CountryShape[]>,
): ReadonlyMap<string, [number, number]> {
  return new Map([...shapes].map(([code, features]) => [code, pieceMiddle(features.map(({ geometry }) => geometry))]));
}

/** Longitude and latitude of the middle of the largest piece of some land. */
export function pieceMiddle(land: readonly (Polygon | MultiPolygon)[]): [lon: number, lat: number] {
  return geoCentroid(largestPiece(land));
}

function largestPiece(land: readonly (Polygon | MultiPolygon)[]): Polygon {
  const polygons = land.flatMap(polygonsOf).map((coordinates): Polygon => ({ type: 'Polygon', coordinates }));
  return polygons.reduce((a, b) => (geoArea(b) > geoArea(a) ? b : a));
}
