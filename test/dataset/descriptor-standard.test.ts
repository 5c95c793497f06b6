import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { librariesDescriptor, type Package } from '../fixtures/libraries/descriptor.ts';
import { projectRoot } from '../support/project-files.ts';
import schema from './data-package-2.schema.json' with { type: 'json' };

const ajv = new Ajv({ allErrors: true, strict: false });
ajv.addFormat('regex', (pattern) => {
  try {
    return new RegExp(pattern, 'u') instanceof RegExp;
  } catch {
    return false;
  }
});
const validate = ajv.compile(schema);

interface Draft {
  [key: string]: unknown;
  resources: { [key: string]: unknown; schema: { [key: string]: unknown; fields: Record<string, unknown>[] } }[];
}

const read = (file: string): Draft => JSON.parse(readFileSync(join(projectRoot, file), 'utf8')) as Draft;
const own = 'data/datapackage.json';

/** What the standard holds against a descriptor, a line each. */
function faults(descriptor: unknown): string[] {
  validate(descriptor);
  return (validate.errors ?? []).map(({ instancePath, message = '' }) => `${instancePath} ${message}`);
}

test('our descriptor and the one of a fork keep to Data Package 2.0', () => {
  expect(faults(read(own))).toEqual([]);
  const fork = librariesDescriptor(JSON.parse(readFileSync(join(projectRoot, own), 'utf8')) as Package);
  expect(faults(fork)).toEqual([]);
});

test('names of resources, and of fields within each, are given once', () => {
  const { resources } = read(own);
  const isSet = (names: readonly unknown[]) => new Set(names).size === names.length;
  expect(isSet(resources.map(({ name }) => name))).toBe(true);
  expect(resources.every(({ schema: { fields } }) => isSet(fields.map(({ name }) => name)))).toBe(true);
});

test('a key names fields that there are', () => {
  const { resources } = read(own);
  const fieldsOf = new Map(
    resources.map(({ name, schema: { fields } }) => [name, fields.map((field) => field.name as string)]),
  );
  for (const { name, schema: table } of resources) {
    const {
      primaryKey = [],
      uniqueKeys = [],
      foreignKeys = [],
    } = table as {
      primaryKey?: string[];
      uniqueKeys?: string[][];
      foreignKeys?: { fields: string[]; reference: { resource?: string; fields: string[] } }[];
    };
    for (const key of [primaryKey, ...uniqueKeys, ...foreignKeys.map(({ fields }) => fields)]) {
      expect(fieldsOf.get(name)).toEqual(expect.arrayContaining(key));
    }
    for (const { fields, reference } of foreignKeys) {
      expect(reference.fields).toHaveLength(fields.length);
      expect(fieldsOf.get(reference.resource ?? name)).toEqual(expect.arrayContaining(reference.fields));
    }
  }
});

const field = ({ resources }: Draft, name: string) =>
  resources.flatMap(({ schema: { fields } }) => fields).find((candidate) => candidate.name === name)!;

describe('a descriptor is refused', () => {
  test.each<[string, (draft: Draft) => void]>([
    ['without resources', (draft) => Reflect.deleteProperty(draft, 'resources')],
    ['with a name for people', (draft) => (draft.name = 'Care Under Attack')],
    ['with a day where a moment belongs', (draft) => (draft.created = '24 November 2026')],
    ['with a licence that has neither name nor address', (draft) => (draft.licenses = [{ title: 'Free' }])],
    ['with a path out of the package', (draft) => (draft.resources[0]!.path = '../attacks.csv')],
    ['with a path and data', (draft) => (draft.resources[0]!.data = [])],
    ['with a hash that is none', (draft) => (draft.resources[0]!.hash = 'sha256:attacks')],
    ['with a size in words', (draft) => (draft.resources[0]!.bytes = '1 kB')],
    ['with a type of the first version', (draft) => (draft.resources[0]!.type = 'tabular-data-resource')],
    ['without fields', (draft) => Reflect.deleteProperty(draft.resources[0]!.schema, 'fields')],
    ['with a key that is no list', (draft) => (draft.resources[0]!.schema.primaryKey = 'id')],
    ['with a field without a name', (draft) => Reflect.deleteProperty(field(draft, 'target'), 'name')],
    ['with a field of no known type', (draft) => (field(draft, 'target').type = 'text')],
    ['with a format of another type', (draft) => (field(draft, 'url').format = 'topojson')],
    ['with a pattern that does not compile', (draft) => (field(draft, 'id').constraints = { pattern: '(' })],
    ['with categories of numbers in a text', (draft) => (field(draft, 'status').categories = [1, 2])],
    ['with categories of a decimal number', (draft) => (field(draft, 'lat').categories = [1, 2])],
    ['with a length of a number', (draft) => (field(draft, 'lat').constraints = { minLength: 2 })],
  ])('%s', (_, change) => {
    const draft = read(own);
    change(draft);
    expect(faults(draft)).not.toEqual([]);
  });
});
