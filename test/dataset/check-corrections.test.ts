import { expect, test } from 'vitest';
import { checkCorrectionVersions } from '../../src/dataset/check-corrections.ts';
import { attack, messagesOf, parseRows } from './fictional.ts';

const correction = (cells: Readonly<Record<string, string>> = {}) => ({
  record: attack().id!,
  field: 'date',
  reason: 'The hospital names another day.',
  version: '1.1.0',
  ...cells,
});
const messages = (cells: Readonly<Record<string, string>>) =>
  messagesOf(parseRows({ corrections: [correction(cells)] }));

test('a correction becomes part of the dataset', () => {
  const result = parseRows({
    corrections: [correction(), correction({ field: 'sources', asked_by: 'Test Hospital' })],
  });
  expect(result.ok && result.value.corrections).toEqual([
    { ...correction(), asked_by: null },
    { ...correction({ field: 'sources' }), asked_by: 'Test Hospital' },
  ]);
});

test.each([
  [
    { record: '2020-03-01-test-hospitl' },
    'corrections.csv, row 2, record: no table has a record 2020-03-01-test-hospitl; did you mean 2020-03-01-test-hospital?',
  ],
  [
    { field: 'dates' },
    'corrections.csv, row 2, field: 2020-03-01-test-hospital has no field "dates"; did you mean date?',
  ],
  [
    { field: 'office' },
    'corrections.csv, row 2, field: 2020-03-01-test-hospital has no field "office"; write the name of the column that was corrected, or sources',
  ],
  [
    { reason: 'Typo.' },
    'corrections.csv, row 2, reason: "Typo." tells a reader too little; say in a sentence why the value is another, such as "The ministry\'s report gives the day."',
  ],
])('%o is refused', (cells, message) => {
  expect(messages(cells)).toEqual([message]);
});

test('a version must look like one', () => {
  expect(messages({ version: '1.1' })).toEqual([expect.stringContaining('corrections.csv, row 2, version:')]);
});

test('a field of a record is explained once a version', () => {
  expect(
    messagesOf(parseRows({ corrections: [correction(), correction({ reason: 'Said once more here.' })] })),
  ).toEqual([expect.stringContaining('corrections.csv, row 3, version: the same')]);
});

test('a version is a released one or one that can come', () => {
  const all = ['1.0.0', '1.1.0', '1.0.5', '1.2.0'].map((version) => ({ ...correction({ version }), asked_by: null }));
  expect(checkCorrectionVersions('corrections.csv', all, ['1.0.0', '1.1.0']).map(({ message }) => message)).toEqual([
    'corrections.csv, row 4, version: there is no version 1.0.5 and none can come; write a released version, or the one that comes after 1.1.0',
  ]);
  expect(checkCorrectionVersions('corrections.csv', all, [])).toEqual([]);
});
