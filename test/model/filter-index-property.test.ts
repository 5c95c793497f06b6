import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fictionalTable } from '../../src/charts/parts/fictional-atlas.ts';
import { attackMapModel } from '../../src/model/attack-map-model.ts';
import { attackTimelineModel } from '../../src/model/attack-timeline-model.ts';
import { facetKeys, type FacetKey, type Filter } from '../../src/model/filter.ts';
import { dimensions, bitOf, FilterIndex } from '../../src/model/filter-index.ts';
import { naiveFailures, type CodesOf, type FullRow } from './naive-select.ts';

const twoDigits = (n: number) => String(n).padStart(2, '0');
const date = fc
  .record({
    year: fc.integer({ min: 2018, max: 2022 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
    parts: fc.integer({ min: 1, max: 3 }),
  })
  .map(({ year, month, day, parts }) => [String(year), twoDigits(month), twoDigits(day)].slice(0, parts).join('-'));
const some = (...values: string[]) => fc.subarray(values);
const one = (...values: string[]) => fc.constantFrom(...values);

const row: fc.Arbitrary<FullRow> = fc.record({
  date,
  target: one('Test Hospital', 'Klinik Łódź', 'Ünit'),
  country: one('Testland', 'Examplia', 'Fictonia'),
  place: one('Test Town', 'Zürich', 'Sample'),
  at: fc.constant([1000, 300] as const),
  harm: fc.constant(false),
  type: one('ransomware', 'ddos'),
  sort: one('hospital', 'clinic'),
  impacts: some('care_delayed', 'patients_diverted', 'data_stolen'),
  outcome: one('carried_out', 'attempted'),
  evidence: fc.constant('confirmed'),
  actor: some('Test Crew', 'Mock Crew'),
  malware: some('TestLocker'),
  campaign: fc.constant('wave'),
  summary: one('', 'A made-up incident.'),
});

const filter: fc.Arbitrary<Filter> = fc.record({
  from: fc.option(fc.oneof(date, one('', 'x', '2020-13', '13/03/2020'))),
  to: fc.option(fc.oneof(date, one('', 'x', '2020-1'))),
  country: some('XA', 'XB', 'XC', 'QQ'),
  type: some('ransomware', 'ddos', 'nothing'),
  target: some('hospital', 'clinic'),
  impact: some('care_delayed', 'data_stolen', 'nothing'),
  outcome: some('carried_out', 'attempted'),
  actor: fc.constant(null),
  malware: fc.constant(null),
  place: fc.constant(null),
  campaign: fc.constant(null),
  q: one('', ' ', 'test', 'lodz', 'ZURICH town', 'made-up', 'crew unit', 'nowhere'),
});

test('agrees with a plain reading of the rows, whatever the rows and the filter', () => {
  fc.assert(
    fc.property(fc.array(row, { maxLength: 25 }), filter, (given, asked) => {
      // As the table orders them.
      const rows = given.toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
      const index = new FilterIndex(fictionalTable(rows));
      const countries = [...new Set(rows.map(({ country }) => country))];
      const codesOf: CodesOf = ({ country, type, sort, impacts, outcome }, key) =>
        ({
          country: [`X${'ABC'[countries.indexOf(country)] ?? ''}`],
          type: [type],
          target: [sort],
          impact: impacts,
          outcome: [outcome],
        })[key];
      const known = (key: FacetKey) => index.table.facets[key].codes;

      const judged = rows.map((each) => naiveFailures(each, asked, codesOf, known));
      const selection = index.select(asked);

      expect(Array.from(selection.failed, (bits) => dimensions.filter((name) => (bits & bitOf[name]) !== 0))).toEqual(
        judged.map(({ failed }) => dimensions.filter((name) => failed.has(name))),
      );
      expect(selection.count).toBe(judged.filter(({ failed }) => failed.size === 0).length);
      expect(selection.tooCoarse).toBe(
        judged.filter(({ failed, touches }) => failed.size === 1 && failed.has('date') && touches).length,
      );
      for (const key of facetKeys) {
        expect([...index.countCodes(selection, key)]).toEqual(
          known(key).map(
            (code) =>
              rows.filter((each, i) => {
                const others = [...(judged[i]?.failed ?? [])].filter((name) => name !== key);
                return others.length === 0 && codesOf(each, key).includes(code);
              }).length,
          ),
        );
      }

      const map = attackMapModel(index, selection, { by: 'place', base: null });
      expect(map.marks.reduce((n, { total }) => n + total, 0) + map.unplaced).toBe(selection.count);
      const timeline = attackTimelineModel(index, selection, { step: 'month', milestones: [], range: [null, null] });
      const bars = [...timeline.bins, ...timeline.yearOnly].reduce((n, { total }) => n + total, 0);
      expect(bars).toBe(judged.filter(({ failed }) => [...failed].every((name) => name === 'date')).length);
    }),
    { numRuns: 400 },
  );
});
