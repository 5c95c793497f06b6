import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { projectFiles, readProjectFile } from '../support/project-files.ts';

interface Form {
  name: string;
  description: string;
  body: { type: string; id?: string; attributes: { label?: string; options?: string[]; multiple?: boolean } }[];
}
interface Field {
  name: string;
  categories?: { label: string }[];
  list?: { categories?: { label: string }[] };
}
interface Package {
  resources: { name: string; schema: { fields: Field[] } }[];
}

const folder = '.github/ISSUE_TEMPLATE/';
const form = (name: string) => parse(readProjectFile(`${folder}${name}.yml`)) as Form;
const { resources } = JSON.parse(readProjectFile('data/datapackage.json')) as Package;

const forms = projectFiles().filter((file) => file.startsWith(folder) && !file.endsWith('config.yml'));

test.each(forms)('%s asks with labels, and each answer has a name', (file) => {
  const { name, description, body } = parse(readProjectFile(file)) as Form;
  expect([name, description]).not.toContain(undefined);
  const asked = body.filter(({ type }) => type !== 'markdown');
  expect(asked.length).toBeGreaterThan(2);
  expect(asked.filter(({ id, attributes }) => id === undefined || attributes.label === undefined)).toEqual([]);
  expect(new Set(asked.map(({ id }) => id)).size).toBe(asked.length);
});

describe.each([
  ['new-attack', 'attacks'],
  ['signatory', 'signatories'],
])('the choices of %s are those of %s', (name, table) => {
  const fields = resources.find((resource) => resource.name === table)?.schema.fields ?? [];
  const menus = form(name).body.filter(({ type }) => type === 'dropdown');

  test.each(menus.map((menu) => [menu.id ?? '', menu.attributes] as const))('%s', (id, { options, multiple }) => {
    const field = fields.find((candidate) => candidate.name === id);
    const categories = field?.list?.categories ?? field?.categories ?? [];
    expect(options).toEqual(categories.map(({ label }) => label));
    expect(multiple === true).toBe(field?.list !== undefined);
  });
});
