import { expect, test } from 'vitest';
import { countryNames } from '../../src/figure/country-names.ts';
import { foldedWords } from '../../src/figure/folded-words.ts';
import { isoCountryCodes } from '../../src/schema/country-codes.ts';
import { countryAliases } from '../../src/text/country-aliases.ts';
import { countryName } from '../../src/text/country-name.ts';

test.each([
  ['GB', ['UK', 'Great Britain', 'England', 'Scotland', 'Wales']],
  ['US', ['USA', 'US', 'America']],
  ['AE', ['UAE']],
  ['NL', ['Holland']],
  ['CZ', ['Czech Republic']],
  ['CI', ['Ivory Coast']],
  ['MM', ['Burma']],
  ['TR', ['Turkey']],
])('%s is asked for as %j', (code, names) => {
  expect(countryNames(code).names).toEqual(expect.arrayContaining(names));
});

test('codes are those of two and three letters', () => {
  expect(countryNames('DE').codes).toEqual(['DE', 'DEU']);
});

test('no country has a name twice, and no name of our own leads to two', () => {
  const owners = new Map<string, string>();
  for (const code of isoCountryCodes()) {
    const names = [countryName(code), ...countryNames(code).names].map(foldedWords);
    expect(new Set(names).size, code).toBe(names.length);
    for (const name of names.filter((name) => name !== 'congo')) {
      expect(owners.get(name), name).toBeUndefined();
      owners.set(name, code);
    }
  }
});

test('every name of our own is one that the lists do not have already', () => {
  for (const [code, names] of Object.entries(countryAliases)) {
    expect(isoCountryCodes().has(code), code).toBe(true);
    expect(countryNames(code).names, code).toEqual(expect.arrayContaining([...names]));
  }
});
