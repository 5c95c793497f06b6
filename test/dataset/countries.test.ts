import { expect, test } from 'vitest';
import { countryCodesWithoutGeometry } from '../../src/dataset/geography/countries-without-geometry.ts';
import { readDataset } from '../../src/dataset/read.ts';
import { territoryPoints } from '../../src/model/map/territory-points.ts';
import { shapes } from './fictional.ts';

test('every outline has one code, and the country itself stands first', () => {
  expect(shapes.get('AU')?.map(({ properties }) => properties.name)).toEqual(['Australia', 'Ashmore and Cartier Is.']);
  expect(shapes.get('CY')?.map(({ properties }) => properties.name)).toEqual(['Cyprus', 'N. Cyprus']);
  expect(shapes.get('SO')?.map(({ properties }) => properties.name)).toEqual(['Somalia', 'Somaliland']);
  expect(shapes.get('XK')).toHaveLength(1);
  expect([...shapes.keys()].every((code) => /^[A-Z]{2}$/.test(code))).toBe(true);
});

test('every country of the data has an outline at 50m, or a point that we give it', async () => {
  const result = await readDataset();
  expect(result.ok && countryCodesWithoutGeometry(result.value, shapes, territoryPoints)).toEqual([]);
});

test('a code without outline and point is named; a state of the past counts by its successors', () => {
  const record = (country: string) => ({ country }) as never;
  const data = {
    attacks: [record('GI'), record('CZ'), record('GP')],
    signatories: [record('CSHH')],
    territories: [{ code: 'CSHH', successors: ['CZ', 'SK', 'ZZ'] } as never],
  };
  expect(countryCodesWithoutGeometry(data, shapes, new Set(['GI']))).toEqual(['GP', 'ZZ']);
});
