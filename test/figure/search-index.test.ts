import { expect, test } from 'vitest';
import { buildSearchIndex } from '../../src/figure/build-search-index.ts';
import { searchFor } from '../../src/figure/search-index.ts';
import { siteAtlas } from '../../src/figure/site-atlas.ts';
import { attackRows, recordRows } from '../support/expected-records.ts';

const { dataset, atlas } = await siteAtlas();
const index = buildSearchIndex(dataset, atlas.records);
const labels = (typed: string) => searchFor(index, typed).map(({ label }) => label);

test.each([
  ['walesa', 'Lech Wałęsa'],
  ['WAŁĘSA', 'Lech Wałęsa'],
  ['  lech   wal', 'Lech Wałęsa'],
  ['stephane', 'Stéphane Duguin'],
  ['france', 'France'],
  ['wannacry', 'WannaCry'],
  ['duss hosp', 'University Hospital Düsseldorf'],
])('%s finds %s', (typed, label) => {
  expect(labels(typed)).toContain(label);
});

test('nothing typed, nothing found; nonsense neither', () => {
  for (const typed of ['', '   ', '%%%', 'qqqqzzzz', '(', '\\']) expect(labels(typed), typed).toEqual([]);
});

test('the best name stands first, and results are few', () => {
  expect(searchFor(index, 'france')[0]).toMatchObject({ kind: 'country', path: '/countries/fr/' });
  for (const typed of ['a', 'hospital', 'university', 'health', '2020']) {
    expect(labels(typed).length, typed).toBeGreaterThan(0);
    expect(labels(typed).length, typed).toBeLessThanOrEqual(7);
  }
});

test('kinds are not mixed', () => {
  for (const typed of ['c', 'united', 'ransom', 'lo']) {
    const kinds = searchFor(index, typed).map(({ kind }) => kind);
    const runs = kinds.filter((kind, i) => kind !== kinds[i - 1]);
    expect(new Set(runs).size, typed).toBe(runs.length);
  }
});

test('every record, country and signatory can be found by its own name', () => {
  for (const kind of ['record', 'country', 'signatory'] as const) {
    const lost = index[kind].filter(([label]) => !labels(label).includes(label));
    expect(lost, kind).toEqual([]);
  }
  expect(index.record.map(([, , path]) => path).toSorted()).toEqual(
    recordRows.map(({ id }) => `/attacks/${id!}/`).toSorted(),
  );
});

test('names carry the number of attacks behind them', () => {
  const counts = new Map<string, number>();
  for (const { malware } of attackRows) {
    for (const name of malware!.split(';').filter(Boolean)) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  expect(new Map(index.malware.map(([label, note]) => [label, Number.parseInt(note, 10)]))).toEqual(counts);
});
