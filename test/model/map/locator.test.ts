import { geoPath } from 'd3-geo';
import { expect, test } from 'vitest';
import { recordLocator } from '../../../src/figure/record-locator.ts';
import { PlaneLand } from '../../../src/model/map/plane-land.ts';
import { worldProjection } from '../../../src/model/map/projection.ts';
import type { Attack } from '../../../src/schema/attack.ts';
import { attack, parseRows, shapes } from '../../dataset/fictional.ts';
import { oddRecords } from '../../support/odd-records.ts';

function parsed(cells: Readonly<Record<string, string>>): Attack {
  const result = parseRows({ attacks: [{ ...attack(), ...cells, status: 'active', id: '2020-03-01-test-hospital' }] });
  if (!result.ok) throw new Error(result.problems.map(({ message }) => message).join('\n'));
  return result.value.attacks[0]!;
}

const plane = new PlaneLand(shapes);

test('land cut in the plane covers what land cut on the sphere covers', () => {
  const window = { x: 980, y: 200, width: 60, height: 45 };
  const corners = [
    [window.x, window.y],
    [window.x + window.width, window.y + window.height],
  ] as [[number, number], [number, number]];
  const path = geoPath(worldProjection().clipExtent(corners));
  const cut = plane.cut(window);
  for (const code of ['CZ', 'DE', 'AT', 'IT', 'FR']) {
    const onSphere = shapes.get(code)!.reduce((sum, shape) => sum + path.area(shape), 0);
    const inPlane = (cut.get(code) ?? []).reduce((sum, ring) => sum + signedArea(ring), 0);
    expect(Math.abs(inPlane), code).toBeCloseTo(onSphere, 1);
  }
});

test('nothing outside the window is kept', () => {
  const { x, y, width, height } = { x: 980, y: 200, width: 60, height: 45 };
  for (const rings of plane.cut({ x, y, width, height }).values()) {
    for (const [px, py] of rings.flat()) {
      expect(px >= x - 1e-9 && px <= x + width + 1e-9 && py >= y - 1e-9 && py <= y + height + 1e-9).toBe(true);
    }
  }
});

test.each(Object.entries(oddRecords))('the map of a record with %s is whole, small and marked', async (_, cells) => {
  const map = await recordLocator(parsed(cells));
  expect(map.land.length + map.own.length).toBeLessThan(20_000);
  expect(map.land + map.own).toMatch(/^[mlz\d\s-]+$/);
  const isAlone = cells.location_precision === 'country' || cells.location_precision === '';
  expect(map.knows).toBe(isAlone ? 'country' : cells.location_precision === 'region' ? 'region' : 'spot');
  // A country's land says where it is, unless there is too little of it to be seen.
  expect(map.mark === null).toBe(isAlone && cells.country === 'CZ');
  if (map.mark === null) return;
  for (const share of [map.mark.x, map.mark.y]) {
    expect(share).toBeGreaterThan(0.05);
    expect(share).toBeLessThan(0.95);
  }
});

test('the label says the place, the names say the countries, and none stands twice', async () => {
  const map = await recordLocator(parsed({}));
  expect(map.label?.text).toBe('Test Town');
  const names = map.names.map(({ text }) => text);
  expect(names).toContain('Czechia');
  expect(names).toContain('Austria');
  expect(new Set(names).size).toBe(names.length);
});

test('an island far from anything is shown with something that a reader knows', async () => {
  const fiji = await recordLocator(parsed(oddRecords.fiji));
  expect(fiji.names.length).toBeGreaterThan(0);
  expect(fiji.land).not.toBe('');
});

function signedArea(ring: readonly (readonly [number, number])[]): number {
  let sum = 0;
  let before = ring.at(-1) ?? [0, 0];
  for (const point of ring) {
    sum += before[0] * point[1] - point[0] * before[1];
    before = point;
  }
  return sum / 2;
}
