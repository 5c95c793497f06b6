import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { packRecords } from '../../src/embed/pack-records.ts';
import { unpackRecords } from '../../src/embed/unpack-records.ts';
import { siteAtlas } from '../../src/figure/site-atlas.ts';
import { attackMapModel } from '../../src/model/attack-map-model.ts';
import { attackTimelineModel } from '../../src/model/attack-timeline-model.ts';
import { emptyFilter, type Filter } from '../../src/model/filter.ts';
import { FilterIndex } from '../../src/model/filter-index.ts';
import { impactModel } from '../../src/model/impact-model.ts';
import type { RecordTable } from '../../src/model/record-table.ts';
import { benchTable } from '../bench/bench-rows.ts';

const { atlas } = await siteAtlas();
/** What an embed can know: summaries are not sent. */
const full: RecordTable = { ...atlas.records.table, summaries: null };

const throughJson = (table: RecordTable, coordinates: boolean) =>
  new FilterIndex(unpackRecords(JSON.parse(JSON.stringify(packRecords(table, { coordinates }))) as never));

/** Every number that the charts show for a filter. Without coordinates there is no map. */
function numbers(index: FilterIndex, filter: Filter, coordinates: boolean) {
  const selection = index.select(filter);
  const { bins, yearOnly, years, incomplete } = attackTimelineModel(index, selection, {
    step: 'month',
    milestones: [],
    range: [null, null],
  });
  const { marks, ...map } = attackMapModel(index, selection, { by: 'country', base: null });
  const byKey = new Map(marks.map(({ key, total, affected }) => [key, [total, affected]]));
  const coarse = selection.tooCoarse;
  const shown = { bins, yearOnly, years, incomplete, coarse, effects: impactModel(index, selection) };
  return coordinates ? { ...shown, byKey, map } : shown;
}

const { facets, exact, counted } = full;
/** Most questions are left open, or hardly any record would answer all of them. */
const rarely = <Value>(value: fc.Arbitrary<Value>, open: Value) =>
  fc.oneof({ arbitrary: fc.constant(open), weight: 4 }, { arbitrary: value, weight: 1 });
const someOf = (codes: readonly string[]) =>
  rarely<string[]>(fc.subarray([...codes], { minLength: 1, maxLength: 6 }), []);
const oneOf = (codes: readonly string[]) => rarely<string | null>(fc.constantFrom(...codes), null);
const dates = fc.constantFrom(null, '2017', '2019-05', '2020-03-13', '2021-12');
const filters: fc.Arbitrary<Filter> = fc.record({
  from: rarely<string | null>(dates, null),
  to: fc.constant(null),
  country: someOf(facets.country.codes),
  type: someOf(facets.type.codes),
  target: someOf(facets.target.codes),
  impact: someOf(facets.impact.codes),
  outcome: fc.constantFrom<readonly string[]>([], counted),
  actor: oneOf(exact.actor.codes),
  malware: oneOf(exact.malware.codes),
  place: oneOf(exact.place.codes),
  campaign: fc.constant(null),
  q: rarely(fc.constantFrom('hospital', 'wannacry', 'sao paulo', 'zz-nothing'), ''),
});

describe.each([true, false])('packed with coordinates: %s', (coordinates) => {
  const packed = throughJson(full, coordinates);
  const original = new FilterIndex(full);

  test('every filter gives the numbers of the whole table', () => {
    fc.assert(
      fc.property(filters, (filter) => {
        expect(numbers(packed, filter, coordinates)).toEqual(numbers(original, filter, coordinates));
      }),
      { numRuns: 150 },
    );
  });
});

test('the map keeps its places, less than a unit of the frame away', () => {
  const marksOf = (index: FilterIndex) =>
    attackMapModel(index, index.select(emptyFilter), { by: 'place', base: null }).marks;
  const moved = new Map(marksOf(throughJson(full, true)).map((mark) => [mark.key, mark]));
  const marks = marksOf(new FilterIndex(full));
  expect(moved.size).toBe(marks.length);
  for (const { key, total, affected, x, y } of marks) {
    expect(moved.get(key)).toMatchObject({ total, affected });
    expect(Math.hypot(moved.get(key)!.x - x, moved.get(key)!.y - y)).toBeLessThan(1);
  }
});

describe('fifty thousand records', () => {
  const table = benchTable(50_000);

  test('carry no names, months instead of days, and equal rows once', () => {
    const packed = packRecords(table, { coordinates: true });
    expect(packed.names).toBeNull();
    expect(packed.dates.every((date) => date.length <= 7)).toBe(true);
    expect(packed.rows.combination.length).toBeLessThan(50_000);
    expect(packed.rows.count?.reduce((a, b) => a + b, 0)).toBe(50_000);
  });

  test('give the same numbers for filters of months, kinds and countries', () => {
    const filter: Filter = {
      ...emptyFilter,
      from: '2016-02',
      to: '2019',
      type: ['ransomware'],
      impact: ['data_stolen'],
    };
    const unnamed = { ...table, summaries: null };
    expect(numbers(throughJson(unnamed, true), filter, true)).toEqual(numbers(new FilterIndex(unnamed), filter, true));
  });
});
