import { expect, test } from 'vitest';
import type { MapMark } from '../../../src/model/attack-map-model.ts';
import { markRadius } from '../../../src/charts/attack-map/mark-radius.ts';
import { nearestMark } from '../../../src/charts/attack-map/nearest-mark.ts';

const mark = (key: string, x: number, y: number, total: number): MapMark => ({
  key,
  place: key,
  country: 'Testland',
  x,
  y,
  total,
  affected: 0,
});
const marks = [mark('large', 300, 200, 100), mark('inside', 330, 200, 1), mark('far', 900, 800, 1)];

/** The window shows units 100 to 1100 at half a pixel a unit. */
const nearest = (x: number, y: number, reach = 0) =>
  nearestMark(marks, {
    window: { x: 100, y: 100, width: 1000, height: 1000 },
    size: [500, 500],
    at: [x, y],
    reach,
    layout: 'wide',
  });

test('a point within a circle means it; of two, the one whose centre is nearer', () => {
  expect(nearest(100, 50)).toBe('large');
  expect(nearest(75, 50)).toBe('large');
  expect(nearest(115, 50)).toBe('inside');
  expect(nearest(111, 50)).toBe('inside');
  expect(nearest(109, 50)).toBe('large');
  expect(nearest(106, 50)).toBe('large');
});

test('a finger may miss by the reach, and by no more', () => {
  const edge = 400 + markRadius(1, 'wide');
  expect(nearest(edge - 0.1, 350)).toBe('far');
  expect(nearest(edge + 10, 350)).toBeNull();
  expect(nearest(edge + 10, 350, 10.1)).toBe('far');
  expect(nearest(edge + 10, 350, 9.9)).toBeNull();
});

test('nothing is near where there is nothing', () => {
  expect(nearest(480, 20)).toBeNull();
  const window = { x: 0, y: 0, width: 1, height: 1 };
  expect(nearestMark([], { window, size: [1, 1], at: [0, 0], reach: 99, layout: 'wide' })).toBeNull();
});
