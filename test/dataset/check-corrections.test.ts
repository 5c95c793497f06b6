import { appendFileSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkCorrectionVersions } from '../../src/dataset/check-corrections.ts';
import { checkLateCorrections } from '../../src/dataset/releases/check-late-corrections.ts';
import { readEdition } from '../../src/dataset/releases/edition.ts';
import { compareVersions } from '../../src/schema/version.ts';
import { copyOfData, runCli } from '../cli/run-cli.ts';
import { attack, csv, messagesOf, parseRows } from './fictional.ts';

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

describe('a correction of a value that changed after the newest release', () => {
  /** An edition of one attack, with what was corrected. */
  const editionOf = (cells: Readonly<Record<string, string>>, versions: readonly string[]) => {
    const corrections = versions.map((version) => correction({ version }));
    const files = new Map(
      Object.entries({
        'datapackage.json': readFileSync('data/datapackage.json', 'utf8'),
        'attacks.csv': csv('attacks', [attack(cells)]),
        'corrections.csv': csv('corrections', corrections),
      }).map(([name, text]) => [name, new TextEncoder().encode(text)]),
    );
    const edition = readEdition(files);
    if (!edition.ok) throw new Error('The fictional edition cannot be read.');
    return { ...edition.value, version: '1.1.0' };
  };
  const late = (before: readonly string[], after: readonly string[], cells = { date: '2020-03-02' }) =>
    checkLateCorrections('corrections.csv', editionOf({}, before), editionOf(cells, after)).map(
      ({ message }) => message,
    );

  test('cannot name a released version, in which the old value stands', () => {
    expect(late([], ['1.1.0'])).toEqual([
      'corrections.csv, row 2, version: version 1.1.0 is released already, and there 2020-03-01-test-hospital has another date; write the version that is to come, a number after 1.1.0',
    ]);
    expect(late(['1.1.0'], ['1.1.0', '1.0.0'])).toHaveLength(1);
  });

  test('names the version that is to come; what was released with it stays, and so does a reason given late', () => {
    expect(late([], ['1.2.0'])).toEqual([]);
    expect(late(['1.1.0'], ['1.1.0'])).toEqual([]);
    expect(late([], ['1.1.0'], { date: '2020-03-01' })).toEqual([]);
  });
});

test('the command says so', async () => {
  const version = readdirSync('data/releases').toSorted(compareVersions).at(-1)!;
  const [record, line] = [
    '2020-03-13-brno-university-hospital',
    /(2020-03-13-brno-university-hospital,2020-03-13,)(\w+)/,
  ];
  const folder = copyOfData('attacks.csv', (text) => text.replace(line, '$1discovered'));
  appendFileSync(`${folder}/corrections.csv`, `${record},date_basis,A reason that a reader understands.,${version},\n`);
  const { code, output } = await runCli('check', '--dir', folder, '--no-dictionary');
  expect(output).toContain(`version ${version} is released already`);
  expect(code).toBe(1);
});
