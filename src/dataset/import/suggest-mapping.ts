import { resourceNamed, type Descriptor, type Field } from '../../schema/descriptor.ts';
import { slug } from '../../schema/nearest.ts';
import { parsePartialDate } from '../../schema/partial-date.ts';
import { suggestDates } from '../../schema/suggest-dates.ts';
import { suggestText } from '../../text/suggest.ts';
import { countryOfName } from './country-of-name.ts';
import { declaredDate } from './declared-date.ts';
import type { ForeignTable } from './foreign-table.ts';
import type { DateOrder } from './mapping.ts';

type Json = Record<string, unknown>;

// Words in headers of other collections, the surer first.
const HEADER_WORDS: Readonly<Record<string, readonly string[]>> = {
  date: ['date_of_attack', 'attack_date', 'incident_date', 'event_date', 'start_date', 'date', 'month', 'year'],
  target: ['target', 'victim', 'organisation', 'organization', 'entity', 'hospital', 'company', 'name'],
  target_type: ['target_type', 'entity_type', 'organisation_type', 'organization_type', 'sector', 'industry'],
  country: ['country', 'nation', 'country_code', 'iso2', 'iso'],
  attack_type: ['attack_type', 'type_of_attack', 'type_of_breach', 'incident_type', 'type', 'attack', 'category'],
  malware: ['malware', 'ransomware', 'strain', 'variant'],
  actor: ['actor', 'threat_actor', 'attacker', 'group', 'gang'],
  impacts: ['impacts', 'impact', 'effects', 'consequence'],
  records_affected: ['records_affected', 'individuals_affected', 'records', 'affected', 'patients'],
  summary: ['summary', 'description', 'details', 'notes', 'what_happened'],
  lat: ['lat', 'latitude'],
  lon: ['lon', 'lng', 'long', 'longitude'],
};
const TOWN_WORDS = ['city', 'town', 'place', 'municipality'];
const REGION_WORDS = ['state', 'region', 'province', 'county'];
const LINK_WORDS = ['url', 'link', 'source_url', 'source', 'reference', 'website'];
const PUBLISHER_WORDS = ['publisher', 'source_name', 'outlet', 'newspaper'];

const MOST_VALUES = 40;

/**
 * A mapping to begin with, as JSON, from the headers and the first rows. What a person has to decide is left as a text
 * that the import refuses with a sentence, so that nothing is taken by oversight.
 */
export function suggestMapping(table: ForeignTable, descriptor: Descriptor): Json {
  const used = new Set<string>();
  const column = (words: readonly string[]): string | null => {
    const found = matching(table.columns, words, used);
    if (found !== null) used.add(found);
    return found;
  };
  const columns: Json = {};
  const fields = resourceNamed(descriptor, 'attacks')?.fields ?? [];
  const rules = fields.flatMap((field) => {
    const words = HEADER_WORDS[field.name];
    const from = words === undefined ? null : column(words);
    return from === null ? [] : [[field, ruleFor(field, from, valuesOf(table, from))] as const];
  });
  const byName = new Map(rules.map(([{ name }, rule]) => [name, rule]));
  // A coordinate alone, or one whose precision nobody has stated, says nothing: towns and regions do.
  const coordinates = byName.has('lat') && byName.has('lon');
  for (const field of fields.filter(({ name }) => !['id', 'added', 'changed', 'checked'].includes(name))) {
    const rule = byName.get(field.name);
    if (['lat', 'lon'].includes(field.name) && !coordinates) continue;
    if (rule !== undefined) columns[field.name] = rule;
    else if (field.name === 'location_precision' && coordinates) columns[field.name] = { value: suggestText.decide };
    else if (field.required) columns[field.name] = { value: usualValue(field) };
  }
  const town = coordinates ? null : column(TOWN_WORDS);
  const region = coordinates ? null : column(REGION_WORDS);
  const url = column(LINK_WORDS);
  const publisher = column(PUBLISHER_WORDS);
  const location = {
    ...(town !== null && { town: { from: town } }),
    ...(region !== null && { region: { from: region } }),
  };
  const unused = table.columns.filter((name) => name !== '' && !used.has(name));
  return {
    $comment: suggestText.comment(unused),
    title: table.file,
    columns,
    ...(Object.keys(location).length > 0 && { location }),
    sources: [
      {
        url: url === null ? { value: suggestText.decide } : { from: url },
        publisher: publisher === null ? { value: suggestText.decide } : { from: publisher },
      },
    ],
  };
}

