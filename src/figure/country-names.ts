import names from 'i18n-iso-countries/langs/en.json' with { type: 'json' };
import countries from 'i18n-iso-countries/index.js';
import { countryAliases } from '../text/country-aliases.ts';
import { countryName } from '../text/country-name.ts';
import { foldedWords } from './folded-words.ts';

/** How a reader may ask for a country beside its name. */
export interface CountryNames {
  /** Other names in use, without those that fold to one another or to the name itself. */
  readonly names: readonly string[];
  /** Its ISO codes of two and three letters. */
  readonly codes: readonly string[];
}

/** Other names and codes of an ISO 3166-1 alpha-2 code. For the build: the list of names is too much to send. */
export function countryNames(code: string): CountryNames {
  const listed: string | readonly string[] = (names.countries as Record<string, string | string[]>)[code] ?? [];
  const known = new Set([foldedWords(countryName(code))]);
  const others = [listed, countryAliases[code] ?? []].flat().filter((name) => {
    const folded = foldedWords(name);
    return !known.has(folded) && known.add(folded);
  });
  const long = countries.alpha2ToAlpha3(code);
  return { names: others, codes: long === undefined ? [code] : [code, long] };
}
