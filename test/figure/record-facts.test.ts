import { describe, expect, test } from 'vitest';
import { recordFacts, recordNotices, recordSummary } from '../../src/figure/record-facts.ts';
import { recordJsonLd } from '../../src/figure/record-json-ld.ts';
import type { Attack } from '../../src/schema/attack.ts';
import { describeRecord } from '../../src/text/record-summary.ts';
import { attack, descriptor, parseRows, source } from '../dataset/fictional.ts';
import { hostile } from '../support/odd-records.ts';

const standing = attack({ id: '2020-other-hospital' });

function record(cells: Readonly<Record<string, string>> = {}): Attack {
  const sources = [source(), source({ attack: standing.id! })];
  const result = parseRows({ attacks: [attack(cells), standing], sources });
  if (!result.ok) throw new Error(result.problems.map(({ message }) => message).join('\n'));
  return result.value.attacks[0]!;
}

const factsOf = (cells?: Readonly<Record<string, string>>) =>
  Object.fromEntries(recordFacts(record(cells), descriptor).map(({ key, value, note }) => [key, { value, note }]));
const noticesOf = (cells: Readonly<Record<string, string>>) =>
  recordNotices(record(cells), descriptor).map(({ key }) => key);

test.each([
  ['2020', '2020', /^Known to the year only\./],
  ['2020-03', 'March 2020', /^Known to the month only\./],
  ['2020-03-01', '1 March 2020', /^The attack, or its visible effect, began\.$/],
])('the date %s says how exactly it is known', (date, value, note) => {
  const fact = factsOf({ date }).date;
  expect(fact?.value).toBe(value);
  expect(fact?.note).toMatch(note);
});

test('a date says what happened on it', () => {
  expect(factsOf({ date_basis: 'reported' }).date?.note).toContain('became public');
});

test('a region and a country are told apart from a town', () => {
  expect(factsOf({ location_precision: 'region' }).place?.note).toContain('region only');
  expect(factsOf({ location_precision: 'country', place: 'Czechia' }).place).toEqual({
    value: 'Czechia',
    note: expect.stringContaining('country only') as string,
  });
  expect(factsOf({ location_precision: '', lat: '', lon: '' }).place?.note).toContain('no point');
});

test.each([
  ['claimed', 'own claim'],
  ['attributed', 'Named by an authority'],
  ['suspected', 'not established'],
])('an attacker who is %s says so', (basis, words) => {
  const fact = factsOf({ actor: 'Test Group;Other Group', actor_basis: basis }).actor;
  expect(fact?.value).toBe('Test Group and Other Group');
  expect(fact?.note).toContain(words);
});

test('what the sources leave open is said, not left out', () => {
  const facts = factsOf({ impacts: '', attack_type: 'unknown' });
  expect(facts.impacts).toEqual({
    value: 'Not stated by the sources',
    note: 'That nothing is stated does not mean that nothing happened.',
  });
  expect(facts.type?.note).toContain('do not say');
  expect(facts.actor?.value).toBe('Nobody is named by the sources.');
  expect(facts.evidence?.value).toBe('Not graded yet');
  expect(factsOf({ records_affected: '1234' }).affected).toEqual({
    value: '1,234',
    note: expect.stringContaining('do not always say which of the two') as string,
  });
});

test('names lead to all records with them, where something is known to lead to', () => {
  const one = record({ actor: 'Test Group;Other Group', actor_basis: 'claimed', campaign: 'test-wave' });
  const shared = [
    { relation: 'actor', value: 'Other Group', label: 'Other Group', query: '?actor=Other+Group' },
    { relation: 'campaign', value: 'test-wave', label: 'Test wave', query: '?campaign=test-wave' },
    { relation: 'place', value: 'Test Town', label: 'Test Town', query: '?country=CZ&place=Test+Town' },
  ] as const;
  const facts = new Map(recordFacts(one, descriptor, shared).map((fact) => [fact.key, fact]));
  expect(facts.get('actor')).toMatchObject({
    value: 'Test Group and Other Group',
    names: [
      { words: 'Test Group', query: null },
      { words: 'Other Group', query: '?actor=Other+Group' },
    ],
  });
  expect(facts.get('campaign')).toMatchObject({ value: 'Test wave', names: [{ query: '?campaign=test-wave' }] });
  expect(facts.get('place')?.names).toEqual([{ words: 'Test Town, Czechia', query: '?country=CZ&place=Test+Town' }]);
  expect(facts.get('date')?.names).toEqual([]);
});

