import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CompactPath } from '../../../src/model/map/compact-path.ts';

type Point = readonly [x: number, y: number];
type Ring = readonly Point[];

/** Reads path data of relative lines as a browser does. */
function decode(path: string): { closed: boolean; points: Point[] }[] {
  const parts: { closed: boolean; points: Point[] }[] = [];
  let pen: Point = [0, 0];
  for (const [, move = '', lines = '', close] of path.matchAll(/m([^lz]*)l([^mz]*)(z?)/g)) {
    const numbers = [...(move + ' ' + lines).matchAll(/-?\d+/g)].map(Number);
    const points: Point[] = [];
    for (let i = 0; i < numbers.length; i += 2) {
      pen = [pen[0] + numbers[i]!, pen[1] + numbers[i + 1]!];
      points.push(pen);
    }
    if (close === 'z') pen = points[0]!;
    parts.push({ closed: close === 'z', points });
  }
  return parts;
}

function pathOf(rings: readonly Ring[], { closed = true, unit = 1 } = {}): string {
  const path = new CompactPath(unit);
  for (const ring of rings) {
    path.beginPath();
    ring.forEach(([x, y], i) => {
      if (i === 0) path.moveTo(x, y);
      else path.lineTo(x, y);
    });
    if (closed) path.closePath();
  }
  return path.toString();
}

/** Twice the area, signed, and exact for whole numbers. */
const area = (points: Ring) =>
  points.reduce((sum, [x, y], i) => {
    const [nextX, nextY] = points[(i + 1) % points.length]!;
    return sum + x * nextY - nextX * y;
  }, 0);

const turn = (a: Point, b: Point, c: Point) => (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);
const onSegment = (a: Point, b: Point, p: Point) =>
  turn(a, b, p) === 0 &&
  Math.min(a[0], b[0]) <= p[0] &&
  p[0] <= Math.max(a[0], b[0]) &&
  Math.min(a[1], b[1]) <= p[1] &&
  p[1] <= Math.max(a[1], b[1]);

const coordinate = fc.double({ min: -40, max: 40, noNaN: true });
const ring = fc.array(fc.tuple(coordinate, coordinate), { minLength: 1, maxLength: 14 });
const rounded = (points: Ring, unit = 1) =>
  points.map(([x, y]): Point => [Math.round(x / unit) + 0, Math.round(y / unit) + 0]);

test('decoded, rings are the given ones: rounded, of the same area, through all their points', () => {
  fc.assert(
    fc.property(fc.array(ring, { maxLength: 5 }), (rings) => {
      const decoded = decode(pathOf(rings));
      const areas = rings.map((points) => area(rounded(points)));
      // A ring without area may vanish, any other is there, in its order.
      const kept = decoded.map(({ points }) => area(points));
      expect(kept.filter((n) => n !== 0)).toEqual(areas.filter((n) => n !== 0));
      const all = new Set(rings.flatMap((points) => rounded(points).map(String)));
      for (const { closed, points } of decoded) {
        expect(closed).toBe(true);
        expect(points.length).toBeGreaterThanOrEqual(3);
        for (const point of points) expect(all).toContain(String(point));
      }
    }),
    { numRuns: 500 },
  );
});

test('decoded, a line runs through every given point, and holds none in vain', () => {
  fc.assert(
    fc.property(ring, fc.constantFrom(1, 0.4, 3), (line, unit) => {
      const given = rounded(line, unit);
      const [part] = decode(pathOf([line], { closed: false, unit }));
      if (new Set(given.map(String)).size === 1) {
        expect(part).toBeUndefined();
        return;
      }
      const points = part!.points;
      expect(part!.closed).toBe(false);
      expect([points[0], points.at(-1)]).toEqual([given[0], given.at(-1)]);
      for (const point of given) {
        expect(points.some((b, i) => i > 0 && onSegment(points[i - 1]!, b, point))).toBe(true);
      }
      points.slice(2).forEach((c, i) => {
        const [a, b] = [points[i]!, points[i + 1]!];
        // A line that turns back on itself keeps its end.
        expect(turn(a, b, c) === 0 && onSegment(a, c, b)).toBe(false);
      });
      expect(points.every((point, i) => i === 0 || String(point) !== String(points[i - 1]))).toBe(true);
    }),
    { numRuns: 500 },
  );
});

describe('path data', () => {
  test('is relative, and the pen returns to where a ring began', () => {
    const square = (x: number, y: number): Ring => [
      [x, y],
      [x + 10, y],
      [x + 10, y + 10],
      [x, y + 10],
      [x, y],
    ];
    expect(pathOf([square(5, 5), square(20, 0)])).toBe('m5 5l10 0 0 10-10 0zm15-5l10 0 0 10-10 0z');
  });

  test('an open line leaves the pen at its end', () => {
    const path = new CompactPath();
    path.moveTo(0, 0);
    path.lineTo(5, 7);
    path.moveTo(5, 8);
    path.lineTo(9, 8);
    expect(path.toString()).toBe('m0 0l5 7m0 1l4 0');
    expect(path.toString()).toBe('m0 0l5 7m0 1l4 0');
  });

  test('points that fall together or onto a line are dropped, rings that shrink to nothing vanish', () => {
    expect(
      pathOf([
        [
          [0, 0],
          [0.2, 0.2],
          [4, 0],
          [8, 0],
          [8, 8],
          [0.1, 8],
          [0, 0],
        ],
      ]),
    ).toBe('m0 0l8 0 0 8-8 0z');
    expect(
      pathOf([
        [
          [0.1, 0.2],
          [0.3, 0.1],
          [0.2, 0.4],
        ],
      ]),
    ).toBe('');
    expect(pathOf([[[3, 3]]], { closed: false })).toBe('');
  });

  test('a coarser or finer grid', () => {
    expect(
      pathOf(
        [
          [
            [0, 0],
            [10, 0],
            [10, 10],
          ],
        ],
        { unit: 0.5 },
      ),
    ).toBe('m0 0l20 0 0 20z');
  });

  test('a mark is no part of it', () => {
    expect(() => new CompactPath().arc()).toThrow('lines and polygons only');
  });
});