function matching(columns: readonly string[], words: readonly string[], used: ReadonlySet<string>): string | null {
  const free = columns.filter((name) => name !== '' && !used.has(name));
  for (const word of words) {
    const exact = free.find((name) => slug(name) === word);
    if (exact !== undefined) return exact;
  }
  for (const word of words) {
    const part = free.find((name) => `_${slug(name)}_`.includes(`_${word}_`));
    if (part !== undefined) return part;
  }
  return null;
}

function valuesOf({ columns, rows }: ForeignTable, column: string): string[] {
  const index = columns.indexOf(column);
  return [...new Set(rows.map(({ cells }) => cells[index] ?? '').filter((cell) => cell !== ''))];
}

function ruleFor(field: Field, from: string, values: readonly string[]): Json {
  if (field.date !== null) {
    const order = orderOf(values);
    return order === null ? { from } : { from, date: order };
  }
  if (field.country !== null)
    return values.every((value) => /^[A-Z]{2}$/.test(value)) ? { from } : countryRule(from, values);
  if (field.categories.length > 0) return valuesRule(field, from, values);
  if (field.type === 'integer' && values.some((value) => /\d,\d{3}\b/.test(value))) return { from, number: '1,234.5' };
  if (field.type === 'integer' && values.some((value) => /\d\.\d{3}\b/.test(value))) return { from, number: '1.234,5' };
  return { from };
}

function countryRule(from: string, values: readonly string[]): Json {
  const strange = values.filter((value) => countryOfName(value) === null);
  if (strange.length === 0) return { from, country: true };
  return { $comment: suggestText.countries(strange.slice(0, MOST_VALUES)), from, country: true };
}

/** A table of the values: those that are ours are taken, of those that look like one of ours a person decides. */
function valuesRule(field: Field, from: string, cells: readonly string[]): Json {
  const split = field.delimiter === null ? null : separatorOf(field, cells);
  const items = split === null ? cells : [...new Set(cells.flatMap((cell) => itemsOf(cell, split)))];
  const table = items.slice(0, MOST_VALUES).map((item) => [item, ours(item, field)] as const);
  const hints = table.flatMap(([item, code]) => (code === null ? likenessesOf(item, field) : []));
  return {
    ...(hints.length > 0 && { $comment: suggestText.alike(hints) }),
    from,
    ...(split !== null && { split }),
    values: Object.fromEntries(table.map(([item, code]) => [item, code ?? suggestText.decide])),
  };
}

const itemsOf = (cell: string, separator: string): string[] =>
  cell
    .split(separator)
    .map((item) => item.trim())
    .filter((item) => item !== '');

/** What parts the items of a list in these cells; null where each holds one. */
function separatorOf(field: Field, cells: readonly string[]): string | null {
  const known = (separator: string) =>
    cells.flatMap((cell) => itemsOf(cell, separator)).filter((item) => ours(item, field) !== null).length;
  const used = [';', ',', '|', '/', '+'].filter((separator) =>
    cells.some((cell) => itemsOf(cell, separator).length > 1),
  );
  const [best] = used.toSorted((a, b) => known(b) - known(a));
  return best ?? null;
}

function ours(item: string, { categories }: Field): string | null {
  const wanted = slug(item);
  return categories.find(({ value, label }) => [slug(value), slug(label)].includes(wanted))?.value ?? null;
}

/** Words of ours in a longer text may stand beside a "not", so that they are told and not taken. */
function likenessesOf(item: string, { categories }: Field): [item: string, code: string][] {
  const words = `_${slug(item)}_`;
  return categories.flatMap(({ value, label }): [string, string][] =>
    words.includes(`_${slug(value)}_`) || words.includes(`_${slug(label)}_`) ? [[item, value]] : [],
  );
}

function orderOf(values: readonly string[]): DateOrder | 'DMY or MDY' | null {
  const open = values.filter((value) => parsePartialDate(value) === null);
  if (open.length === 0) return null;
  const fitting = (['DMY', 'MDY', 'YMD'] as const).filter((order) => open.every((value) => declaredDate(value, order)));
  const [only, other] = fitting;
  if (only !== undefined && other === undefined) return only;
  if (only !== undefined && open.every((value) => suggestDates(value).length < 2)) return only;
  return 'DMY or MDY';
}

function usualValue(field: Field): string {
  const counted = field.categories.filter((category) => category.counted);
  return field.name === 'status' || field.name === 'outcome'
    ? (counted[0]?.value ?? suggestText.decide)
    : suggestText.decide;
}