test('effects are told in the order of the chart of effects, whatever their order in the cell', () => {
  const cells = { impacts: 'systems_offline;data_stolen;death_linked;care_delayed' };
  expect(factsOf(cells).impacts?.value).toBe('Care delayed, a death linked to it, systems offline and data stolen');
  expect(describeRecord(recordSummary(record(cells), descriptor, 1))).toContain(
    'care delayed and a death linked to it',
  );
});

test('every grade of evidence is explained', () => {
  for (const { value, label } of descriptor.resources[0]!.fields.find(({ name }) => name === 'evidence')!.categories) {
    expect(factsOf({ evidence: value }).evidence?.value.toLowerCase()).toMatch(new RegExp(`^${label}: .{20}`));
  }
});

describe('what stands up front', () => {
  test.each(['planned', 'attempted', 'campaign'])('%s is not counted as an attack', (outcome) => {
    expect(noticesOf({ outcome })).toEqual(['outcome']);
  });
  test.each(['disputed', 'withdrawn', 'merged'])('%s', (status) => {
    expect(noticesOf({ status, summary: 'As 2020-other-hospital.' })).toEqual([status]);
  });
  test('nothing about a record that simply stands', () => {
    expect(noticesOf({})).toEqual([]);
  });
});

test('titles and descriptions are made from the labels of the descriptor', () => {
  const told = (cells?: Readonly<Record<string, string>>) =>
    describeRecord(recordSummary(record(cells), descriptor, 1));
  expect(told({ evidence: 'confirmed' })).toBe(
    'A cyberattack (ransomware) on Test Hospital, Test Town, Czechia, on 1 March 2020. Care was affected: care delayed; evidence: confirmed, 1 source.',
  );
  expect(told({ date_basis: 'discovered', attack_type: 'unknown', impacts: '' })).toMatch(
    /^A cyberattack on Test Hospital, Test Town, Czechia, found on 1 March 2020\. Care is not known/,
  );
  expect(told({ outcome: 'planned', impacts: '' })).toContain('It was found out before it began.');
  expect(told({ status: 'withdrawn' })).toMatch(/^Withdrawn record: /);
});

describe('structured data', () => {
  const dataset = {
    name: 'Test Record',
    description: 'Fictional.',
    url: 'https://example.org/',
    version: '1.2.0',
    licence: 'https://example.org/licence',
  };
  const jsonOf = (cells: Readonly<Record<string, string>> = {}) => {
    const one = record(cells);
    const sources = [
      {
        attack: one.id,
        signatory: null,
        milestone: null,
        url: 'https://example.org/r',
        publisher: hostile,
        published: null,
      },
    ];
    return recordJsonLd(one, {
      sources,
      description: 'Two sentences.',
      url: 'https://example.org/a/',
      dataset,
    });
  };

  test('is JSON that cannot leave its element, whatever the record says', () => {
    const json = jsonOf({ target: hostile, summary: hostile });
    expect(json).not.toContain('<');
    const value = JSON.parse(json) as Record<string, unknown>;
    expect([value.name, value.abstract]).toEqual([hostile, hostile]);
  });

  test('gives a point only for a place that is known, a time only for an attack whose beginning is, and a status only where a record does not simply stand', () => {
    const place = (json: string) => (JSON.parse(json) as { spatialCoverage: object }).spatialCoverage;
    expect(place(jsonOf())).toHaveProperty('geo');
    expect(place(jsonOf({ location_precision: 'region' }))).not.toHaveProperty('geo');
    expect(JSON.parse(jsonOf())).not.toHaveProperty('creativeWorkStatus');
    expect(JSON.parse(jsonOf())).toHaveProperty('temporalCoverage', '2020-03-01');
    expect(JSON.parse(jsonOf({ date_basis: 'reported' }))).not.toHaveProperty('temporalCoverage');
    expect(JSON.parse(jsonOf({ status: 'withdrawn' }))).toHaveProperty('creativeWorkStatus', 'withdrawn');
  });
});
