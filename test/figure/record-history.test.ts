import { expect, test } from 'vitest';
import { changesFile } from '../../src/dataset/releases/changes-file.ts';
import { versionSteps } from '../../src/dataset/releases/version-steps.ts';
import { allFieldWords } from '../../src/figure/field-words.ts';
import { recordHistories } from '../../src/figure/record-history.ts';
import { editionsOf, releaseHistory } from '../dataset/releases/released-history.ts';

const editions = await editionsOf(await releaseHistory());
const steps = versionSteps(editions);
const newest = editions.at(-1)!;
const histories = recordHistories(
  { steps, changes: changesFile(steps, null, newest) },
  allFieldWords(newest.descriptor),
);
const historyOf = (table: string, record: string) => histories.get(`${table}\n${record}`) ?? [];
const hospital = '2020-03-01-test-hospital';

test('a record has its own history, newest first, down to the version that brought it', () => {
  expect(
    historyOf('attacks', hospital).map(({ version, released, entries }) => [
      version,
      released,
      entries.map(({ field }) => field),
    ]),
  ).toEqual([
    ['1.2.0', '2022-01-15', ['Date']],
    ['1.1.0', '2021-05-01', ['Date', 'Effects', 'Source added']],
    ['1.0.1', '2021-02-10', ['Summary']],
    ['1.0.0', '2021-01-10', []],
  ]);
  expect(historyOf('attacks', '2020-05-02-sample-laboratory')[0]?.entries[0]).toEqual({
    field: 'Status',
    old: 'active',
    new: 'withdrawn',
    reason: 'It was a power cut.',
  });
});

test('a record that no version changed has but its beginning', () => {
  expect(historyOf('attacks', '2022-10-made-up-ward').map(({ entries }) => entries)).toEqual([[]]);
});

test('the same id in another table is another record', () => {
  expect(historyOf('signatories', hospital)).toEqual([]);
});
