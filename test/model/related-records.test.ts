import { describe, expect, test } from 'vitest';
import { RelatedRecords, type Relation } from '../../src/model/related-records.ts';
import type { Attack } from '../../src/schema/attack.ts';
import { attack, parseRows, source } from '../dataset/fictional.ts';

type Cells = Readonly<Record<string, string>>;

function records(rows: readonly (Cells & { id: string })[]): { related: RelatedRecords; of: (id: string) => Attack } {
  const result = parseRows({
    // Each at a place of its own unless the row says otherwise.
    attacks: rows.map((row) => attack({ place: `Town ${row.id}`, ...row })),
    sources: rows.map(({ id }) => source({ attack: id, published: '' })),
  });
  if (!result.ok) throw new Error(result.problems.map(({ message }) => message).join('\n'));
  const { attacks } = result.value;
  return {
    related: new RelatedRecords(attacks, ({ status }) => status === 'active' || status === 'disputed', ['carried_out']),
    of: (id) => attacks.find((one) => one.id === id)!,
  };
}

function groupOf(rows: readonly (Cells & { id: string })[], id: string, relation: Relation) {
  const { related, of } = records(rows);
  return related.of(of(id)).find((group) => group.relation === relation);
}

const ids = (attacks: readonly Attack[] = []) => attacks.map(({ id }) => id);

describe('the same week', () => {
  const days = ['02-26', '02-27', '02-28', '03-01', '03-04', '03-05'].map((day) => ({
    id: `d-${day}`,
    date: `2020-${day}`,
  }));

  test('is three days on either side, across months and a leap day', () => {
    const group = groupOf(days, 'd-03-01', 'week');
    expect(ids(group?.nearest)).toEqual(['d-02-27', 'd-02-28', 'd-03-04']);
    expect([group?.total, group?.all.from, group?.all.to]).toEqual([4, '2020-02-27', '2020-03-04']);
  });

  test('needs a day: a month is in no week', () => {
    const rows = [...days, { id: 'month', date: '2020-03' }];
    expect(groupOf(rows, 'month', 'week')).toBeUndefined();
    expect(ids(groupOf(rows, 'd-03-01', 'week')?.nearest)).not.toContain('month');
  });
});

test('of many the four nearest in time are named, and the total with the filter for all', () => {
  const rows = Array.from({ length: 30 }, (_, i) => ({
    id: `r${String(i).padStart(2, '0')}`,
    date: String(1990 + i),
    malware: 'TestWorm',
  }));
  const group = groupOf(rows, 'r15', 'malware');
  expect(ids(group?.nearest)).toEqual(['r13', 'r14', 'r16', 'r17']);
  expect([group?.total, group?.all.malware, group?.all.outcome]).toEqual([30, 'TestWorm', ['carried_out']]);
  expect(ids(groupOf(rows, 'r00', 'malware')?.nearest)).toEqual(['r01', 'r02', 'r03', 'r04']);
  expect(ids(groupOf(rows, 'r29', 'malware')?.nearest)).toEqual(['r25', 'r26', 'r27', 'r28']);
});

test('a record stands in one group only, and later groups still say how many they have', () => {
  const both = { campaign: 'test-wave', malware: 'TestWorm' };
  const rows = [
    { id: 'a', date: '2018', ...both },
    { id: 'b', date: '2019', ...both },
    { id: 'c', date: '2020', malware: 'TestWorm' },
  ];
  const { related, of } = records(rows);
  expect(related.of(of('a')).map(({ relation, nearest, total }) => [relation, ids(nearest), total])).toEqual([
    ['campaign', ['b'], 2],
    ['malware', ['c'], 3],
  ]);
});

test('the filter for all asks for the outcomes that its records have', () => {
  const rows = [
    { id: 'a', campaign: 'w', outcome: 'campaign' },
    { id: 'b', campaign: 'w' },
  ];
  expect(groupOf(rows, 'a', 'campaign')?.all.outcome).toEqual(['campaign', 'carried_out']);
});

test('a place is a place in a country; a country alone is none', () => {
  const here = { place: 'Test Town' };
  const rows = [
    { id: 'a', date: '2018', ...here },
    { id: 'b', date: '2019', ...here },
    { id: 'c', date: '2020', ...here, country: 'DE', lat: '50.1', lon: '8.7' },
    { id: 'd', date: '2021', place: 'Czechia', location_precision: 'country' },
    { id: 'e', date: '2022', place: 'Czechia', location_precision: 'country' },
  ];
  const group = groupOf(rows, 'a', 'place');
  expect([ids(group?.nearest), group?.all.place, group?.all.country]).toEqual([['b'], 'Test Town', ['CZ']]);
  expect(groupOf(rows, 'c', 'place')).toBeUndefined();
  expect(groupOf(rows, 'd', 'place')).toBeUndefined();
});

test('what is withdrawn is related to nothing and is nobody’s neighbour, yet has neighbours', () => {
  const rows = [
    { id: 'a', date: '2019', malware: 'TestWorm' },
    { id: 'b', date: '2020', malware: 'TestWorm', status: 'withdrawn' },
    { id: 'c', date: '2020-02', malware: 'OtherWorm' },
    { id: 'd', date: '2020-02-01', malware: 'TestWorm' },
  ];
  const { related, of } = records(rows);
  expect(ids(related.of(of('a'))[0]?.nearest)).toEqual(['d']);
  const around = (id: string) => {
    const { previous, next } = related.neighbours(of(id));
    return [previous?.id ?? null, next?.id ?? null];
  };
  expect(around('a')).toEqual([null, 'c']);
  expect(around('b')).toEqual(['a', 'c']);
  expect(around('c')).toEqual(['a', 'd']);
  expect(around('d')).toEqual(['c', null]);
});

describe('the names of a record', () => {
  const rows = [
    { id: 'a', malware: 'TestWorm;Rare', outcome: 'attempted' },
    { id: 'b', malware: 'TestWorm' },
    { id: 'gone', malware: 'TestWorm', status: 'withdrawn' },
  ];
  const named = (id: string) => {
    const { related, of } = records(rows);
    return related.named(of(id)).map(({ relation, value, total, all }) => [relation, value, total, all.outcome]);
  };

  test('are all given, with the filter that finds the record itself too', () => {
    expect(named('a')).toEqual([
      ['malware', 'TestWorm', 2, ['attempted', 'carried_out']],
      ['malware', 'Rare', 1, ['attempted']],
      ['place', 'Town a', 1, ['attempted']],
    ]);
    expect(named('b')[1]).toEqual(['place', 'Town b', 1, ['carried_out']]);
  });

  test('of one that was withdrawn lead nowhere', () => {
    expect(named('gone')).toEqual([]);
  });
});
