import { expect, test } from 'vitest';
import { siteAtlas } from '../../src/figure/site-atlas.ts';
import { countryName } from '../../src/text/country-name.ts';
import { placeWithCountry, placeWithin } from '../../src/text/place-name.ts';

test.each([
  ['Brno', 'Czechia', 'Brno, Czechia', 'Brno'],
  ['Smørum, Denmark', 'Denmark', 'Smørum, Denmark', 'Smørum'],
  ['United Kingdom (several sites)', 'United Kingdom', 'United Kingdom (several sites)', 'several sites'],
  ['Taiwan (incl. Taipei)', 'Taiwan', 'Taiwan (incl. Taipei)', 'incl. Taipei'],
  ['Northern Norway', 'Norway', 'Northern Norway', 'Northern Norway'],
  ['Moscow and other regions of Russia', 'Russia', 'Moscow and other regions of Russia', null],
  ['Sha Tin, Hong Kong', 'Hong Kong SAR China', 'Sha Tin, Hong Kong', 'Sha Tin, Hong Kong'],
  ['Denmark', 'Denmark', 'Denmark', null],
  // A city that is called after the country is not the country.
  ['Mexico City', 'Mexico', 'Mexico City, Mexico', 'Mexico City'],
  ['Nigeria Street', 'Niger', 'Nigeria Street, Niger', 'Nigeria Street'],
  ['Guinea-Bissau border', 'Guinea', 'Guinea-Bissau border, Guinea', 'Guinea-Bissau border'],
])('%s in %s', (place, country, whole, within) => {
  expect(placeWithCountry(place, country)).toBe(whole);
  if (within !== null || place === country) expect(placeWithin(place, country)).toBe(within);
});

test('without a place the country stands alone', () => {
  expect(placeWithCountry(null, 'Denmark')).toBe('Denmark');
  expect(placeWithCountry('', 'Denmark')).toBe('Denmark');
});

test('no place of the real data is followed by its country twice', async () => {
  const { dataset } = await siteAtlas();
  const twice = dataset.attacks.flatMap(({ place, country }) => {
    const name = countryName(country);
    const where = placeWithCountry(place, name);
    return new RegExp(String.raw`(?<![\p{L}-])${name}( \(.*\))?, ${name}$`, 'u').test(where) ? [where] : [];
  });
  expect(twice).toEqual([]);
});
