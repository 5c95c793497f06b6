import { expect, test } from 'vitest';
import { countryRuler } from '../../src/dataset/geography/country-ruler.ts';
import { shapes } from './fictional.ts';

const { outside, near, countryAt } = countryRuler(shapes);

test.for([
  ['inside', 'CZ', 49.1951, 16.6068],
  ['Geneva, almost enclosed by France', 'CH', 46.2044, 6.1432],
  ['an island across the date line', 'FJ', -16.8, -179.97],
  ['Vorkuta, as far north as where Russia meets the date line', 'RU', 67.4974, 64.0611],
  ['Murmansk', 'RU', 68.9585, 33.0827],
  ['a small territory', 'HK', 22.3193, 114.1694],
  ['Northern Cyprus counts as Cyprus', 'CY', 35.3387, 33.3171],
  ['Réunion is drawn with France', 'RE', -20.8789, 55.4481],
  ['Crimea', 'UA', 44.9521, 34.1024],
] as const)('%s', ([_, country, lat, lon]) => {
  expect(outside(country, lat, lon)).toBeLessThan(25);
});

test('distances are kilometres', () => {
  expect(outside('CZ', 48.1486, 17.1077)).toBeGreaterThan(50);
  expect(outside('CZ', 48.1486, 17.1077)).toBeLessThan(70);
  expect(outside('FR', 51.5074, -0.1278)).toBeGreaterThan(100);
  expect(outside('FR', 51.5074, -0.1278)).toBeLessThan(170);
  expect(outside('FJ', -17, 175)).toBeLessThan(260);
});

test('a country without outline is not measured', () => {
  expect(outside('GI', 36.14, -5.35)).toBeNull();
  expect(outside('ZZ', 0, 0)).toBeNull();
});

test('near agrees with the distance', () => {
  expect(near('CZ', 48.1486, 17.1077, 25)).toBe(false);
  expect(near('CZ', 48.1486, 17.1077, 70)).toBe(true);
  expect(near('FJ', -16.8, -179.97, 25)).toBe(true);
  expect(near('ZZ', 0, 0, 25)).toBe(false);
});

test('a point on land has a country', () => {
  expect(countryAt(48.1486, 17.1077)).toBe('SK');
  expect(countryAt(0, 0)).toBeNull();
});
