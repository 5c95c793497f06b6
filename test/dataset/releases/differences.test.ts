import { describe, expect, test } from 'vitest';
import type { Differences } from '../../../src/dataset/releases/change.ts';
import { compose } from '../../../src/dataset/releases/compose.ts';
import { differences } from '../../../src/dataset/releases/differences.ts';
import { publishedSteps, versionSteps } from '../../../src/dataset/releases/version-steps.ts';
import { editionsOf, releaseHistory } from './released-history.ts';

const editions = await editionsOf(await releaseHistory());
const steps = versionSteps(editions);
const hospital = { table: 'attacks', record: '2020-03-01-test-hospital' };
const clinic = { table: 'attacks', record: '2020-04-example-clinic' };
const laboratory = { table: 'attacks', record: '2020-05-02-sample-laboratory' };
const step = (version: string) => steps.find((each) => each.version === version)!.differences;
const told = ({ changed, withdrawn }: Differences) =>
  [...changed, ...withdrawn].map(({ record, field, old, new: now }) => [record, field, old, now]);

test('the first version adds every row of every table with a key', () => {
  expect(steps[0]).toMatchObject({ version: '1.0.0', released: '2021-01-10', previous: null });
  expect(step('1.0.0')).toEqual({
    added: [
      hospital,
      clinic,
      laboratory,
      { table: 'signatories', record: 'test-person' },
      { table: 'milestones', record: 'test-call' },
    ],
    withdrawn: [],
    changed: [],
    removed: [],
    columns: { added: [], removed: [] },
  });
});

test('a source that is replaced is one taken out, with the reason, and one added', () => {
  const reason = 'The first report was taken back by its publisher.';
  const text = (page: string) => `Test Gazette, 2021-01-05, https://example.org/${page}`;
  const sources = step('1.0.1').changed.filter(({ field }) => field === 'sources');
  expect(sources).toEqual([
    {
      ...clinic,
      field: 'sources',
      source: 'https://example.org/clinic-corrected',
      old: null,
      new: text('clinic-corrected'),
      reason: null,
    },
    { ...clinic, field: 'sources', source: 'https://example.org/clinic', old: text('clinic'), new: null, reason },
  ]);
});

test('a change has its old and new value and its reason; what needs none has none', () => {
  expect(step('1.1.0').changed.filter(({ record }) => record === hospital.record)).toEqual([
    {
      ...hospital,
      field: 'date',
      source: null,
      old: '2020-03-01',
      new: '2020-02-29',
      reason: 'The hospital names the evening before.',
    },
    {
      ...hospital,
      field: 'impacts',
      source: null,
      old: 'care_delayed;systems_offline',
      new: 'patients_diverted',
      reason: 'The report of the ministry says that patients were sent elsewhere.',
    },
    { ...hospital, field: 'changed', source: null, old: '2021-02-10', new: '2021-05-01', reason: null },
    {
      ...hospital,
      field: 'sources',
      source: 'https://example.org/hospital-again',
      old: null,
      new: 'Test Gazette, 2021-01-05, https://example.org/hospital-again',
      reason: null,
    },
  ]);
});

test('sources that come with a new record are no change', () => {
  expect(step('1.1.0').added).toEqual([{ table: 'attacks', record: '2021-03-14-imaginary-pharmacy' }]);
  expect(told(step('1.1.0')).some(([record]) => record === '2021-03-14-imaginary-pharmacy')).toBe(false);
});

test('a withdrawal is told apart from other changes', () => {
  expect(step('1.2.0').withdrawn).toEqual([
    { ...laboratory, field: 'status', source: null, old: 'active', new: 'withdrawn', reason: 'It was a power cut.' },
  ]);
  expect(step('1.2.0').changed.some(({ field }) => field === 'status')).toBe(false);
});

test('columns that only one version has are named, and their cells are no changes', () => {
  expect(step('1.2.0').columns).toEqual({ added: [{ table: 'attacks', column: 'remark' }], removed: [] });
  expect(step('2.0.0').columns).toEqual({
    added: [{ table: 'attacks', column: 'note' }],
    removed: [{ table: 'attacks', column: 'remark' }],
  });
  expect(told(step('2.0.0'))).toEqual([
    [clinic.record, 'status', 'disputed', 'active'],
    [clinic.record, 'changed', '2021-05-01', null],
  ]);
});

test('over several versions the first and the last value count, and all reasons', () => {
  const found = differences(editions[0]!, editions[4]!);
  const date = found.changed.find(({ record, field }) => record === hospital.record && field === 'date');
  expect(date).toMatchObject({
    old: '2020-03-01',
    new: '2020-02',
    reason: 'The hospital names the evening before. A second report contradicts the day, not the month.',
  });
  // Disputed in 1.1.0, and no longer in 2.0.0.
  expect(found.changed.some(({ record, field }) => record === clinic.record && field === 'status')).toBe(false);
});

describe('putting the steps together gives what comparing the two versions gives', () => {
  const pairs = editions.flatMap((a, from) =>
    editions.slice(from + 1).map((b, ahead) => ({ a, b, from, to: from + 1 + ahead })),
  );
  test.each(pairs)('$a.version to $b.version', ({ a, b, from, to }) => {
    const sorted = (found: Differences) => ({
      ...found,
      changed: found.changed.toSorted(byPlace),
      withdrawn: found.withdrawn.toSorted(byPlace),
    });
    const byPlace = (x: object, y: object) => (JSON.stringify(x) < JSON.stringify(y) ? -1 : 1);
    const composed = compose(steps.slice(from + 1, to + 1).map((each) => each.differences));
    expect(sorted(composed)).toEqual(sorted(differences(a, b)));
  });
});

test('without a release the rows of the data folder are the first version; later, what differs is not yet released', () => {
  const [first, second] = editions as [(typeof editions)[0], (typeof editions)[1]];
  expect(publishedSteps([], first)).toEqual({ steps: [steps[0]], unreleased: null });
  expect(publishedSteps([first], first)).toEqual({ steps: [steps[0]], unreleased: null });
  expect(publishedSteps([first], second)).toEqual({ steps: [steps[0]], unreleased: step('1.0.1') });
});
