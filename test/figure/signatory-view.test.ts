import { describe, expect, test } from 'vitest';
import { siteAtlas } from '../../src/figure/site-atlas.ts';
import { signatoryJsonLd } from '../../src/figure/signatory-json-ld.ts';
import {
  groupColumns,
  heldOffice,
  otherOrganisations,
  signatoryGroups,
  signatoryTitle,
  territoryNote,
} from '../../src/figure/signatory-view.ts';
import { listedSignatories } from '../../src/model/signatory-groups.ts';
import type { Signatory } from '../../src/schema/signatory.ts';

const made: Signatory = {
  id: 'test-person',
  name: 'Test Person',
  category: 'head_of_state',
  also: [],
  office: 'President of Testland',
  organization: [],
  country: 'PL',
  office_start: [],
  office_end: [],
  reported_as: 'former president of Testland',
  evidence: 'named',
  signed: '2020-05-26',
  status: 'active',
  summary: 'A made-up person, for tests.',
  added: '2026-11-23',
  changed: null,
};

describe('the title of a signatory', () => {
  test.each<[string, Partial<Signatory>, string]>([
    ['named', {}, 'Test Person'],
    ['by office', { name: null }, 'A former president of Testland'],
    ['before a vowel', { name: null, reported_as: 'ex-president' }, 'An ex-president'],
    [
      'in an office that is not known',
      { name: null, category: 'unknown' },
      'Reported as “former president of Testland”',
    ],
    ['without the wording of the press', { name: null, reported_as: null }, 'President of Testland'],
    [
      'by organisation',
      { name: null, reported_as: null, office: null, organization: ['Test Institute'] },
      'Test Institute',
    ],
    ['by nothing', { name: null, reported_as: null, office: null }, 'A signatory whom the sources do not name'],
  ])('%s', (_, given, title) => {
    expect(signatoryTitle({ ...made, ...given })).toBe(title);
  });
});

test.each<[string, readonly string[], readonly string[], boolean]>([
  ['within the term', ['2012-07-01'], ['2022'], true],
  ['without an end', ['2017'], [], true],
  ['over', ['2010', '2017'], ['2010', '2017'], false],
  ['over in the same year, perhaps before', ['2012'], ['2020'], false],
  ['not yet begun', ['2021'], [], false],
  ['without dates', [], [], false],
])('an office %s', (_, office_start, office_end, held) => {
  expect(heldOffice({ ...made, office_start, office_end })).toBe(held);
});

test('an organisation that the office names is not said twice', () => {
  const given = { office: 'President of Test Institute', organization: ['Test Institute', 'Other Institute'] };
  expect(otherOrganisations({ ...made, ...given })).toEqual(['Other Institute']);
});

describe('what machines are told', () => {
  const page = {
    sources: [
      {
        attack: null,
        signatory: 'test-person',
        milestone: null,
        url: 'https://example.org/report',
        publisher: 'Test Gazette',
        published: '2020-05-26',
      },
    ],
    description: 'A sentence.',
    url: 'https://example.org/signatories/test-person/',
    dataset: {
      name: 'Test Record',
      description: 'Fictional.',
      url: 'https://example.org/',
      version: '1.2.0',
      licence: 'https://example.org/licence',
    },
  };
  const told = (given: Partial<Signatory>) =>
    JSON.parse(signatoryJsonLd({ ...made, ...given }, page)) as Record<string, unknown>;

  test('an entry with its address, its sources and its licence, about the person whom a source names', () => {
    expect(told({ office_start: ['2010'], office_end: ['2012'] })).toMatchObject({
      '@type': 'CreativeWork',
      '@id': page.url,
      url: page.url,
      name: 'Test Person',
      license: page.dataset.licence,
      isPartOf: { '@type': 'Dataset', url: page.dataset.url, version: '1.2.0' },
      citation: [{ url: 'https://example.org/report', datePublished: '2020-05-26' }],
      about: {
        '@type': 'Person',
        name: 'Test Person',
        hasOccupation: [{ startDate: '2010', endDate: '2012', hasOccupation: { name: 'President of Testland' } }],
      },
    });
  });

  test('nobody where no source names one', () => {
    const value = told({ name: null, evidence: 'office' });
    expect(value).not.toHaveProperty('about');
    expect(JSON.stringify(value)).not.toContain('Person');
    expect(value.name).toBe('A former president of Testland');
  });

  test('that an entry was taken back', () => {
    expect(told({})).not.toHaveProperty('creativeWorkStatus');
    expect(told({ status: 'withdrawn' })).toHaveProperty('creativeWorkStatus', 'withdrawn');
  });

  test('nothing that ends the script which holds it', () => {
    const hostile = '</script><script>alert(1)</script>';
    const text = signatoryJsonLd({ ...made, name: hostile }, page);
    expect(text).not.toContain('<');
    expect(JSON.parse(text)).toMatchObject({ about: { name: hostile } });
  });
});

test('a note on a state of the past is told without the kind of its code', () => {
  expect(territoryNote({ note: 'ISO 3166-3 code. The shape is merged.' })).toBe('The shape is merged.');
  expect(territoryNote({ note: 'Codes changed in 1991.' })).toBe('Codes changed in 1991.');
  expect(territoryNote({ note: 'ISO 3166-3 code.' })).toBeNull();
  expect(territoryNote({ note: null })).toBeNull();
});

test('groups stand in columns of about as many entries, each group whole and in its order', () => {
  const group = (key: string, size: number) => ({
    key,
    title: key,
    note: null,
    signatories: Array.from({ length: size }, () => made),
  });
  const keys = (...groups: ReturnType<typeof group>[]) =>
    groupColumns(groups).map((column) => column.map(({ key }) => key));
  expect(keys(group('leaders', 12), group('a', 2), group('b', 6), group('c', 3), group('d', 3))).toEqual([
    ['leaders'],
    ['a', 'b'],
    ['c', 'd'],
  ]);
  expect(keys(group('a', 1))).toEqual([['a']]);
  expect(keys()).toEqual([]);
});

test('every signatory of the real data stands in one group, leaders first, and headings say who was in office', async () => {
  const { dataset } = await siteAtlas();
  const listed = listedSignatories(dataset);
  const groups = signatoryGroups(dataset, listed);
  expect(groups.flatMap(({ signatories }) => signatories).length).toBe(listed.length);
  expect(groups.map(({ title }) => title)).toEqual([
    'Former heads of state and government',
    'Former ministers',
    'International officials, in and out of office',
    'Heads of companies, in office',
    'Civil society, in office',
    'Academia',
    'Religious leaders, out of office',
    'Office unclear',
  ]);
  // The headings that are fixed words must hold for everybody below them.
  for (const { key, signatories } of groups) {
    if (key === 'leaders' || key === 'minister') expect(signatories.filter(heldOffice)).toEqual([]);
  }
});
