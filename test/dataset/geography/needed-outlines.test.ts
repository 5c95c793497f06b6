import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkCoordinates } from '../../../src/dataset/check-coordinates.ts';
import type { CountryShape } from '../../../src/dataset/geography/country-shapes.ts';
import { neededOutlines } from '../../../src/dataset/geography/needed-outlines.ts';
import { outlineBoxes, packOutlines } from '../../../src/dataset/geography/pack-outlines.ts';
import { unpackOutline } from '../../../src/dataset/geography/packed-outlines.ts';
import { polygonsOf } from '../../../src/dataset/geography/polygons-of.ts';
import { readAtlas } from '../../../src/dataset/read.ts';
import { isoCountryCodes } from '../../../src/schema/country-codes.ts';
import { descriptor, shapes } from '../fictional.ts';

const packed = packOutlines((await readAtlas()).fine);
const boxes = outlineBoxes(packed);

async function needed(country: string, lat: number, lon: number) {
  const asked: string[] = [];
  const found = await neededOutlines([{ country, lat, lon }], boxes, (code) => {
    asked.push(code);
    return Promise.resolve(unpackOutline(packed.get(code)!));
  });
  return { asked, found };
}

function messages(country: string, lat: number, lon: number, outlines: typeof shapes): string[] {
  const values = { country, lat, lon, location_precision: 'city' };
  const resource = descriptor.resources.find(({ name }) => name === 'attacks')!;
  const rows = [{ row: 2, values, bad: new Set<string>() }];
  return checkCoordinates({ resource, rows, keys: null, problems: [] }, outlines).map(({ message }) => message);
}

test('a packed outline is point for point the one that it was made from, in a few bytes', () => {
  for (const [code, outline] of packed) {
    const polygons = (all: readonly CountryShape[]) => all.map(({ geometry }) => polygonsOf(geometry));
    expect(polygons(unpackOutline(outline))).toEqual(polygons(shapes.get(code)!));
  }
  expect(JSON.stringify(packed.get('FR')).length).toBeLessThan(6000);
  expect(Math.max(...[...packed.values()].map((outline) => JSON.stringify(outline).length))).toBeLessThan(80_000);
});

describe('asks for little', () => {
  test.each<[what: string, country: string, lat: number, lon: number, asked: string[]]>([
    ['inside: the country alone', 'FR', 45.76, 4.84, ['FR']],
    ['drawn with another', 'GF', 4.92, -52.33, ['FR']],
    ['without an outline: nothing', 'GI', 36.14, -5.35, []],
    ['no country: nothing', 'ZZ', 0, 0, []],
  ])('%s', async (_, country, lat, lon, asked) => {
    expect((await needed(country, lat, lon)).asked).toEqual(asked);
  });

  test('outside: those in which it may lie as well', async () => {
    const { asked, found } = await needed('FR', 12, 18);
    expect(asked).toContain('TD');
    expect(asked.length).toBeLessThan(8);
    expect([...found.keys()]).toEqual([...shapes.keys()].filter((code) => asked.includes(code)));
    expect(messages('FR', 12, 18, found)).toEqual([
      expect.stringMatching(/^attacks.csv, row 2, lat: 12, 18 lies in Chad, \d+ km outside France; correct/),
    ]);
  });
});

test('what is said of any point is what the whole world would have said', async () => {
  const countries = fc.constantFrom(...isoCountryCodes());
  const degrees = (most: number) => fc.integer({ min: -most * 10, max: most * 10 }).map((tenths) => tenths / 10);
  await fc.assert(
    fc.asyncProperty(countries, degrees(90), degrees(180), async (country, lat, lon) => {
      const { found } = await needed(country, lat, lon);
      expect(messages(country, lat, lon, found)).toEqual(messages(country, lat, lon, shapes));
    }),
    { numRuns: 150 },
  );
});
