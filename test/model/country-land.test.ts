import { expect, test } from 'vitest';
import { CountryLand } from '../../src/model/country-land.ts';
import { projector } from '../../src/model/map/projection.ts';
import { shapes } from '../dataset/fictional.ts';

const land = new CountryLand(shapes);
const project = projector();
const ratios = [1, 2] as const;

function isInside(code: string, lon: number, lat: number, points: [number, number][] = []): boolean {
  const { x, y, width, height } = land.window(code, points, ratios);
  const [px, py] = project(lon, lat);
  return px >= x && px <= x + width && py >= y && py <= y + height;
}

test('a window holds the country and what is near, not its far parts', () => {
  expect(isInside('FR', 2.35, 48.86)).toBe(true);
  expect(isInside('FR', 9, 42)).toBe(true);
  // French Guiana, Alaska.
  expect(isInside('FR', -53, 4)).toBe(false);
  expect(isInside('US', -150, 64)).toBe(false);
  // Both islands, both halves, and the land on both sides of the sheet's edge.
  expect(isInside('NZ', 175, -40) && isInside('NZ', 170, -44)).toBe(true);
  expect(isInside('MY', 102, 4) && isInside('MY', 115, 4)).toBe(true);
  expect(isInside('RU', 37, 55) && isInside('RU', 160, 56)).toBe(true);
  expect(land.window('RU', [], ratios).width).toBeLessThan(1100);
});

test('a point far away is held as well', () => {
  const [x, y] = project(-157.86, 21.31);
  expect(isInside('US', -157.86, 21.31)).toBe(false);
  expect(isInside('US', -157.86, 21.31, [[x, y]])).toBe(true);
});

test.each(['SG', 'MV', 'FR', 'CL', 'RU', 'AX', 'GF'])('%s: ratio and least width', (code) => {
  const { width, height } = land.window(code, [project(100, 1)] as [number, number][], ratios);
  expect(width).toBeGreaterThanOrEqual(25.9);
  expect(width / height).toBeGreaterThan(0.999);
  expect(width / height).toBeLessThan(2.001);
});

test('only what lies in the window is drawn', () => {
  const window = land.window('LU', [], ratios);
  const { land: others, borders: own, unit } = land.draw('LU', window);
  expect(own).toMatch(/^m/);
  expect(others.length + own.length).toBeLessThan(12_000);
  // Paths move relatively, and start at an absolute point: walk along them.
  let [x, y] = [0, 0];
  const numbers = [...own.matchAll(/-?\d+/g)].map(([n]) => Number(n) * unit);
  for (let i = 0; i < numbers.length; i += 2) {
    [x, y] = [x + numbers[i]!, y + numbers[i + 1]!];
    expect(x >= window.x - 1 && x <= window.x + window.width + 1).toBe(true);
    expect(y >= window.y - 1 && y <= window.y + window.height + 1).toBe(true);
  }
});
