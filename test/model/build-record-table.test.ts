import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { siteAtlas } from '../../src/figure/site-atlas.ts';
import { attackMapModel } from '../../src/model/attack-map-model.ts';
import { attackTimelineModel } from '../../src/model/attack-timeline-model.ts';
import { buildRecordTable, type Positions } from '../../src/model/build-record-table.ts';
import { emptyFilter } from '../../src/model/filter.ts';
import { FilterIndex } from '../../src/model/filter-index.ts';
import { attack, parseRows, source } from '../dataset/fictional.ts';

describe('the real data, counted from the file by other means', async () => {
  const { data: raw } = Papa.parse<Record<string, string>>(readFileSync('data/attacks.csv', 'utf8'), {
    header: true,
    skipEmptyLines: true,
  });
  const active = raw.filter(({ status }) => status === 'active' || status === 'disputed');
  const carriedOut = active.filter(({ outcome }) => outcome === 'carried_out');
  const harm = ['care_delayed', 'appointments_cancelled', 'patients_diverted', 'death_linked'];
  const affected = carriedOut.filter(({ impacts = '' }) => impacts.split(';').some((code) => harm.includes(code)));
  const { atlas } = await siteAtlas();
  const { table } = atlas.records;
  const selection = atlas.records.select({ ...emptyFilter, outcome: table.counted });

  test('holds each record that is not withdrawn', () => {
    expect(table.ids.toSorted()).toEqual(active.map(({ id = '' }) => id).toSorted());
    expect(new Set(table.ids).size).toBe(table.ids.length);
  });

  test('attacks, those that affected care, countries: on the map and on the timeline', () => {
    const map = attackMapModel(atlas.records, selection, { by: 'place', base: null });
    expect([map.total, map.affected, map.countries]).toEqual([
      carriedOut.length,
      affected.length,
      new Set(carriedOut.map(({ country }) => country)).size,
    ]);
    const timeline = attackTimelineModel(atlas.records, selection, {
      step: 'month',
      milestones: [],
      range: [null, null],
    });
    const count = (dates: readonly (string | undefined)[], key: string) =>
      dates.filter((date) => date?.startsWith(key)).length;
    const dates = carriedOut.map(({ date }) => date);
    expect(timeline.total).toBe(carriedOut.length);
    expect(timeline.bins.map(({ key, total }) => [key, total])).toEqual(
      timeline.bins.map(({ key }) => [key, count(dates, key)]),
    );
    expect(timeline.yearOnly.map(({ key, total }) => [key, total])).toEqual(
      [...new Set(dates.filter((date) => date?.length === 4))]
        .toSorted()
        .map((key) => [key, dates.filter((date) => date === key).length]),
    );
  });

  test('each cell of a column is the row’s', () => {
    const rowOf = new Map(active.map((row) => [row.id, row]));
    table.ids.forEach((id, i) => {
      const row = rowOf.get(id)!;
      const codes = (key: 'country' | 'type' | 'target' | 'impact' | 'outcome') =>
        Array.from(atlas.records.codesOf(key, i), (code) => table.facets[key].codes[code]);
      expect([table.dates[i], table.targets[i], table.summaries?.[i]]).toEqual([row.date, row.target, row.summary]);
      expect([codes('country'), codes('type'), codes('target'), codes('outcome')]).toEqual(
        ['country', 'attack_type', 'target_type', 'outcome'].map((name) => [row[name]]),
      );
      expect(codes('impact').toSorted()).toEqual((row.impacts ?? '').split(';').filter(Boolean).toSorted());
    });
  });

  test('every country has a point, every record a place, and places lie on the map', () => {
    expect(table.countryPoints.filter((point) => point === null)).toEqual([]);
    expect(table.placeOf.every((place) => table.places[place] !== undefined)).toBe(true);
    table.placeOf.forEach((place, i) => {
      expect(table.places[place]?.country).toBe(atlas.records.codesOf('country', i)[0]);
    });
    for (const { x, y } of table.places) {
      expect(x).toBeGreaterThan(60);
      expect(x).toBeLessThan(1990);
      expect(y).toBeGreaterThan(0);
      expect(y).toBeLessThan(880);
    }
  });

  test('records stand oldest first, countries by name', () => {
    const first = (date: string) => `${date}-01-01`.slice(0, 10);
    expect(table.dates.map(first)).toEqual(table.dates.map(first).toSorted());
    const { labels } = table.facets.country;
    expect(labels).toEqual(labels.toSorted((a, b) => a.localeCompare(b, 'en')));
  });
});

describe('fictional rows', () => {
  const positions: Positions = {
    project: (lon, lat) => [lon, lat],
    countryPoints: new Map([
      ['CZ', [15, 50]],
      ['AT', [14, 47]],
    ]),
  };
  const table = (...rows: Readonly<Record<string, string>>[]) => {
    const attacks = rows.map((cells, i) => attack({ id: `2020-test-${String(i)}`, ...cells }));
    const result = parseRows({ attacks, sources: attacks.map(({ id = '' }) => source({ attack: id })) });
    if (!result.ok) throw new Error(result.problems.map(({ message }) => message).join('\n'));
    return buildRecordTable(result.value, positions);
  };

  test('a record known only to the country stands at the country’s point, whatever its coordinates', () => {
    const { places, placeOf } = table(
      {},
      { location_precision: 'country', place: 'Czechia' },
      { place: '', lat: '', lon: '', location_precision: '' },
    );
    expect(placeOf.map((i) => places[i])).toEqual([
      { name: 'Test Town', country: 0, x: 16.6068, y: 49.1951 },
      { name: null, country: 0, x: 15, y: 50 },
      { name: null, country: 0, x: 15, y: 50 },
    ]);
  });

  test('a place stands where most of its records stand', () => {
    const { places } = table({}, { lat: '49.2', lon: '16.6' }, { lat: '49.2', lon: '16.6' });
    expect(places).toEqual([{ name: 'Test Town', country: 0, x: 16.6, y: 49.2 }]);
  });

  test('withdrawn and merged records are not counted, disputed ones are and say so', () => {
    const made = table(
      { status: 'withdrawn' },
      { status: 'disputed' },
      { status: 'merged', summary: 'As 2020-test-3.' },
      {},
    );
    expect([made.ids.length, made.disputed.length]).toEqual([2, 1]);
    expect(new FilterIndex(made).size).toBe(2);
  });

  test('a country without a point stops the build and is named', () => {
    const row = { country: 'SK', lat: '48.1486', lon: '17.1077', location_precision: 'country' };
    expect(() => table(row)).toThrow(/SK/);
  });
});
