import { expect, test } from 'vitest';
import { parseRows } from '../fictional.ts';
import { locator } from '../../../src/dataset/import/locate.ts';
import { gazetteer } from './fictional-import.ts';

const find = locator(gazetteer, []);

test('a town that the country has once is found, whatever its accents', () => {
  expect(find('CZ', 'breclav', '')).toEqual({
    place: 'Břeclav',
    lat: 48.759,
    lon: 16.882,
    precision: 'city',
    guess: null,
  });
});

test('a town that the country has twice is decided by its region, and by nothing else', () => {
  expect(find('US', 'Geneva', 'Ohio')).toMatchObject({
    place: 'Geneva, Ohio',
    lat: 41.8051,
    precision: 'city',
    guess: null,
  });
  expect(find('US', 'Geneva', 'NY')).toMatchObject({ place: 'Geneva, New York', precision: 'city' });
  const open = find('US', 'Geneva', '');
  expect(open).toMatchObject({ place: 'United States', precision: 'country' });
  expect(open.guess).toContain('2 places called "Geneva" in United States');
});

test('a region stands at the town nearest to its middle', () => {
  expect(find('CZ', '', 'South Moravian')).toMatchObject({ place: 'South Moravian', precision: 'region', guess: null });
  // Of Brno, Znojmo and Břeclav, Brno lies nearest to the mean of the three.
  expect(find('CZ', '', '78')).toMatchObject({ lat: 49.1952, lon: 16.608 });
});

test('unknown towns and regions widen the place and say so; unknown countries get no coordinates', () => {
  expect(find('CZ', 'Testville', 'South Moravian')).toMatchObject({ place: 'South Moravian', precision: 'region' });
  expect(find('CZ', 'Testville', 'South Moravian').guess).toContain('no place called "Testville" in South Moravian');
  expect(find('CZ', 'Brno', 'Testshire')).toMatchObject({ place: 'Czechia', precision: 'country' });
  expect(find('CZ', 'Brno', 'Testshire').guess).toContain('no one region called "Testshire"');
  expect(find('FR', 'Paris', '')).toMatchObject({ place: 'France', lat: null, lon: null, precision: null });
});

test('a place of our data keeps the point that it has there', () => {
  const data = parseRows({});
  const ours = data.ok ? data.value.attacks.map((it) => ({ ...it, place: 'Brno', lat: 49.2, lon: 16.6 })) : [];
  expect(locator(gazetteer, ours)('CZ', 'Brno', '')).toMatchObject({ lat: 49.2, lon: 16.6, precision: 'city' });
});
