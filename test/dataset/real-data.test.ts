import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { dictionary } from '../../src/dataset/dictionary.ts';
import { readDataset } from '../../src/dataset/read.ts';

const result = await readDataset();

test('the data have no problem', () => {
  expect(result.ok ? [] : result.problems.map(({ message }) => message)).toEqual([]);
});

test('every row of the files is in the dataset', () => {
  const lines = (name: string) => readFileSync(`data/${name}.csv`, 'utf8').trimEnd().split('\n').length - 1;
  for (const name of ['attacks', 'sources', 'signatories', 'milestones', 'territories', 'corrections'] as const) {
    expect(result.ok && result.value[name].length).toBe(lines(name));
  }
});

test('those who are to be found are found', () => {
  const { signatories } = result.ok ? result.value : { signatories: [] };
  const countries = signatories.map(({ country }) => country);
  expect(countries).toEqual(
    expect.arrayContaining(['SUHH', 'UY', 'BR', 'LR', 'CL', 'CH', 'MX', 'CO', 'DK', 'PL', 'SI']),
  );
  const names = signatories.map(({ name }) => name);
  expect(names).toEqual(
    expect.arrayContaining(['Madeleine Albright', 'Eugene Kaspersky', 'Brad Smith', 'Eva Chen', 'Mikhail Gorbachev']),
  );
});

test('the dictionary fits the data (else: npm run data -- dictionary)', () => {
  expect(readFileSync('data/README.md', 'utf8')).toBe(result.ok ? dictionary(result.value) : '');
});

test('the change log has a part on this version', () => {
  const heading = result.ok ? `## ${result.value.version} (${result.value.released})` : '';
  expect(readFileSync('data/CHANGELOG.md', 'utf8')).toContain(heading);
});
