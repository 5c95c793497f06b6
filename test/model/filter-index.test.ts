import { describe, expect, test } from 'vitest';
import { fictionalTable, type FictionalRow } from '../../src/charts/parts/fictional-atlas.ts';
import { emptyFilter, type Filter } from '../../src/model/filter.ts';
import { bitOf, FilterIndex } from '../../src/model/filter-index.ts';

/** Targets of the records that a filter leaves, in the table's order. */
function targets(rows: readonly FictionalRow[], filter: Partial<Filter>): string[] {
  const index = new FilterIndex(fictionalTable(rows));
  const { failed, count } = index.select({ ...emptyFilter, ...filter });
  const left = index.table.targets.filter((_, i) => failed[i] === 0);
  expect(count).toBe(left.length);
  return left;
}

const rows: readonly FictionalRow[] = [
  {
    target: 'a',
    country: 'Testland',
    place: 'Test Town',
    type: 'ransomware',
    sort: 'hospital',
    impacts: ['care_delayed', 'data_stolen'],
  },
  { target: 'b', country: 'Testland', type: 'ddos', sort: 'clinic', impacts: ['data_stolen'], outcome: 'attempted' },
  {
    target: 'c',
    country: 'Examplia',
    place: 'Test Town',
    type: 'ddos',
    sort: 'hospital',
    actor: ['Test Crew', 'Mock Crew'],
    malware: ['TestLocker'],
  },
  {
    target: 'd',
    country: 'Fictonia',
    place: 'Test',
    type: 'ransomware',
    sort: 'clinic',
    impacts: ['patients_diverted'],
    campaign: 'wave',
  },
];

describe('codes', () => {
  test.each<[filter: Partial<Filter>, left: string]>([
    [{}, 'abcd'],
    [{ country: ['XA'] }, 'ab'],
    [{ country: ['XA', 'XC'] }, 'abd'],
    [{ type: ['ddos'] }, 'bc'],
    [{ target: ['hospital'] }, 'ac'],
    [{ impact: ['data_stolen'] }, 'ab'],
    [{ impact: ['data_stolen', 'patients_diverted'] }, 'abd'],
    [{ outcome: ['attempted'] }, 'b'],
    [{ outcome: ['carried_out'] }, 'acd'],
    // Any within a facet, all across facets.
    [{ type: ['ddos'], target: ['hospital', 'clinic'], outcome: ['carried_out'] }, 'c'],
    [{ country: ['XA'], type: ['ransomware'], impact: ['patients_diverted'] }, ''],
  ])('%j leaves "%s"', (filter, left) => {
    expect(targets(rows, filter).join('')).toBe(left);
  });

  test('unknown codes ask for nothing, alone or among known ones', () => {
    expect(targets(rows, { country: ['QQ'] }).join('')).toBe('abcd');
    expect(targets(rows, { country: ['QQ', 'XB'] }).join('')).toBe('c');
    expect(targets(rows, { actor: 'Nobody' }).join('')).toBe('abcd');
  });
});

describe('exact names', () => {
  test.each<[filter: Partial<Filter>, left: string]>([
    [{ actor: 'Test Crew' }, 'c'],
    [{ actor: 'Mock Crew' }, 'c'],
    [{ malware: 'TestLocker' }, 'c'],
    [{ campaign: 'wave' }, 'd'],
    // The whole name: `Test` is the start of another place.
    [{ place: 'Test' }, 'd'],
    [{ place: 'Test Town' }, 'ac'],
    [{ place: 'Test Town', country: ['XA'] }, 'a'],
    [{ actor: 'Test Crew', campaign: 'wave' }, ''],
  ])('%j leaves "%s"', (filter, left) => {
    expect(targets(rows, filter).join('')).toBe(left);
  });
});

