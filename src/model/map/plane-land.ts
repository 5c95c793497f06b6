import { geoPath } from 'd3-geo';
import type { CountryShape } from '../../dataset/geography/country-shapes.ts';
import { CompactPath } from './compact-path.ts';
import type { Rectangle } from './frame.ts';
import { worldProjection } from './projection.ts';

export type Point = readonly [x: number, y: number];
type Ring = readonly Point[];

interface Outline {
  readonly code: string;
  readonly ring: Ring;
  readonly box: Rectangle;
}

/**
 * The outlines of all countries, projected once. Maps are cut from them in the plane, which takes no sphere and so next
 * to no time: a site may want as many maps as it has records.
 */
export class PlaneLand {
  readonly #outlines: readonly Outline[];
  readonly #counts = new Map<string, number>();

  /** @param shapes outlines by ISO 3166-1 alpha-2. */
  constructor(shapes: ReadonlyMap<string, readonly CountryShape[]>) {
    const projection = worldProjection();
    this.#outlines = [...shapes].flatMap(([code, features]) =>
      features.flatMap((feature) => {
        const rings = new RingRecorder();
        geoPath(projection, rings)(feature);
        this.#counts.set(code, this.countOf(code) + rings.finished().length);
        return rings.finished().map((ring) => ({ code, ring, box: boxOf(ring) }));
      }),
    );
  }

  /** How many rings are drawn under a code; 0 where its land is a part of another's, or too small for any. */
  countOf(code: string): number {
    return this.#counts.get(code) ?? 0;
  }

  /**
   * What lies inside a window, by country code. Rings are closed without repeating their first point; holes are rings
   * that turn the other way.
   */
  cut(window: Rectangle): ReadonlyMap<string, readonly Ring[]> {
    const found = new Map<string, Ring[]>();
    for (const { code, ring, box } of this.#outlines) {
      if (!meet(box, window)) continue;
      const inside = contains(window, box) ? ring : clip(ring, window);
      if (inside.length < 3) continue;
      const rings = found.get(code);
      if (rings === undefined) found.set(code, [inside]);
      else rings.push(inside);
    }
    return found;
  }
}

/** Path data of rings, counted from the window's corner in whole steps of `unit`. */
export function pathOfRings(rings: readonly Ring[], { x: left, y: top }: Rectangle, unit: number): string {
  const path = new CompactPath(unit);
  for (const ring of rings) {
    ring.forEach(([x, y], i) => {
      if (i === 0) path.moveTo(x - left, y - top);
      else path.lineTo(x - left, y - top);
    });
    path.closePath();
  }
  return path.toString();
}

class RingRecorder {
  #rings: Point[][] = [];

  moveTo(x: number, y: number): void {
    this.#rings.push([[x, y]]);
  }

  lineTo(x: number, y: number): void {
    this.#rings.at(-1)?.push([x, y]);
  }

  // The interface of a canvas, of which outlines need two commands.
  beginPath(): void {
    this.#rings = [];
  }

  closePath(): void {
    return;
  }

  arc(): void {
    throw new Error('an outline holds lines only');
  }

  finished(): readonly Ring[] {
    return this.#rings;
  }
}

/** Sutherland and Hodgman (1974): a ring cut at the four sides of a rectangle, one after the other. */
function clip(ring: Ring, { x, y, width, height }: Rectangle): Ring {
  const right = x + width;
  const bottom = y + height;
  let cut = side(ring, 0, (p) => p[0] >= x, x);
  cut = side(cut, 0, (p) => p[0] <= right, right);
  cut = side(cut, 1, (p) => p[1] >= y, y);
  return side(cut, 1, (p) => p[1] <= bottom, bottom);
}

function side(ring: Ring, axis: 0 | 1, isInside: (point: Point) => boolean, at: number): Ring {
  const kept: Point[] = [];
  let before = ring.at(-1);
  if (before === undefined) return kept;
  let wasInside = isInside(before);
  for (const point of ring) {
    const isIn = isInside(point);
    if (isIn !== wasInside) kept.push(crossing(before, point, axis, at));
    if (isIn) kept.push(point);
    before = point;
    wasInside = isIn;
  }
  return kept;
}

function crossing(from: Point, to: Point, axis: 0 | 1, at: number): Point {
  const share = (at - from[axis]) / (to[axis] - from[axis]);
  return axis === 0 ? [at, from[1] + share * (to[1] - from[1])] : [from[0] + share * (to[0] - from[0]), at];
}

export function boxOf(ring: Ring): Rectangle {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of ring) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  return { x: left, y: top, width: right - left, height: bottom - top };
}

const meet = (a: Rectangle, b: Rectangle): boolean =>
  a.x <= b.x + b.width && b.x <= a.x + a.width && a.y <= b.y + b.height && b.y <= a.y + a.height;

const contains = (outer: Rectangle, inner: Rectangle): boolean =>
  inner.x >= outer.x &&
  inner.y >= outer.y &&
  inner.x + inner.width <= outer.x + outer.width &&
  inner.y + inner.height <= outer.y + outer.height;
