import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mapRatio, mapWindow } from '../../../src/charts/parts/map-window.ts';
import { frame } from '../../../src/model/map/frame.ts';

const length = fc.double({ min: 1, max: 2000, noNaN: true });

test.each(['wide', 'narrow'] as const)('%s: a window has the drawing’s ratio and shows all of its part', (layout) => {
  fc.assert(
    fc.property(fc.record({ x: length, y: length, width: length, height: length }), (part) => {
      const { x, y, width, height } = mapWindow(layout, part);
      expect(width / height).toBeCloseTo(mapRatio[layout], 6);
      expect(x).toBeLessThanOrEqual(part.x + 1e-6);
      expect(y).toBeLessThanOrEqual(part.y + 1e-6);
      expect(x + width).toBeGreaterThanOrEqual(part.x + part.width - 1e-6);
      expect(y + height).toBeGreaterThanOrEqual(part.y + part.height - 1e-6);
    }),
  );
});

test('the world on a wide screen is the frame itself', () => {
  const { x, y, width, height } = mapWindow('wide');
  expect([x, y, width, height].map((n) => n.toFixed(6))).toEqual(
    [frame.x, frame.y, frame.width, frame.height].map((n) => n.toFixed(6)),
  );
});
