import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkColumns } from '../../src/schema/check-columns.ts';
import { fieldNamed, labelOf } from '../../src/schema/descriptor.ts';
import { parseDescriptor } from '../../src/schema/parse-descriptor.ts';

interface Json {
  [key: string]: Json;
}
const json = () => JSON.parse(readFileSync('data/datapackage.json', 'utf8')) as Json;

function messages(change: (descriptor: Json) => void): string[] {
  const changed = json();
  change(changed);
  const result = parseDescriptor(changed);
  return result.ok ? checkColumns(result.value).map(({ message }) => message) : result.problems.map((p) => p.message);
}

const set = (target: unknown, key: string, value: unknown) => Object.assign(target as object, { [key]: value });
const attacks = (descriptor: Json) => descriptor.resources![0]!;
const field = (descriptor: Json, index: number) => attacks(descriptor).schema!.fields![index]!;

test('labels and flags come with the descriptor', () => {
  const result = parseDescriptor(json());
  const impacts = result.ok ? fieldNamed(result.value, 'attacks', 'impacts') : null;
  expect(labelOf(impacts, 'patients_diverted')).toBe('patients sent elsewhere');
  expect(labelOf(impacts, 'no_such_value')).toBe('no_such_value');
  expect(impacts?.categories.filter(({ harm }) => harm).map(({ value }) => value)).toEqual([
    'care_delayed',
    'appointments_cancelled',
    'patients_diverted',
    'death_linked',
  ]);
  const outcome = result.ok ? fieldNamed(result.value, 'attacks', 'outcome') : null;
  expect(outcome?.categories.filter(({ counted }) => counted).map(({ value }) => value)).toEqual(['carried_out']);
});

test('every fault is said in a sentence', () => {
  expect([
    messages((it) => set(it, 'version', 'one')),
    messages((it) => set(it, 'created', 'yesterday')),
    messages((it) => set(it, 'resources', 'none')),
    messages((it) => set(attacks(it), 'path', '../../etc/passwd')),
    messages((it) => set(attacks(it).schema, 'primaryKey', 'identifier')),
    messages((it) =>
      set(attacks(it).schema, 'foreignKeys', [{ fields: 'id', reference: { resource: 'x', fields: 'y' } }]),
    ),
    messages((it) => set(field(it, 0), 'type', 'geopoint')),
    messages((it) => set(field(it, 0), 'name', 'date')),
    messages((it) => set(field(it, 0).constraints, 'pattern', '(')),
    messages((it) => set(field(it, 0).constraints, 'required', 'yes')),
    messages((it) => set(field(it, 2).constraints, 'enum', ['began'])),
    messages((it) => set(field(it, 2).categories![0], 'label', '')),
    messages((it) => (it.resources as unknown as Json[]).splice(1)),
    messages((it) => (attacks(it).schema!.fields as unknown as Json[]).splice(1, 1)),
    messages((it) => set(field(it, 7), 'type', 'string')),
  ]).toMatchInlineSnapshot(`
    [
      [
        "datapackage.json: version must be a version such as 1.0.0",
      ],
      [
        "datapackage.json: created must be a date and time in UTC such as 2026-11-23T00:00:00Z",
      ],
      [
        "datapackage.json: resources must be a list in brackets [ ]",
      ],
      [
        "datapackage.json: resources[attacks].path must be the name of a .csv file beside datapackage.json",
      ],
      [
        "datapackage.json: a key of attacks names the field identifier, which is not among its fields; correct the name",
      ],
      [
        "datapackage.json: a key of attacks points to x.y, which does not exist; correct the name",
      ],
      [
        "datapackage.json: resources[attacks].schema.fields[id].type must be one of string, integer, number, date",
      ],
      [
        "datapackage.json: two fields of attacks have the same name; names must differ",
        "datapackage.json: a key of attacks names the field id, which is not among its fields; correct the name",
        "datapackage.json: a key of sources points to attacks.id, which does not exist; correct the name",
      ],
      [
        "datapackage.json: resources[attacks].schema.fields[id].constraints.pattern must be a regular expression",
      ],
      [
        "datapackage.json: resources[attacks].schema.fields[id].constraints.required must be true or false",
      ],
      [
        "datapackage.json: resources[attacks].schema.fields[date_basis].constraints.enum must list the values of categories, in order",
      ],
      [
        "datapackage.json: resources[attacks].schema.fields[date_basis].categories[0].label must be a text that is not empty",
      ],
      [
        "datapackage.json: the resource sources is missing, and the site cannot do without it; add it",
      ],
      [
        "datapackage.json: attacks lacks the field date, which the site needs; add it",
      ],
      [
        "datapackage.json: attacks.lat is described as optional text, but the site needs optional number; change that",
      ],
    ]
  `);
});

test('whatever the JSON is, there are sentences and no exception', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const result = parseDescriptor(value);
      expect(result.ok || result.problems.length > 0).toBe(true);
    }),
  );
});

test('a table that a subject has no use for may be left out, with the column of its sources', () => {
  const without = (table: string, column: string) => (descriptor: Json) => {
    const resources = descriptor.resources as unknown as { name: string; schema: { fields: { name: string }[] } }[];
    const sources = resources.find(({ name }) => name === 'sources');
    set(descriptor, 'resources', table === '' ? resources : resources.filter(({ name }) => name !== table));
    const schema = sources!.schema as unknown as {
      fields: { name: string }[];
      foreignKeys: { fields: string[] }[];
      uniqueKeys: string[][];
    };
    schema.fields = schema.fields.filter(({ name }) => name !== column);
    schema.foreignKeys = schema.foreignKeys.filter(({ fields }) => !fields.includes(column));
    schema.uniqueKeys = schema.uniqueKeys.filter((fields) => !fields.includes(column));
  };
  expect(messages(without('signatories', 'signatory'))).toEqual([]);
  expect(messages(without('', 'signatory'))).toEqual([expect.stringContaining('sources lacks the field signatory')]);
});
