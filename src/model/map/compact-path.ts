import type { GeoContext } from 'd3-geo';

type Point = readonly [x: number, y: number];

/** Twice the signed area of the triangle a, b, c: 0 when the three lie on one line. */
const turn = (a: Point, b: Point, c: Point): number => (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);

const isBetween = (a: Point, b: Point, c: Point): boolean =>
  (b[0] - a[0]) * (c[0] - b[0]) >= 0 && (b[1] - a[1]) * (c[1] - b[1]) >= 0;

/** Numbers as SVG path data wants them: a minus sign separates as well as a space does. */
const join = (numbers: readonly number[]): string =>
  numbers.map((n, i) => (i === 0 || n < 0 ? `${n}` : ` ${n}`)).join('');

/**
 * A path context for d3-geo's `geoPath` that writes short path data: whole units, relative
 * commands, repeated and collinear points dropped. Rings that shrink to fewer than three
 * points, and lines to fewer than two, vanish.
 *
 * @param unit size of the grid that coordinates snap to, in units of the projection; default 1.
 */
export class CompactPath implements GeoContext {
  readonly #unit: number;
  readonly #parts: string[] = [];
  #points: Point[] = [];
  #pen: Point = [0, 0];

  constructor(unit = 1) {
    this.#unit = unit;
  }

  moveTo(x: number, y: number): void {
    this.#flush(false);
    this.#add(x, y);
  }

  lineTo(x: number, y: number): void {
    this.#add(x, y);
  }

  closePath(): void {
    this.#flush(true);
  }

  beginPath(): void {
    this.#points = [];
  }

  /** Points are drawn by the charts, never as geometry. */
  arc(): void {
    throw new Error('a compact path holds lines and polygons only');
  }

  /** The path data written so far. */
  toString(): string {
    this.#flush(false);
    return this.#parts.join('');
  }

  #add(x: number, y: number): void {
    const next: Point = [Math.round(x / this.#unit), Math.round(y / this.#unit)];
    const points = this.#points;
    const last = points.at(-1);
    if (last?.[0] === next[0] && last[1] === next[1]) return;
    const beforeLast = points.at(-2);
    if (last && beforeLast && turn(beforeLast, last, next) === 0 && isBetween(beforeLast, last, next)) points.pop();
    points.push(next);
  }

  #flush(closed: boolean): void {
    const points = this.#points;
    this.#points = [];
    const [first] = points;
    const last = points.at(-1);
    if (closed && first && last && points.length > 1 && first[0] === last[0] && first[1] === last[1]) points.pop();
    if (!first || points.length < (closed ? 3 : 2)) return;
    const numbers: number[] = [];
    let [x, y] = first;
    for (const [nextX, nextY] of points.slice(1)) {
      numbers.push(nextX - x, nextY - y);
      [x, y] = [nextX, nextY];
    }
    this.#parts.push(
      `m${join([first[0] - this.#pen[0], first[1] - this.#pen[1]])}l${join(numbers)}${closed ? 'z' : ''}`,
    );
    // `z` takes the pen back to where the ring began.
    this.#pen = closed ? first : [x, y];
  }
}
