import { resourceNamed, type Descriptor } from '../../schema/descriptor.ts';
import { JsonReader } from '../../schema/json-reader.ts';
import { nearest } from '../../schema/nearest.ts';
import type { Result } from '../../schema/result.ts';
import { suggestText } from '../../text/suggest.ts';
import type { Condition, DateOrder, Mapping, NumberForm, Rule, Rules } from './mapping.ts';

type Node = ReturnType<JsonReader['object']>;

const ROOT_KEYS = ['$comment', 'title', 'sheet', 'delimiter', 'keep', 'columns', 'location', 'sources', 'duplicates'];
const RULE_KEYS = [
  ...['from', 'value', 'text', 'values', 'words', 'date', 'number', 'country', 'split', 'unknown', 'guess'],
  '$comment',
];
const ORDERS: readonly DateOrder[] = ['DMY', 'MDY', 'YMD'];
const FORMS: readonly NumberForm[] = ['1,234.5', '1.234,5', '1 234,5'];
const GIVEN_BY_IMPORT = ['id', 'added', 'changed', 'checked'];
const GIVEN_BY_LOCATION = ['place', 'lat', 'lon', 'location_precision'];
const NEAR_DAYS = 30;

/**
 * Reads a parsed mapping file; every fault is reported as a sentence with its key. Nothing is thrown.
 * @param file name of the mapping file, for the sentences.
 */
export function parseMapping(file: string, json: unknown, descriptor: Descriptor): Result<Mapping> {
  const reader = new JsonReader(file, 'mapping');
  const root = reader.object(json, '');
  // A list or a number instead of an object would only make each key a fault of its own.
  if (reader.problems.length > 0) return { ok: false, problems: reader.problems };
  checkKeys(reader, root, ROOT_KEYS);
  const mapping: Mapping = {
    title: reader.text(root, 'title'),
    sheet: reader.optionalText(root, 'sheet'),
    delimiter: reader.optionalText(root, 'delimiter'),
    keep: reader.objects(root, 'keep', true).map((node) => condition(reader, node)),
    columns: columns(reader, root),
    location: location(reader, root),
    sources: sources(reader, root),
    nearDays: nearDays(reader, root),
  };
  checkColumns(reader, mapping, descriptor);
  checkDecided(reader, mapping, descriptor);
  return reader.problems.length === 0 ? { ok: true, value: mapping } : { ok: false, problems: reader.problems };
}

function checkKeys(reader: JsonReader, node: Node, known: readonly string[]): void {
  for (const key of Object.keys(node.value).filter((found) => !known.includes(found))) {
    const meant = nearest(key, known);
    reader.fault(node, key, `is no key of a mapping; ${meant === null ? 'delete it' : `did you mean ${meant}?`}`);
  }
}

function condition(reader: JsonReader, node: Node): Condition {
  checkKeys(reader, node, ['column', 'values', 'because', '$comment']);
  return {
    column: reader.text(node, 'column'),
    values: node.value.values === undefined ? null : texts(reader, node, 'values'),
    because: reader.text(node, 'because'),
  };
}

function columns(reader: JsonReader, root: Node): Map<string, Rules> {
  const node = reader.object(root.value.columns, 'columns');
  return new Map(Object.keys(node.value).map((column) => [column, rules(reader, node, column)]));
}

function location(reader: JsonReader, root: Node): Mapping['location'] {
  if (root.value.location === undefined) return null;
  const node = reader.object(root.value.location, 'location');
  checkKeys(reader, node, ['town', 'region', '$comment']);
  if (node.value.town === undefined && node.value.region === undefined) {
    reader.say('location must name a town or a region, or be left out');
  }
  return { town: optionalRules(reader, node, 'town'), region: optionalRules(reader, node, 'region') };
}

function sources(reader: JsonReader, root: Node): Mapping['sources'] {
  const nodes = reader.objects(root, 'sources');
  if (Array.isArray(root.value.sources) && nodes.length === 0) reader.say('sources must name at least one source');
  return nodes.map((node) => {
    checkKeys(reader, node, ['url', 'publisher', 'published', '$comment']);
    return {
      url: rules(reader, node, 'url'),
      publisher: rules(reader, node, 'publisher'),
      published: optionalRules(reader, node, 'published'),
    };
  });
}

function nearDays(reader: JsonReader, root: Node): number {
  if (root.value.duplicates === undefined) return NEAR_DAYS;
  const node = reader.object(root.value.duplicates, 'duplicates');
  checkKeys(reader, node, ['days', '$comment']);
  const days = reader.optionalNumber(node, 'days') ?? NEAR_DAYS;
  if (!Number.isSafeInteger(days) || days < 0) reader.fault(node, 'days', 'must be a whole number, 0 or more');
  return days;
}

const optionalRules = (reader: JsonReader, node: Node, key: string): Rules =>
  node.value[key] === undefined ? [] : rules(reader, node, key);

function rules(reader: JsonReader, node: Node, key: string): Rules {
  const value = node.value[key];
  const path = node.path === '' ? key : `${node.path}.${key}`;
  const alternatives: readonly unknown[] = Array.isArray(value) ? value : [value];
  if (alternatives.length === 0) reader.fault(node, key, 'must hold at least one rule');
  return alternatives.map((entry, index) =>
    rule(reader, reader.object(entry, Array.isArray(value) ? `${path}[${index}]` : path)),
  );
}

