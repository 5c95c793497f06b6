import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { librariesDescriptor, type Package } from '../fixtures/libraries/descriptor.ts';
import { readProjectFile } from '../support/project-files.ts';

const guide = readProjectFile('docs/fork.md');
const own = JSON.parse(readProjectFile('data/datapackage.json')) as Package;

/** The line of the guide that shows what of the first subject is left, run on a descriptor. */
function found(descriptor: object): string[] {
  const words = /grep -niE '([^']+)' data\/datapackage\.json/.exec(guide)?.[1];
  if (words === undefined) throw new Error('The guide has no line that searches the descriptor.');
  const input = JSON.stringify(descriptor, null, 2);
  return execFileSync('grep', ['-iE', words], { input, encoding: 'utf8' })
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
}

test('the line that shows what is left of the first subject finds it, and after the steps of the guide nothing', () => {
  expect(found(own).length).toBeGreaterThan(80);
  expect(found(librariesDescriptor(own))).toEqual(['"name": "malware",']);
});

test('after the steps of the guide no sentence speaks of an attack', () => {
  const told = librariesDescriptor(own).resources.flatMap(({ title, description, schema }) => [
    title,
    description,
    ...schema.fields.flatMap((field) => [
      field.title,
      field.description,
      field.example,
      ...(field.list?.categories ?? field.categories ?? []).flatMap(({ label, description: words }) => [label, words]),
    ]),
  ]);
  expect(told.filter((words) => words?.replaceAll('attacks.csv', '').match(/attack/i))).toEqual([]);
});

test('the columns that the guide lists are columns of the data', () => {
  const rows = [...guide.matchAll(/^ {3}\| `(\w+)` +\| ([^|]+)\|/gm)];
  const named = rows.flatMap(([, table = '', columns = '']) =>
    [...columns.matchAll(/`(\w+)`/g)].map(([, column = '']) => `${table}.${column}`),
  );
  const columns = own.resources.flatMap(({ name, schema }) => schema.fields.map((field) => `${name}.${field.name}`));
  expect(named.length).toBeGreaterThan(12);
  expect(columns).toEqual(expect.arrayContaining(named));
});
