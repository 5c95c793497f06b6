import { describe, expect, test } from 'vitest';
import { fictionalTable, type FictionalRelease, type FictionalRow } from '../../src/charts/parts/fictional-atlas.ts';
import { attackTimelineModel } from '../../src/model/attack-timeline-model.ts';
import { emptyFilter, type Filter } from '../../src/model/filter.ts';
import { FilterIndex } from '../../src/model/filter-index.ts';

interface Asked {
  readonly step?: 'month' | 'year';
  readonly filter?: Partial<Filter>;
  readonly release?: FictionalRelease;
}

function model(rows: readonly FictionalRow[], { step = 'month', filter = {}, release = {} }: Asked = {}) {
  const index = new FilterIndex(fictionalTable(rows, release));
  const asked = { ...emptyFilter, ...filter };
  return attackTimelineModel(index, index.select(asked), { step, milestones: [], range: [asked.from, asked.to] });
}

const rows: readonly FictionalRow[] = [
  { date: '2019', harm: true },
  { date: '2019-01' },
  { date: '2019-01-15', harm: true },
  { date: '2020' },
  { date: '2020-12-31', type: 'ddos' },
];

describe('bins', () => {
  test('a record known only by year is in no month', () => {
    const { bins, yearOnly } = model(rows);
    expect(bins).toEqual([
      { key: '2019-01', total: 2, affected: 1 },
      { key: '2020-12', total: 1, affected: 0 },
    ]);
    expect(yearOnly).toEqual([
      { key: '2019', total: 1, affected: 1 },
      { key: '2020', total: 1, affected: 0 },
    ]);
  });

  test('years hold them all', () => {
    const { bins, yearOnly } = model(rows, { step: 'year' });
    expect(bins).toEqual([
      { key: '2019', total: 3, affected: 2 },
      { key: '2020', total: 2, affected: 0 },
    ]);
    expect(yearOnly).toEqual([]);
  });

  test('the chosen dates are shown and narrow nothing; the rest of the filter does', () => {
    const all = model(rows);
    const ranged = model(rows, { filter: { from: '2020-12', to: '2020' } });
    expect(ranged).toEqual({ ...all, range: ['2020-12', '2020'] });
    const kind = model(rows, { filter: { from: '2019', to: '2019', type: ['ddos'] } });
    expect([kind.total, kind.bins, kind.yearOnly]).toEqual([1, [{ key: '2020-12', total: 1, affected: 0 }], []]);
  });
});

describe('the axis', () => {
  test('spans all records and the release, whatever the filter', () => {
    expect(model(rows).years).toEqual([2019, 2026]);
    expect(model(rows, { filter: { q: 'nothing' } }).years).toEqual([2019, 2026]);
    expect(model(rows, { release: { released: '2020-12-31' } }).years).toEqual([2019, 2020]);
    expect(model([]).years).toEqual([2026, 2026]);
  });
});

describe('months not yet collected', () => {
  test.each<[dates: readonly string[], released: string, months: readonly [string, string] | null]>([
    [['2020-03-13'], '2020-06-02', ['2020-04', '2020-06']],
    [['2020-03'], '2020-03-31', null],
    [['2020-03'], '2020-04-01', ['2020-04', '2020-04']],
    [['2019-12-31'], '2020-01-01', ['2020-01', '2020-01']],
    [['2019-12'], '2021-02-01', ['2020-01', '2021-02']],
    // A year says nothing of how far the collection got within it.
    [['2020-03', '2020'], '2020-06-02', ['2020-04', '2020-06']],
    [['2020'], '2020-06-02', null],
    [[], '2020-06-02', null],
    [['2020-07'], '2020-06-02', null],
  ])('records of %j, released %s', (dates, released, months) => {
    const given = dates.map((date) => ({ date }));
    expect(model(given, { release: { released } }).incomplete).toEqual(months);
  });

  test('stay when a filter hides the newest record', () => {
    const asked: Asked = { filter: { type: ['ransomware'] }, release: { released: '2021-03-01' } };
    expect(model(rows, asked).incomplete).toEqual(['2021-01', '2021-03']);
  });
});

describe('some months only', () => {
  const index = new FilterIndex(fictionalTable(rows));
  const milestones = ['2018-12-31', '2019-01', '2020-12-31', '2021', '2020'].map((date) => ({
    key: date,
    date,
    label: 'A made-up event',
    kind: 'context',
  }));
  const part = (first: string, last: string) =>
    attackTimelineModel(index, index.select(emptyFilter), {
      step: 'month',
      milestones,
      range: [null, null],
      months: [first, last],
    });

  test('only they are counted, and no record that may lie outside', () => {
    expect(part('2019-01', '2020-11')).toMatchObject({
      years: [2019, 2020],
      months: ['2019-01', '2020-11'],
      bins: [{ key: '2019-01', total: 2, affected: 1 }],
      yearOnly: [],
      total: 2,
      affected: 1,
      incomplete: null,
    });
    expect(part('2019-02', '2020-12')).toMatchObject({ total: 1, affected: 0 });
  });

  test('milestones known to lie inside are shown', () => {
    expect(part('2019-01', '2020-12').milestones.map(({ date }) => date)).toEqual(['2019-01', '2020-12-31']);
  });
});
