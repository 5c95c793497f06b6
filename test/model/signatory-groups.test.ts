import { expect, test } from 'vitest';
import { callDate, listedSignatories, shiftedMonth } from '../../src/model/signatory-groups.ts';
import { parseRows, signatory, source } from '../dataset/fictional.ts';

function dataset(signatories: readonly Readonly<Record<string, string>>[], milestones: Record<string, string>[] = []) {
  const sources = [
    source(),
    ...signatories.map(({ id }) => source({ attack: '', signatory: id ?? '' })),
    ...milestones.map(({ id }) => source({ attack: '', milestone: id ?? '' })),
  ];
  const result = parseRows({ signatories, milestones, sources });
  if (!result.ok) throw new Error(result.problems.map(({ message }) => message).join('\n'));
  return result.value;
}

const milestone = { id: 'test-call', date: '2020-05-26', label: 'A made-up call', summary: 'For tests.', kind: 'call' };

test('without a signatory who counts there is no call, whatever the milestones say', () => {
  expect(callDate(dataset([]))).toBeNull();
  expect(callDate(dataset([signatory({ status: 'withdrawn' })], [milestone]))).toBeNull();
});

test('the day of the call is that of its milestone, or else of the earliest signature', () => {
  const two = [signatory({ signed: '2021-02' }), signatory({ id: 'test-other', signed: '2020-12-31' })];
  expect(callDate(dataset(two, [milestone]))).toBe('2020-05-26');
  expect(callDate(dataset(two))).toBe('2020-12-31');
});

test('disputed signatories are listed', () => {
  const rows = ['active', 'disputed', 'withdrawn'].map((status) => signatory({ id: `test-${status}`, status }));
  expect(listedSignatories(dataset(rows)).map(({ id }) => id)).toEqual(['test-active', 'test-disputed']);
});

test.each([
  ['2020-05', 12, '2021-05'],
  ['2020-05', -12, '2019-05'],
  ['2020-01', -1, '2019-12'],
  ['2020-12', 1, '2021-01'],
])('%s and %i months: %s', (month, by, expected) => {
  expect(shiftedMonth(month, by)).toBe(expected);
});
