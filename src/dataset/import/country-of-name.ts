import names from 'i18n-iso-countries/langs/en.json' with { type: 'json' };
import { isoCountryCodes, suggestCountryCode } from '../../schema/country-codes.ts';
import { fold } from '../../schema/fold.ts';
import { nearest } from '../../schema/nearest.ts';
import { countryAliases } from '../../text/country-aliases.ts';

let codes: ReadonlyMap<string, ReadonlySet<string>> | null = null;

/** The code of a country's English name, of an alternative name or of its three-letter code; null unless it is one alone. */
export function countryOfName(text: string): string | null {
  const found = codesByName().get(key(text));
  if (found !== undefined) return found.size === 1 ? ([...found][0] ?? null) : null;
  return isoCountryCodes().has(text) ? text : suggestCountryCode(text);
}

/** The codes of all countries that a name may mean; several for a name such as Congo, none for an unknown one. */
export const countriesOfName = (text: string): readonly string[] =>
  [...(codesByName().get(key(text)) ?? [])].toSorted();

/** The name that was probably meant by a misspelt one, or null. */
export function nearestCountryName(text: string): string | null {
  const others = Object.values(names.countries)
    .flatMap((name: string | string[]) => name)
    .filter((name) => key(name) !== key(text));
  return nearest(text, others);
}

function codesByName(): ReadonlyMap<string, ReadonlySet<string>> {
  if (codes === null) {
    const made = new Map<string, Set<string>>();
    for (const [code, all] of Object.entries<string | string[]>(names.countries)) {
      for (const name of [all].flat()) {
        const known = made.get(key(name));
        if (known === undefined) made.set(key(name), new Set([code]));
        else known.add(code);
      }
    }
    for (const [code, all] of Object.entries(countryAliases))
      for (const name of all) made.set(key(name), new Set([code]));
    codes = made;
  }
  return codes;
}

const key = (name: string) =>
  fold(name)
    .replace(/^the /, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
