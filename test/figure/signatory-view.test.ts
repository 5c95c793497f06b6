import { describe, expect, test } from 'vitest';
import { siteAtlas } from '../../src/figure/site-atlas.ts';
import {
  heldOffice,
  otherOrganisations,
  signatoryGroups,
  signatoryStructured,
  signatoryTitle,
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

test('only a named person is one to machines, and no name ends the script that holds it', () => {
  expect(signatoryStructured({ ...made, name: null })).toBeNull();
  const hostile = '</script><script>alert(1)</script>';
  const text = signatoryStructured({ ...made, name: hostile, office_start: ['2010'], office_end: ['2012'] }) ?? '';
  expect(text).not.toContain('<');
  expect(JSON.parse(text)).toMatchObject({
    '@type': 'Person',
    name: hostile,
    hasOccupation: [{ startDate: '2010', endDate: '2012', hasOccupation: { name: 'President of Testland' } }],
  });
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
