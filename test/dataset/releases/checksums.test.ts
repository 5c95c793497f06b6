import { expect, test } from 'vitest';
import { checkFrozen } from '../../../src/dataset/releases/checksums.ts';
import { readEditions } from '../../../src/dataset/releases/read-editions.ts';
import { sha256 } from '../../../src/dataset/digest.ts';
import { releaseHistory } from './released-history.ts';

const [release] = await releaseHistory(1);
const encode = (text: string) => new TextEncoder().encode(text);

async function messages(change: (files: Map<string, Uint8Array>) => void): Promise<string[]> {
  const files = new Map(release!.files);
  change(files);
  return (await checkFrozen({ version: '1.0.0', files })).map(({ message }) => message);
}

test('the sum is that of the standard', async () => {
  expect(await sha256(encode('abc'))).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
});

test('a release as it was frozen has no problem', async () => {
  expect(await messages(() => undefined)).toEqual([]);
});

test('a changed, missing or added file is named with what to do', async () => {
  const changed =
    'releases/1.0.0/attacks.csv: the file is not what was released as 1.0.0, and releases never change; put it back with `git checkout -- data/releases/1.0.0`, and correct the file in data/ for the next version';
  expect(await messages((files) => files.set('attacks.csv', encode('id\n')))).toEqual([changed]);
  expect(await messages((files) => files.delete('figures.json'))).toEqual([
    'releases/1.0.0/figures.json: the file belongs to the release 1.0.0 and is gone; put it back with `git checkout -- data/releases/1.0.0`',
  ]);
  expect(await messages((files) => files.set('notes.txt', encode('x')))).toEqual([
    'releases/1.0.0/notes.txt: the file was not released as part of 1.0.0; take it out of that folder',
  ]);
  expect(await messages((files) => files.delete('SHA256SUMS'))).toEqual([
    expect.stringContaining('releases/1.0.0/SHA256SUMS: the file belongs to the release 1.0.0 and is gone'),
  ]);
});

test('a file is not hidden by a sum that was changed with it: the descriptor has it too', async () => {
  const other = encode('id\n');
  const sum = await sha256(other);
  const found = await messages((files) => {
    const sums = new TextDecoder().decode(files.get('SHA256SUMS')).replace(/^\w+(?= {2}attacks.csv)/m, sum);
    files.set('attacks.csv', other).set('SHA256SUMS', encode(sums));
  });
  expect(found).toEqual([expect.stringContaining('releases/1.0.0/attacks.csv: the file is not what was released')]);
});

test('a release whose descriptor cannot be read is named', async () => {
  const files = new Map(release!.files).set('datapackage.json', encode('{'));
  const read = await readEditions([{ version: '1.0.0', files }]);
  expect(read.ok ? [] : read.problems.map(({ code }) => code)).toContain('release_unreadable');
});
