import fc from 'fast-check';
import { expect, test } from 'vitest';
import { markRadius } from '../../../src/charts/attack-map/mark-radius.ts';

test.each(['wide', 'narrow'] as const)('%s: the area is proportional to the number of records', (layout) => {
  const area = (n: number) => markRadius(n, layout) ** 2;
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1_000_000 }), (n) => {
      expect(area(n) / area(1)).toBeCloseTo(n, 5);
    }),
  );
  expect(markRadius(0, layout)).toBe(0);
  expect(markRadius(1, layout)).toBeGreaterThan(2);
});
