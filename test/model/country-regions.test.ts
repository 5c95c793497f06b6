import { expect, test } from 'vitest';
import { countryRegion, countryRegionKeys } from '../../src/model/country-regions.ts';
import { isoCountryCodes } from '../../src/schema/country-codes.ts';

test('every country code but that of Antarctica has a region', () => {
  expect([...isoCountryCodes()].filter((code) => countryRegion(code) === null)).toEqual(['AQ']);
});

test('some that a reader would look for', () => {
  const of = (region: string) => ['EG', 'MX', 'CY', 'RU', 'GU', 'TR', 'XK'].filter((c) => countryRegion(c) === region);
  expect(Object.fromEntries(countryRegionKeys.map((region) => [region, of(region)]))).toEqual({
    africa: ['EG'],
    americas: ['MX'],
    asia: ['CY', 'TR'],
    europe: ['RU', 'XK'],
    oceania: ['GU'],
  });
  expect(countryRegion('SUHH')).toBeNull();
});
