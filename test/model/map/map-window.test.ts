import fc from 'fast-check';
import { expect, test } from 'vitest';
import { frame, type Rectangle } from '../../../src/model/map/frame.ts';
import { panned, withinFrame, zoomed } from '../../../src/model/map/map-window.ts';

const window: Rectangle = withinFrame({ x: 500, y: 200, width: 400, height: 100 });

test('a window keeps the shape of the frame', () => {
  expect(window.width / window.height).toBeCloseTo(frame.width / frame.height);
  expect(window.x + window.width / 2).toBeCloseTo(700);
});

test('it is moved by shares of itself, and stops at the edge', () => {
  expect(panned(window, 0.5, 0).x).toBeCloseTo(window.x + 200);
  expect(panned(window, -100, 0).x).toBe(frame.x);
  expect(panned(window, 0, 100).y).toBeCloseTo(frame.y + frame.height - window.height);
});

test('it is zoomed around a point, and no farther than the frame or three degrees', () => {
  const close = zoomed(window, 0.5, [600, 250]);
  expect([close.x + close.width / 2, close.y + close.height / 2]).toEqual([600, 250]);
  expect(zoomed(window, 100)).toEqual(frame);
  expect(zoomed(window, 1e-9).width).toBeCloseTo(frame.width / 128);
});

test('whatever is done to it, it lies within the frame', () => {
  const step = fc.oneof(
    fc.tuple(fc.double({ min: -2, max: 2, noNaN: true }), fc.double({ min: -2, max: 2, noNaN: true })).map(
      ([right, down]) =>
        (from: Rectangle) =>
          panned(from, right, down),
    ),
    fc.constantFrom(0.5, 2).map((factor) => (from: Rectangle) => zoomed(from, factor)),
  );
  fc.assert(
    fc.property(fc.array(step), (steps) => {
      const { x, y, width, height } = steps.reduce((from, move) => move(from), window);
      expect(x).toBeGreaterThanOrEqual(frame.x);
      expect(x + width).toBeLessThanOrEqual(frame.x + frame.width + 1e-6);
      expect(y).toBeGreaterThanOrEqual(frame.y);
      expect(y + height).toBeLessThanOrEqual(frame.y + frame.height + 1e-6);
    }),
  );
});