describe('dates', () => {
  const dated = ['2019', '2020', '2020-02', '2020-03', '2020-03-01', '2020-12-31', '2021'].map((date) => ({
    date,
    target: date,
  }));

  test.each<[filter: Partial<Filter>, left: string[], tooCoarse: number]>([
    [{ from: '2020' }, ['2020', '2020-02', '2020-03', '2020-03-01', '2020-12-31', '2021'], 0],
    // The year touches the range and is not inside it.
    [{ from: '2020-03' }, ['2020-03', '2020-03-01', '2020-12-31', '2021'], 1],
    [{ from: '2020-03-02' }, ['2020-12-31', '2021'], 2],
    [{ to: '2020' }, ['2019', '2020', '2020-02', '2020-03', '2020-03-01', '2020-12-31'], 0],
    [{ to: '2020-03' }, ['2019', '2020-02', '2020-03', '2020-03-01'], 1],
    [{ from: '2020-03', to: '2020-03' }, ['2020-03', '2020-03-01'], 1],
    [{ from: '2020-03-01', to: '2020-03-01' }, ['2020-03-01'], 2],
    [{ from: '2020', to: '2020' }, ['2020', '2020-02', '2020-03', '2020-03-01', '2020-12-31'], 0],
    [{ from: '2030' }, [], 0],
    // What is no date asks for nothing.
    [{ from: '13/03/2020', to: '2020-02-30' }, dated.map(({ date }) => date), 0],
  ])('%j', (filter, left, tooCoarse) => {
    expect(targets(dated, filter)).toEqual(left);
    const index = new FilterIndex(fictionalTable(dated));
    expect(index.select({ ...emptyFilter, ...filter }).tooCoarse).toBe(tooCoarse);
  });

  test('only records that pass everything else count as too coarse', () => {
    const index = new FilterIndex(
      fictionalTable([
        { date: '2020', type: 'ddos' },
        { date: '2020', type: 'ransomware' },
      ]),
    );
    expect(index.select({ ...emptyFilter, from: '2020-03', type: ['ddos'] }).tooCoarse).toBe(1);
  });
});

describe('free text', () => {
  const named: readonly FictionalRow[] = [
    { target: 'Szpital im. Wałęsa', summary: 'Test Übung' },
    { target: 'Test Clinic', place: 'Zürich', country: 'Österreich', actor: ['Crew Ø'], malware: ['LockTest'] },
  ];

  test.each<[q: string, left: number]>([
    ['walesa', 1],
    ['WAŁĘSA', 1],
    ['Wałęsa', 1],
    ['ubung', 1],
    ['zurich', 1],
    ['osterreich clinic', 1],
    ['clinic   osterreich', 1],
    ['crew o', 1],
    ['locktest', 1],
    ['walesa clinic', 0],
    ['test', 2],
    ['  ', 2],
    ['.*', 0],
    ['<script>', 0],
  ])('%j finds %i', (q, left) => {
    expect(targets(named, { q })).toHaveLength(left);
  });

  test('a table without summaries is searched by its names', () => {
    const index = new FilterIndex({ ...fictionalTable(named), summaries: null });
    expect(index.select({ ...emptyFilter, q: 'ubung' }).count).toBe(0);
    expect(index.select({ ...emptyFilter, q: 'walesa' }).count).toBe(1);
  });
});

describe('counts beside the choices', () => {
  const index = new FilterIndex(fictionalTable(rows));
  const counts = (filter: Partial<Filter>, key: 'country' | 'type' | 'impact') => [
    ...index.countCodes(index.select({ ...emptyFilter, ...filter }), key),
  ];

  test('a facet does not narrow its own counts, others do', () => {
    expect(counts({}, 'country')).toEqual([2, 1, 1]);
    expect(counts({ country: ['XA'] }, 'country')).toEqual([2, 1, 1]);
    expect(counts({ type: ['ddos'] }, 'country')).toEqual([1, 1, 0]);
    expect(counts({ country: ['XA'], type: ['ddos'] }, 'type')).toEqual([1, 1]);
  });

  test('a record counts once for each of its codes', () => {
    expect(counts({}, 'impact')).toEqual([1, 1, 2]);
  });

  test('each is what choosing the code alone would leave', () => {
    const selection = index.select({ ...emptyFilter, type: ['ddos'] });
    index.table.facets.country.codes.forEach((code, i) => {
      const chosen = index.select({ ...emptyFilter, type: ['ddos'], country: [code] });
      expect(index.countCodes(selection, 'country')[i]).toBe(chosen.count);
    });
  });
});

test('care was affected where one of the impacts means it', () => {
  expect([...new FilterIndex(fictionalTable(rows)).affected]).toEqual([1, 0, 0, 1]);
});

test('the bits of a failure name the questions that were failed', () => {
  const index = new FilterIndex(fictionalTable(rows));
  const { failed } = index.select({ ...emptyFilter, from: '2021', type: ['ddos'], q: 'nothing' });
  expect([...failed]).toEqual([
    bitOf.date | bitOf.type | bitOf.text,
    bitOf.date | bitOf.text,
    bitOf.date | bitOf.text,
    bitOf.date | bitOf.type | bitOf.text,
  ]);
});

test('no record at all', () => {
  const index = new FilterIndex(fictionalTable([]));
  expect(index.select({ ...emptyFilter, country: ['XA'], q: 'x', from: '2020' })).toMatchObject({
    count: 0,
    tooCoarse: 0,
  });
});
