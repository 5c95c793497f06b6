import type { Category, Descriptor, Field, ForeignKey, Resource } from './descriptor.ts';
import { JsonReader } from './json-reader.ts';
import { parsePartialDate } from './partial-date.ts';
import type { Result } from './result.ts';
import { versionShape } from './version.ts';

const FILE_NAME = /^[A-Za-z0-9][A-Za-z0-9_.-]*\.csv$/;

/**
 * Reads a parsed `datapackage.json`. Properties that the site does not use are ignored; what it uses is checked, and
 * every fault is reported, as problems of `datapackage.json` without a row.
 */
export function parseDescriptor(json: unknown): Result<Descriptor> {
  const reader = new JsonReader();
  const root = reader.object(json, '');
  const descriptor: Descriptor = {
    name: reader.text(root, 'name'),
    title: reader.text(root, 'title'),
    description: reader.text(root, 'description'),
    version: reader.textLike(root, 'version', versionShape, 'a version such as 1.0.0'),
    created: created(reader, root),
    licenses: reader.objects(root, 'licenses').map((license) => ({
      name: reader.text(license, 'name'),
      title: reader.text(license, 'title'),
      path: reader.optionalText(license, 'path'),
    })),
    contributors: reader.objects(root, 'contributors').map((entry) => ({ title: reader.text(entry, 'title') })),
    sources: reader.objects(root, 'sources').map((entry) => ({ title: reader.text(entry, 'title') })),
    resources: reader.objects(root, 'resources').map((entry) => resource(reader, entry)),
  };
  checkKeys(reader, descriptor);
  return reader.problems.length === 0 ? { ok: true, value: descriptor } : { ok: false, problems: reader.problems };
}

type Node = ReturnType<JsonReader['object']>;

function created(reader: JsonReader, root: Node): string {
  const text = reader.text(root, 'created');
  const day = parsePartialDate(text.slice(0, 10));
  if (text !== '' && (day?.precision !== 'day' || !/^(T[\d:.]+Z)?$/.test(text.slice(10)))) {
    reader.fault(root, 'created', 'must be a date and time in UTC such as 2026-11-23T00:00:00Z');
  }
  return text;
}

function resource(reader: JsonReader, node: Node): Resource {
  const schema = reader.object(node.value.schema, `${node.path}.schema`);
  return {
    name: reader.text(node, 'name'),
    path: reader.textLike(node, 'path', FILE_NAME, 'the name of a .csv file beside datapackage.json'),
    title: reader.text(node, 'title'),
    description: reader.text(node, 'description'),
    fields: reader.objects(schema, 'fields').map((entry) => field(reader, entry)),
    primaryKey: schema.value.primaryKey === undefined ? null : reader.onlyText(schema, 'primaryKey'),
    foreignKeys: reader.objects(schema, 'foreignKeys', true).map((entry) => foreignKey(reader, entry)),
    uniqueKeys: reader.lists(schema, 'uniqueKeys'),
  };
}

function field(reader: JsonReader, node: Node): Field {
  const constraints = reader.object(node.value.constraints ?? {}, `${node.path}.constraints`);
  checkEnum(reader, node, constraints);
  const list = node.value.list === undefined ? null : reader.object(node.value.list, `${node.path}.list`);
  return {
    name: reader.text(node, 'name'),
    title: reader.text(node, 'title'),
    description: reader.text(node, 'description'),
    type: reader.oneOf(node, 'type', ['string', 'integer', 'number', 'date']) ?? 'string',
    format: reader.optionalText(node, 'format'),
    example: reader.optionalText(node, 'example'),
    required: reader.flag(constraints, 'required'),
    unique: reader.flag(constraints, 'unique'),
    pattern: reader.pattern(constraints, 'pattern'),
    minimum: reader.optionalNumber(constraints, 'minimum'),
    maximum: reader.optionalNumber(constraints, 'maximum'),
    delimiter: list === null ? null : reader.text(list, 'delimiter'),
    categories: reader.objects(list ?? node, 'categories', true).map((entry) => category(reader, entry)),
    date: reader.oneOf(node, 'date', ['reduced'], true),
    country: reader.oneOf(node, 'country', ['iso', 'iso-or-territory'], true),
    change: reader.oneOf(node, 'change', ['wording', 'bookkeeping'], true),
  };
}

// Outside tools read `enum`, this site `categories`: they must not tell different things.
function checkEnum(reader: JsonReader, node: Node, constraints: Node): void {
  const { enum: values } = constraints.value;
  const categories: unknown = node.value.categories;
  const listed = Array.isArray(categories) ? categories.map((entry: { value?: unknown } | null) => entry?.value) : [];
  const same = Array.isArray(values) && JSON.stringify(values) === JSON.stringify(listed);
  if (values !== undefined && !same) reader.fault(constraints, 'enum', 'must list the values of categories, in order');
}

function category(reader: JsonReader, node: Node): Category {
  return {
    value: reader.text(node, 'value'),
    label: reader.text(node, 'label'),
    description: reader.optionalText(node, 'description'),
    harm: reader.flag(node, 'harm'),
    counted: reader.flag(node, 'counted'),
  };
}

function foreignKey(reader: JsonReader, node: Node): ForeignKey {
  const reference = reader.object(node.value.reference, `${node.path}.reference`);
  return {
    field: reader.onlyText(node, 'fields'),
    resource: reader.text(reference, 'resource'),
    reference: reader.onlyText(reference, 'fields'),
  };
}

function checkKeys(reader: JsonReader, { resources }: Descriptor): void {
  const tables = new Map(resources.map((entry) => [entry.name, new Set(entry.fields.map(({ name }) => name))]));
  if (tables.size < resources.length) reader.say('two resources have the same name; names must differ');
  for (const { name, fields, primaryKey, foreignKeys, uniqueKeys } of resources) {
    const own = tables.get(name) ?? new Set();
    if (own.size < fields.length) reader.say(`two fields of ${name} have the same name; names must differ`);
    const named = [primaryKey ?? [], ...uniqueKeys, ...foreignKeys.map((key) => key.field)].flat();
    for (const column of named.filter((column) => !own.has(column))) {
      reader.say(`a key of ${name} names the field ${column}, which is not among its fields; correct the name`);
    }
    for (const key of foreignKeys.filter((key) => tables.get(key.resource)?.has(key.reference) !== true)) {
      reader.say(`a key of ${name} points to ${key.resource}.${key.reference}, which does not exist; correct the name`);
    }
  }
}
