import { expect, test } from 'vitest';
import { makeGazetteer } from '../../../src/dataset/import/gazetteer.ts';
import { pickerCountries } from '../../../src/figure/contribute/picker-countries.ts';
import { CountryLand } from '../../../src/model/country-land.ts';
import { fromFrame, toFrame } from '../../../src/model/map/equal-earth.ts';
import { isoCountryCodes } from '../../../src/schema/country-codes.ts';
import { attack, parseRows, shapes, source } from '../../dataset/fictional.ts';

const rows = [
  attack({ place: 'Znojmo', lat: '48.8555', lon: '16.0488' }),
  attack({ id: 'b', place: 'Znojmo, Moravia', lat: '48.8555', lon: '16.0488', date: '2020-02' }),
  attack({ id: 'c', place: 'Brno' }),
  attack({ id: 'd', place: 'Břeclav', location_precision: 'region' }),
  attack({ id: 'e', place: 'A clinic and others' }),
  attack({ id: 'f', lat: '', lon: '', location_precision: '' }),
  attack({ id: 'g', country: 'US', place: 'Boston, Massachusetts', lat: '42.34', lon: '-71.1' }),
];
const dataset = parseRows({ attacks: rows, sources: rows.map(({ id }) => source({ attack: id! })) });
if (!dataset.ok) throw new Error('The fictional data have a fault.');
const city = (name: string, lat: string, lng: string, country = 'CZ') => ({ name, lat, lng, country, admin1: '' });
const cities = [
  city('Brno', '49.19522', '16.60796'),
  city('Brno', '0', '0', 'US'),
  city('Prague', '50.08804', '14.42076'),
  city('Znojmo', '48.85546', '16.04881'),
  city('Znojmo', '1', '1'),
  city('Boston', '30.79186', '-83.78989', 'US'),
  city('Boston', '42.35843', '-71.05977', 'US'),
  city('Chicago', '41.85003', '-87.65005', 'US'),
  city('Belem', '-20.1', '-45.2', 'BR'),
  city('Belém', '-1.45583', '-48.50444', 'BR'),
  city('Cuiabá', '-15.59611', '-56.09667', 'BR'),
  city('Denver', '35.53125', '-81.0298', 'US'),
  city('Denver', '39.73915', '-104.9847', 'US'),
  city('Knox', '41.29587', '-86.62501', 'US'),
  city('Břeclav', '48.75897', '16.88203'),
];
const gazetteer = makeGazetteer({ cities, regions: [] });
const countries = pickerCountries(dataset.value, shapes, new CountryLand(shapes), gazetteer);

const isIn = ([x, y, width, height]: readonly [number, number, number, number], lon: number, lat: number) => {
  const [left, top] = toFrame(lon, lat);
  return left >= x && left <= x + width && top >= y && top <= y + height;
};

test('every country that can be chosen has a beginning, wide enough to see where it is', () => {
  expect(Object.keys(countries).toSorted()).toEqual([...isoCountryCodes()].sort());
  for (const { view } of Object.values(countries)) expect(view[2]).toBeGreaterThan(20);
});

test.each<[code: string, inside: [lon: number, lat: number], outside: [lon: number, lat: number]]>([
  ['FR', [2.35, 48.86], [-53, 4]],
  ['US', [-74, 40.7], [2.35, 48.86]],
  ['NZ', [174.8, -36.8], [115.9, -32]],
  ['SG', [103.8, 1.35], [106.8, -6.2]],
  ['GI', [-5.35, 36.14], [2.35, 48.86]],
])('%s begins at its home, not at what lies far off', (code, inside, outside) => {
  expect(isIn(countries[code]!.view, ...inside)).toBe(true);
  expect(isIn(countries[code]!.view, ...outside)).toBe(false);
});

test('the towns are widely known ones, then those of the records, the oftenest first; what is no town is left out', () => {
  expect(countries.CZ!.towns.map(([name]) => name)).toEqual(['Prague', 'Znojmo', 'Brno']);
  const [, x, y] = countries.CZ!.towns[1]!;
  const [lon, lat] = fromFrame(x, y)!;
  expect([lon, lat].map(Math.round)).toEqual([16, 49]);
  expect(countries.SG!.towns).toEqual([]);
});

test('a town of which there are several stands where a record has it, or not at all', () => {
  const towns = countries.US!.towns;
  expect(towns.map(([name]) => name)).toEqual(['Chicago', 'Boston']);
  // With an accent or without: the time zone has none.
  expect(countries.BR!.towns.map(([name]) => name)).toEqual(['Cuiabá']);
  expect(towns[1]!.slice(1).map(Number)).toEqual(
    toFrame(-71.05977, 42.35843).map((units) => Math.round(units * 10) / 10),
  );
});