function rule(reader: JsonReader, node: Node): Rule {
  checkKeys(reader, node, RULE_KEYS);
  const origins = ['from', 'value', 'text'].filter((key) => node.value[key] !== undefined);
  if (origins.length !== 1) {
    reader.say(`${node.path} must have exactly one of from, value and text; it has ${origins.join(' and ') || 'none'}`);
  }
  const open = typeof node.value.date === 'string' && /\bor\b/.test(node.value.date);
  if (open) reader.fault(node, 'date', 'still has to be decided: write "DMY" (day first) or "MDY" (month first)');
  return {
    from: reader.optionalText(node, 'from'),
    value: reader.optionalText(node, 'value'),
    text: reader.optionalText(node, 'text'),
    values: table(reader, node, 'values'),
    words: table(reader, node, 'words'),
    date: open ? null : reader.oneOf(node, 'date', ORDERS, true),
    number: reader.oneOf(node, 'number', FORMS, true),
    country: reader.flag(node, 'country'),
    split: reader.optionalText(node, 'split'),
    unknown: node.value.unknown === undefined ? [] : texts(reader, node, 'unknown'),
    guess: reader.optionalText(node, 'guess'),
  };
}

function table(reader: JsonReader, node: Node, key: string): Map<string, string> | null {
  if (node.value[key] === undefined) return null;
  const { value, path } = reader.object(node.value[key], `${node.path}.${key}`);
  return new Map(
    Object.entries(value).map(([foreign, ours]) => {
      if (typeof ours === 'string') return [foreign, ours];
      reader.say(`${path}["${foreign}"] must be a text in quotation marks; "" means that nothing is stated`);
      return [foreign, ''];
    }),
  );
}

function texts(reader: JsonReader, node: Node, key: string): string[] {
  const value = node.value[key];
  if (Array.isArray(value) && value.every((item) => typeof item === 'string')) return value;
  reader.fault(node, key, 'must be a list of texts in brackets [ ]');
  return [];
}

function checkColumns(reader: JsonReader, mapping: Mapping, descriptor: Descriptor): void {
  const fields = resourceNamed(descriptor, 'attacks')?.fields ?? [];
  const names = fields.map(({ name }) => name);
  for (const column of mapping.columns.keys()) {
    const meant = nearest(column, names);
    if (!names.includes(column)) {
      const remedy = meant === null ? `use one of: ${names.join(', ')}` : `did you mean ${meant}?`;
      reader.say(`columns.${column} is no column of attacks.csv; ${remedy}`);
    } else if (GIVEN_BY_IMPORT.includes(column)) {
      reader.say(`columns.${column} is filled by the import itself; delete it`);
    } else if (mapping.location !== null && GIVEN_BY_LOCATION.includes(column)) {
      reader.say(`columns.${column} is filled from location already; delete one of the two`);
    }
  }
  const missing = fields.filter(
    ({ name, required }) => required && !mapping.columns.has(name) && !GIVEN_BY_IMPORT.includes(name),
  );
  for (const { name } of missing) reader.say(`columns.${name} is missing, and every record needs it; add a rule`);
  for (const field of fields) {
    const allowed = field.categories.map(({ value }) => value);
    if (allowed.length === 0) continue;
    for (const [index, { value, values, words }] of (mapping.columns.get(field.name) ?? []).entries()) {
      const given = [value ?? '', ...(values?.values() ?? []), ...(words?.values() ?? [])]
        .flatMap((text) => (field.delimiter === null ? [text] : text.split(field.delimiter)))
        .filter((text) => text !== '' && !allowed.includes(text));
      for (const text of new Set(given)) {
        const meant = nearest(text, allowed);
        const remedy = meant === null ? `use one of: ${allowed.join(', ')}` : `did you mean ${meant}?`;
        reader.say(`columns.${field.name}, rule ${index + 1}: "${text}" is not an allowed value; ${remedy}`);
      }
    }
  }
}

// Of coded columns it is no allowed value, which is said already, with those that are.
function checkDecided(
  reader: JsonReader,
  { columns: own, location: place, sources: cited }: Mapping,
  descriptor: Descriptor,
) {
  const coded = new Set(
    resourceNamed(descriptor, 'attacks')?.fields.flatMap(({ name, categories }) => (categories.length > 0 ? name : [])),
  );
  const named: (readonly [string, Rules])[] = [
    ...[...own].filter(([column]) => !coded.has(column)).map(([column, all]) => [`columns.${column}`, all] as const),
    ...Object.entries(place ?? {}).map(([key, all]) => [`location.${key}`, all] as const),
    ...cited.flatMap((source, index) =>
      Object.entries(source).map(([key, all]) => [`sources[${index}].${key}`, all] as const),
    ),
  ];
  for (const [path, all] of named) {
    const open = all.some(({ value, values }) => [value, ...(values?.values() ?? [])].includes(suggestText.decide));
    if (open) reader.say(`${path} still has to be decided: replace ${suggestText.decide}`);
  }
}
