import { expect, test } from 'vitest';
import { findCommand } from './find-command.ts';
import type { Machine } from './machine.ts';

function machine(files: Set<string>, parts: Partial<Machine> = {}): Machine {
  return {
    env: { PATH: '/bin' },
    isRoot: false,
    isExecutable: (path) => files.has(path),
    run: () => expect.unreachable('nothing may be run'),
    ...parts,
  };
}

test('a program in the PATH is used as it is', () => {
  expect(findCommand('ogrinfo', 'gdal-bin', machine(new Set(['/bin/ogrinfo'])))).toBe('/bin/ogrinfo');
});

test('root gets the package of the program installed', () => {
  const files = new Set(['/bin/apt-get']);
  const run: Machine['run'] = (_, args) => {
    if (args.includes('gdal-bin')) files.add('/bin/ogrinfo');
    return { ok: true, output: '' };
  };
  expect(findCommand('ogrinfo', 'gdal-bin', machine(files, { isRoot: true, run }))).toBe('/bin/ogrinfo');
});

test('others are told which package to install, and why it failed where it did', () => {
  expect(() => findCommand('ogrinfo', 'gdal-bin', machine(new Set(['/bin/apt-get'])))).toThrow(
    'The program ogrinfo was not found, and this test runs it. Install the package "gdal-bin"',
  );
  const run = () => ({ ok: false, output: 'Temporary failure resolving' });
  const failing = machine(new Set(['/bin/apt-get']), { isRoot: true, run });
  expect(() => findCommand('ogrinfo', 'gdal-bin', failing)).toThrow(
    /"apt-get -qq update" failed\..*\nIt had said:\nTemporary failure resolving/,
  );
});
