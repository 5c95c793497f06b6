import { describe, expect, test } from 'vitest';
import { siteAtlas } from '../../src/figure/site-atlas.ts';
import { countrySummaries } from '../../src/model/country-summary.ts';
import { countriesText } from '../../src/text/countries.ts';
import { attackRows, codes, isAffected, recordRows } from '../support/expected-records.ts';

const { dataset, atlas } = await siteAtlas();
const countries = countrySummaries(dataset, atlas.records);
const named = (code: string) => countries.find((country) => country.code === code)!;

test('every country with a record or a signatory, no territory of the past, in the order of names', () => {
  const past = new Set(dataset.territories.map(({ code }) => code));
  const expected = new Set([...dataset.attacks, ...dataset.signatories].map(({ country }) => country)).difference(past);
  expect(countries.map(({ code }) => code).toSorted()).toEqual([...expected].toSorted());
  const names = countries.map(({ name }) => name);
  expect(names).toEqual(names.toSorted((a, b) => a.localeCompare(b, 'en')));
});

test.each(countries)('$code: the numbers are those of the file', (country) => {
  const rows = recordRows.filter((row) => row.country === country.code);
  const attacks = attackRows.filter((row) => row.country === country.code);
  expect({ attacks: country.attacks, affected: country.affected, records: country.records.length }).toEqual({
    attacks: attacks.length,
    affected: attacks.filter(isAffected).length,
    records: rows.length,
  });
  const sum = (tallies: readonly { count: number }[]) => tallies.reduce((all, { count }) => all + count, 0);
  expect([sum(country.types), sum(country.targets)]).toEqual([attacks.length, attacks.length]);
  expect(sum(country.others)).toBe(rows.length - attacks.length);
  for (const { code, count } of country.impacts) {
    expect(count, code).toBe(attacks.filter((row) => codes(row, 'impact').includes(code)).length);
  }
  expect(country.impactsNotStated).toBe(attacks.filter((row) => row.impacts === '').length);
  const years = attacks.map(({ date }) => Number(date!.slice(0, 4)));
  expect(country.years).toEqual(attacks.length === 0 ? null : [Math.min(...years), Math.max(...years)]);
  const dates = country.records.map((i) => atlas.records.table.dates[i]!.slice(0, 4));
  expect(dates).toEqual(dates.toSorted().toReversed());
});

test('together they are the whole record', () => {
  const sum = (of: (country: (typeof countries)[number]) => number) => countries.reduce((all, c) => all + of(c), 0);
  expect(sum(({ attacks }) => attacks)).toBe(attackRows.length);
  expect(sum(({ affected }) => affected)).toBe(attackRows.filter(isAffected).length);
  expect(sum(({ records, withdrawn }) => records.length + withdrawn.length)).toBe(dataset.attacks.length);
});

test('a state of the past is told on the pages of those that stand where it stood', () => {
  const [state] = dataset.territories;
  for (const { code, past } of countries) {
    expect(
      past.map(({ name }) => name),
      code,
    ).toEqual(state!.successors.includes(code) ? [state!.name] : []);
  }
  expect(named('EE').past[0]!.note).toBe('Estonia, Latvia and Lithuania regarded their inclusion as an occupation.');
  expect(named('RU').past[0]!.note).toBeNull();
});

describe('the sentence', () => {
  const country = (attacks: number, affected: number, years: readonly [number, number] | null, code = 'FR') => ({
    code,
    name: code === 'FR' ? 'France' : 'Netherlands',
    attacks,
    affected,
    years,
  });
  test.each([
    [country(0, 0, null), 'No recorded attack in France.'],
    [country(1, 0, [2020, 2020]), '1 recorded attack in France in 2020; care is not known to have been affected.'],
    [country(1, 1, [2020, 2020]), '1 recorded attack in France in 2020; care is known to have been affected.'],
    [
      country(2, 0, [2019, 2020], 'NL'),
      '2 recorded attacks in the Netherlands from 2019 to 2020; care is not known to have been affected in either.',
    ],
    [
      country(3, 0, [2019, 2020]),
      '3 recorded attacks in France from 2019 to 2020; care is not known to have been affected in any.',
    ],
    [
      country(3, 3, [2019, 2020]),
      '3 recorded attacks in France from 2019 to 2020; in all of them care is known to have been affected.',
    ],
    [
      country(2, 2, [2019, 2020]),
      '2 recorded attacks in France from 2019 to 2020; in both care is known to have been affected.',
    ],
    [
      country(1234, 9, [2019, 2020]),
      '1,234 recorded attacks in France from 2019 to 2020; in 9 care is known to have been affected.',
    ],
  ])('%#', (of, sentence) => {
    expect(countriesText.sentence(of)).toBe(sentence);
  });
});
