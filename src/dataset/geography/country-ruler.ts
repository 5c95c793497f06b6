import type { Position } from 'geojson';
import type { CountryShape } from './country-shapes.ts';
import { polygonsOf } from './polygons-of.ts';

/** Where points lie, measured against country outlines. */
export interface CountryRuler {
  /** Kilometres that a point lies outside a country: 0 inside; null where the country has no outline. */
  readonly outside: (country: string, lat: number, lon: number) => number | null;
  /** Whether the point is at most so many kilometres outside; false where the country has no outline. */
  readonly near: (country: string, lat: number, lon: number, km: number) => boolean;
  /** The country that the point lies in, or null. */
  readonly countryAt: (lat: number, lon: number) => string | null;
}

interface Piece {
  readonly rings: readonly Position[][];
  readonly box: { readonly west: number; readonly east: number; readonly south: number; readonly north: number };
}

const KM_PER_DEGREE = 111.195;

// Natural Earth draws these inside or beside their state and gives them no outline of their own.
const DRAWN_WITH: Readonly<Record<string, string>> = {
  BQ: 'NL',
  BV: 'NO',
  CC: 'AU',
  CX: 'AU',
  GF: 'FR',
  GP: 'FR',
  MQ: 'FR',
  RE: 'FR',
  SJ: 'NO',
  TK: 'NZ',
  YT: 'FR',
};

/** The code whose outline stands for a country: its own if there is one. */
export function outlinedWith(country: string, hasOutline: (code: string) => boolean): string {
  return hasOutline(country) ? country : (DRAWN_WITH[country] ?? country);
}

/**
 * Measures points against country outlines. Edges are taken as straight in longitude and latitude, and distances on a
 * plane at the point: within a fraction of a per cent at the distances of interest. Distances are remembered.
 */
export function countryRuler(shapes: ReadonlyMap<string, readonly CountryShape[]>): CountryRuler {
  const pieces = new Map<string, readonly Piece[]>();
  const known = new Map<string, number | null>();
  const piecesOf = (country: string): readonly Piece[] => {
    let found = pieces.get(country);
    if (found === undefined) {
      found = (shapes.get(outlinedWith(country, (code) => shapes.has(code))) ?? []).flatMap(piecesOfShape);
      pieces.set(country, found);
    }
    return found;
  };
  return {
    outside(country, lat, lon) {
      const key = `${country} ${lat} ${lon}`;
      const before = known.get(key);
      if (before !== undefined) return before;
      const distance = piecesOf(country).length === 0 ? null : measure(piecesOf(country), lat, lon, Infinity);
      known.set(key, distance);
      return distance;
    },
    near: (country, lat, lon, km) => measure(piecesOf(country), lat, lon, km) <= km,
    countryAt(lat, lon) {
      const isIn = (code: string) => piecesOf(code).some((piece) => contains(piece, lat, lon));
      return [...shapes.keys()].find(isIn) ?? null;
    },
  };
}

function piecesOfShape({ geometry }: CountryShape): Piece[] {
  return polygonsOf(geometry).map((rings) => {
    const box = { west: Infinity, east: -Infinity, south: Infinity, north: -Infinity };
    for (const [lon = 0, lat = 0] of rings[0] ?? []) {
      box.west = Math.min(box.west, lon);
      box.east = Math.max(box.east, lon);
      box.south = Math.min(box.south, lat);
      box.north = Math.max(box.north, lat);
    }
    return { rings, box };
  });
}

// Infinity where nothing lies within the limit: pieces whose box is farther away are not looked at.
function measure(pieces: readonly Piece[], lat: number, lon: number, limit: number): number {
  if (pieces.some((piece) => contains(piece, lat, lon))) return 0;
  const shrink = Math.cos((lat * Math.PI) / 180);
  // Squared degrees until the end: this is the innermost loop of the check.
  let least = Infinity;
  const farthest = (limit / KM_PER_DEGREE) ** 2;
  for (const { rings, box } of pieces) {
    if (squareToBox(box, lat, lon, shrink) > Math.min(least, farthest)) continue;
    for (const ring of rings) {
      for (let i = 1; i < ring.length; i += 1) {
        least = Math.min(least, squareToEdge(ring[i - 1] ?? [], ring[i] ?? [], lat, lon, shrink));
      }
    }
  }
  return Math.sqrt(least) * KM_PER_DEGREE;
}

function squareToBox({ west, east, south, north }: Piece['box'], lat: number, lon: number, shrink: number): number {
  const across = lon >= west && lon <= east ? 0 : Math.min(Math.abs(turn(west - lon)), Math.abs(turn(east - lon)));
  const along = Math.max(south - lat, lat - north, 0);
  return (across * shrink) ** 2 + along ** 2;
}

function contains({ rings, box }: Piece, lat: number, lon: number): boolean {
  if (lon < box.west || lon > box.east || lat < box.south || lat > box.north) return false;
  let inside = false;
  for (const ring of rings) {
    for (let i = 1; i < ring.length; i += 1) {
      const [lon1 = 0, y1 = 0] = ring[i - 1] ?? [];
      const [lon2 = 0, y2 = 0] = ring[i] ?? [];
      if (y1 > lat === y2 > lat) continue;
      // Half way round to the east and no farther, so that the date line is a line like any other.
      const x1 = turn(lon1 - lon);
      const east = (turn(lon2 - lon1) * (lat - y1)) / (y2 - y1) + x1;
      if (east > 0 && east <= 180) inside = !inside;
    }
  }
  return inside;
}

function squareToEdge(from: Position, to: Position, lat: number, lon: number, shrink: number): number {
  const x1 = turn((from[0] ?? 0) - lon) * shrink;
  const y1 = (from[1] ?? 0) - lat;
  const dx = turn((to[0] ?? 0) - (from[0] ?? 0)) * shrink;
  const dy = (to[1] ?? 0) - (from[1] ?? 0);
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.min(1, Math.max(0, -(x1 * dx + y1 * dy) / length));
  return (x1 + along * dx) ** 2 + (y1 + along * dy) ** 2;
}

// Across the date line the short way round.
function turn(degrees: number): number {
  if (degrees > 180) return degrees - 360;
  return degrees < -180 ? degrees + 360 : degrees;
}
