import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromFrame, toFrame } from '../../../src/model/map/equal-earth.ts';
import { projector } from '../../../src/model/map/projection.ts';

const degrees = (most: number) => fc.double({ min: -most, max: most, noNaN: true });

test('is the projection that the maps are drawn with', () => {
  const project = projector();
  fc.assert(
    fc.property(degrees(179), degrees(89), (lon, lat) => {
      const [x, y] = toFrame(lon, lat);
      const [wantedX, wantedY] = project(lon, lat);
      // At the very edge of the sheet the two may fall to opposite sides.
      if (Math.abs(lon + 169) > 0.01) expect(Math.abs(x - wantedX)).toBeLessThan(0.1);
      expect(Math.abs(y - wantedY)).toBeLessThan(0.1);
    }),
  );
});

test('leads back to the place it came from', () => {
  fc.assert(
    fc.property(degrees(168), degrees(89), (lon, lat) => {
      const [foundLon = NaN, foundLat = NaN] = fromFrame(...toFrame(lon, lat)) ?? [];
      expect(foundLon).toBeCloseTo(lon, 6);
      expect(foundLat).toBeCloseTo(lat, 6);
    }),
  );
});

test.each([
  [-5, 400],
  [1000, -3],
  [10, 20],
  [2005, 500],
  [1000, 5000],
])('%d, %d lies beside the sheet', (x, y) => {
  expect(fromFrame(x, y)).toBeNull();
});
