import { describe, expect, test } from 'vitest';
import { buildSearchIndex } from '../../src/figure/build-search-index.ts';
import { namedResult, searchFor, type SearchEntry, type SearchIndex } from '../../src/figure/search-index.ts';
import { siteAtlas } from '../../src/figure/site-atlas.ts';
import { parseAddress } from '../../src/view/address.ts';
import { fileRows, recordRows, type Row } from '../support/expected-records.ts';

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
  ['apt29', 'APT29'],
  ['strontium', 'Strontium'],
  ['WHO', 'World Health Organization'],
  ['hse', 'Health Service Executive (HSE)'],
  ['HSE', 'Health Service Executive (three hospitals)'],
  ['icrc', 'International Committee of the Red Cross (ICRC)'],
  ['hhs', 'US Department of Health and Human Services'],
  ['wannacry 2017', 'WannaCry 2017'],
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
    fileRows.map(({ id }) => `/attacks/${id!}/`).toSorted(),
  );
});

test('a record that is counted no longer is found, and says so', () => {
  const gone = fileRows.filter((row) => !recordRows.includes(row));
  expect(gone.length).toBeGreaterThan(0);
  for (const { id, target, status } of gone) {
    const found = searchFor(index, target!).find(({ path }) => path === `/attacks/${id!}/`);
    expect(found?.note, id).toMatch(new RegExp(` · ${status!}$`));
  }
});

/** The values that a row has in a column; a place with its country, since two countries can have a town of one name. */
const valuesOf = {
  actor: ({ actor }: Row) => actor!.split(';').filter(Boolean),
  malware: ({ malware }: Row) => malware!.split(';').filter(Boolean),
  campaign: ({ campaign }: Row) => [campaign!].filter(Boolean),
  place: ({ place, country }: Row) => (place === '' ? [] : [`${country!} ${place!}`]),
};

test.each(['actor', 'malware', 'campaign', 'place'] as const)(
  'every %s of the data is found, with an address that shows as many records as are said',
  (kind) => {
    const { records } = atlas;
    const expected = new Map<string, string[]>();
    for (const row of recordRows) {
      for (const value of valuesOf[kind](row)) expected.set(value, [...(expected.get(value) ?? []), row.id!]);
    }
    const found = new Map(
      index[kind].map(([, note, path]) => {
        const { filter } = parseAddress(path.replace('/attacks/', ''), records.table);
        const { failed } = records.select(filter);
        const ids = records.table.ids.filter((_, i) => failed[i] === 0);
        expect(note, path).toMatch(new RegExp(`(^| )${String(ids.length)} records?$`));
        return [kind === 'place' ? `${filter.country[0]!} ${filter.place!}` : filter[kind]!, ids.toSorted()];
      }),
    );
    expect(found).toEqual(new Map([...expected].map(([value, ids]) => [value, ids.toSorted()])));
  },
);

describe('a country', () => {
  test.each([
    ['UK', 'gb'],
    ['u.k.', 'gb'],
    ['England', 'gb'],
    ['scotland', 'gb'],
    ['Wales', 'gb'],
    ['Great Britain', 'gb'],
    ['us', 'us'],
    ['USA', 'us'],
    ['U.S.A.', 'us'],
    ['america', 'us'],
    ['uae', 'ae'],
    ['holland', 'nl'],
    ['czech republic', 'cz'],
    ['South Korea', 'kr'],
    ['republic of korea', 'kr'],
    ['Russian Federation', 'ru'],
  ])('asked for as %s stands first, and Enter leads there', (typed, code) => {
    const results = searchFor(index, typed);
    expect(results[0]?.path).toBe(`/countries/${code}/`);
    expect(namedResult(results)).toBe(results[0]);
  });

  test.each([
    ['de', 'de'],
    ['DEU', 'de'],
    ['gbr', 'gb'],
    ['jp', 'jp'],
  ])('stands first for its code %s, which Enter does not take for a name', (typed, code) => {
    const results = searchFor(index, typed);
    expect(results[0]?.path).toBe(`/countries/${code}/`);
    expect(namedResult(results)).toBeNull();
  });

  test('asked for by a short name is not mixed up with what only begins or contains it', () => {
    const records = (typed: string) => searchFor(index, typed).filter(({ kind }) => kind === 'record');
    expect(records('uk').map(({ note }) => note)).toEqual(
      expect.arrayContaining([expect.stringContaining('United Kingdom')]),
    );
    expect(records('uk hospital').length).toBeGreaterThan(0);
    for (const { note } of [...records('uk'), ...records('uk hospital')]) expect(note).not.toContain('Ukraine');
    for (const wrong of ['Jerusalem', 'Busan', 'Medusa']) expect(labels('usa')).not.toContain(wrong);
  });
});

describe('Enter without a mark', () => {
  const named = (typed: string) => namedResult(searchFor(index, typed))?.path ?? null;

  test.each([
    ['walesa lech', null],
    ['LECH WAŁĘSA', '/signatories/lech-walesa/'],
    ['hospital', null],
    ['us hospital', null],
    ['WHO', null],
    ['qqqqzzzz', null],
    ['strontium', '/attacks/?outcome=campaign&actor=Strontium'],
  ])('for %s: %s', (typed, path) => {
    expect(named(typed)).toBe(path);
  });

  test('does not choose between two of one name', () => {
    const twins = fictional({ record: [entry('Test Clinic', 1), entry('Test Clinic', 2), entry('Test Ward', 3)] });
    expect(namedResult(searchFor(twins, 'test clinic'))).toBeNull();
    expect(namedResult(searchFor(twins, 'test ward'))?.path).toBe('/3/');
  });
});

test('a word is looked for inside others only if it is long, and nothing begins with it', () => {
  const made = fictional({ record: [entry('Testuniklinik', 1), entry('Klinik', 2)] });
  expect(searchFor(made, 'unik').map(({ path }) => path)).toEqual(['/1/']);
  expect(searchFor(made, 'uni')).toEqual([]);
  expect(searchFor(made, 'klinik').map(({ path }) => path)).toEqual(['/2/']);
});

function entry(label: string, n: number): SearchEntry {
  return [label, '', `/${String(n)}/`];
}

function fictional(part: Partial<SearchIndex>): SearchIndex {
  return { country: [], signatory: [], place: [], malware: [], actor: [], campaign: [], record: [], ...part };
}
