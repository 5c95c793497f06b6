import { expect, test } from 'vitest';
import { fictionalTable } from '../../src/charts/parts/fictional-atlas.ts';
import { emptyFilter, type Filter } from '../../src/model/filter.ts';
import { FilterIndex } from '../../src/model/filter-index.ts';
import { relaxations } from '../../src/model/relaxations.ts';

const index = new FilterIndex(
  fictionalTable([
    { date: '2020-03', type: 'ddos' },
    { date: '2020-03', type: 'ddos' },
    { date: '2021', type: 'ransomware', malware: ['Testware'] },
    { date: '2021', type: 'ransomware', outcome: 'attempted', campaign: 'test-wave' },
  ]),
);
const usual: Filter = { ...emptyFilter, outcome: ['carried_out'] };
const found = (part: Partial<Filter>) =>
  relaxations(index, { ...usual, ...part }, usual).map(({ part, count }) => [part, count]);

test('names each part that alone is in the way, most records first', () => {
  expect(found({ type: ['ddos'], from: '2021' })).toEqual([
    ['dates', 2],
    ['type', 1],
  ]);
  expect(found({ type: ['ddos'], malware: 'Testware' })).toEqual([
    ['malware', 2],
    ['type', 1],
  ]);
});

test('what is not counted unless asked for can be the answer', () => {
  expect(found({ campaign: 'test-wave' })).toEqual([
    ['campaign', 3],
    ['outcome', 1],
  ]);
});

test('says nothing when no single part would help', () => {
  expect(found({ q: 'nothing of the kind', type: ['ddos'], from: '2021' })).toEqual([]);
});

test('following a relaxation gives as many records as it says', () => {
  const filter = { ...usual, type: ['ddos'], malware: 'Testware' };
  for (const { change, count } of relaxations(index, filter, usual)) {
    expect(index.select({ ...filter, ...change }).count).toBe(count);
  }
});
