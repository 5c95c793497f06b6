import { cpSync, existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { parse } from 'yaml';
import { librariesDescriptor, type Package } from '../fixtures/libraries/descriptor.ts';
import { readProjectFile } from '../support/project-files.ts';
import { runCliIn } from './run-cli.ts';

const own = JSON.parse(readProjectFile('data/datapackage.json')) as Package;
const FORMS = '.github/ISSUE_TEMPLATE';
const names = ['config.yml', 'correction.yml', 'new-attack.yml', 'signatory.yml'];
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'forms-'));
  cpSync(FORMS, path.join(folder, FORMS), { recursive: true });
});

const form = (name: string) => readFileSync(path.join(folder, FORMS, name), 'utf8');
const forms = () =>
  Object.fromEntries(names.map((name) => [name, existsSync(path.join(folder, FORMS, name)) ? form(name) : null]));

/** Runs the command where the forms are, on data whose descriptor is this. */
async function run(descriptor: object) {
  const data = path.join(folder, 'data');
  cpSync('data', data, { recursive: true, filter: (file) => !file.includes('releases') });
  writeFileSync(path.join(data, 'datapackage.json'), JSON.stringify(descriptor));
  return runCliIn(folder, 'forms');
}

test('the forms of this repository fit its data: nothing is written', async () => {
  const before = forms();
  const { code, output } = await run(own);
  expect(code).toBe(0);
  expect(output).toContain('new-attack.yml fits the data already');
  expect(forms()).toEqual(before);
});

test('the forms of a fork ask with the titles and choices of its data, and not for signatories', async () => {
  const { code, output } = await run(librariesDescriptor(own));
  expect(code).toBe(0);
  expect(output).toContain('Removed, for there is no table of signatories');
  expect(forms()['signatory.yml']).toBeNull();
  const { body } = parse(form('new-attack.yml')) as {
    body: { id?: string; attributes: { label?: string; options?: string[] } }[];
  };
  const menus = new Map(body.map(({ id, attributes }) => [id, attributes]));
  expect(menus.get('target_type')).toMatchObject({
    label: 'Kind of library',
    options: ['public library', 'university library', 'archive', 'book bus'],
  });
  expect(menus.get('impacts')?.options).toContain('reading room closed');
  // What the form asks beside the columns stays as it was written.
  expect(menus.get('sources')).toMatchObject({ label: 'Sources' });
  const again = forms();
  await run(librariesDescriptor(own));
  expect(forms()).toEqual(again);
});

test('words with an apostrophe stay words', async () => {
  const text = JSON.stringify(own).replace('"label":"hospital"', `"label":"people's clinic: #1"`);
  await run(JSON.parse(text) as object);
  const { body } = parse(form('new-attack.yml')) as { body: { id?: string; attributes: { options?: string[] } }[] };
  expect(body.find(({ id }) => id === 'target_type')?.attributes.options?.[0]).toBe("people's clinic: #1");
});

test('a descriptor that cannot be read is told of, and no form is touched', async () => {
  const before = forms();
  const { code, output } = await run({});
  expect(code).toBe(1);
  expect(output).toContain('datapackage.json');
  expect(forms()).toEqual(before);
});
