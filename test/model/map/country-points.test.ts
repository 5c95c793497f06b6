import { expect, test } from 'vitest';
import { countryRuler } from '../../../src/dataset/geography/country-ruler.ts';
import { countryPoints } from '../../../src/model/map/country-points.ts';
import { shapes } from '../../dataset/fictional.ts';

const points = countryPoints(shapes);
const ruler = countryRuler(shapes);

test('every country has a point, inside or at most 25 km outside its outline', () => {
  expect([...points.keys()]).toEqual([...shapes.keys()]);
  // The ruler is flat and has no pole; no map here shows Antarctica.
  const measured = [...points].filter(([code]) => code !== 'AQ');
  const astray = measured.filter(([code, [lon, lat]]) => !ruler.near(code, lat, lon, 25));
  expect(astray.map(([code]) => code)).toEqual([]);
});

test('a country in pieces has it on the largest', () => {
  const [lon, lat] = points.get('US')!;
  expect(lon).toBeGreaterThan(-125);
  expect(lon).toBeLessThan(-67);
  expect(lat).toBeGreaterThan(30);
  expect(lat).toBeLessThan(49);
  expect(points.get('FR')![1]).toBeGreaterThan(43);
});
