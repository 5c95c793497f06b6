import { describe, expect, test } from 'vitest';
import { fictionalTable, type FictionalRow } from '../../src/charts/parts/fictional-atlas.ts';
import { attackMapModel, markKey, recordsOfMark, type MapBy } from '../../src/model/attack-map-model.ts';
import { emptyFilter, type Filter } from '../../src/model/filter.ts';
import { FilterIndex } from '../../src/model/filter-index.ts';
import { siteAtlas } from '../../src/figure/site-atlas.ts';

const rows: readonly FictionalRow[] = [
  { country: 'Testland', at: [100, 100] },
  { country: 'Testland', place: 'Test Town', at: [110, 110], harm: true },
  { country: 'Testland', place: 'Test Town', at: [110, 110] },
  { country: 'Testland', place: 'Test | Harbour', at: [120, 120], harm: true },
  { country: 'Examplia', place: 'Test Town', at: [500, 500] },
  { country: 'Examplia', harm: true, type: 'ddos' },
];

function model(by: MapBy, filter: Partial<Filter> = {}, given = rows) {
  const index = new FilterIndex(fictionalTable(given));
  const selection = index.select({ ...emptyFilter, ...filter });
  return { index, selection, model: attackMapModel(index, selection, { by, base: null }) };
}

const short = (by: MapBy, filter?: Partial<Filter>) =>
  model(by, filter).model.marks.map(({ key, total, affected }) => `${key} ${String(total)}/${String(affected)}`);

describe('marks', () => {
  test('by place: a country only known is a mark of its own, and a name belongs to its country', () => {
    expect(short('place')).toEqual([
      'XA|Test Town 2/1',
      'XA 1/0',
      'XA|Test | Harbour 1/1',
      'XB|Test Town 1/0',
      'XB 1/1',
    ]);
  });

  test('by country: all of its records', () => {
    expect(short('country')).toEqual(['XA 4/2', 'XB 2/1']);
    expect(model('country').model.marks[0]).toMatchObject({ place: null, country: 'Testland', x: 100, y: 100 });
  });

  test('only records in view count', () => {
    expect(short('place', { type: ['ddos'] })).toEqual(['XB 1/1']);
    expect(model('place', { q: 'nothing' }).model).toMatchObject({ marks: [], total: 0, affected: 0, countries: 0 });
  });

  test('the sums are those of the selection', () => {
    expect(model('place').model).toMatchObject({ total: 6, affected: 3, countries: 2, unplaced: 0 });
  });

  test('a record without a point is counted and told apart', () => {
    const table = { ...fictionalTable(rows), placeOf: [-1, -1, 1, 2, 3, 4] };
    const index = new FilterIndex(table);
    const without = attackMapModel(index, index.select(emptyFilter), { by: 'place', base: null });
    expect([without.total, without.unplaced, without.marks.reduce((n, mark) => n + mark.total, 0)]).toEqual([6, 2, 4]);
  });
});

describe('the records behind a mark', () => {
  test.each(['place', 'country'] as const)('by %s: each record in view belongs to one mark, newest first', (by) => {
    const { index, selection, model: map } = model(by);
    const found = map.marks.map(({ key }) => recordsOfMark(index, selection, by, key));
    expect(found.map(({ length }) => length)).toEqual(map.marks.map(({ total }) => total));
    expect(found.flat().toSorted((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5]);
    for (const records of found) expect(records).toEqual(records.toSorted((a, b) => b - a));
  });

  test('a record that is filtered away is behind no mark', () => {
    const { index, selection } = model('place', { type: ['ddos'] });
    expect(recordsOfMark(index, selection, 'place', 'XA|Test Town')).toEqual([]);
    expect(markKey(index, 'place', 1)).toBe('XA|Test Town');
    expect(markKey(index, 'country', 1)).toBe('XA');
  });
});

describe('sizes of the key', () => {
  const sizes = (n: number) =>
    model(
      'place',
      {},
      Array.from({ length: n }, () => ({ place: 'Test Town' })),
    ).model.sizes;

  test.each([0, 1, 2, 3, 4, 7, 12, 99, 100, 101, 345])(
    'for a largest circle of %i they ascend and stay below it',
    (n) => {
      const shown = sizes(n);
      expect(shown).toEqual([...new Set(shown)].toSorted((a, b) => a - b));
      expect(shown[0]).toBe(1);
      expect(shown.at(-1)).toBeLessThanOrEqual(Math.max(n, 1));
      expect(shown.length).toBeLessThanOrEqual(3);
      if (n >= 4) expect(shown.at(-1)).toBeGreaterThan(n / 2.6);
    },
  );
});

test('the real data: both ways of grouping count the same', async () => {
  const { atlas } = await siteAtlas();
  const selection = atlas.records.select({ ...emptyFilter, outcome: ['carried_out'] });
  const [place, country] = (['place', 'country'] as const).map((by) =>
    attackMapModel(atlas.records, selection, { by, base: null }),
  );
  expect(place).toMatchObject({ total: country!.total, affected: country!.affected, countries: country!.countries });
  expect(place!.unplaced).toBe(0);
  const totals = new Map<string, number>();
  for (const mark of place!.marks) totals.set(mark.country, (totals.get(mark.country) ?? 0) + mark.total);
  expect(Object.fromEntries(totals)).toEqual(
    Object.fromEntries(country!.marks.map((mark) => [mark.country, mark.total])),
  );
});
