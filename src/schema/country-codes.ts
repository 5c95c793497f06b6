import countries from 'i18n-iso-countries/index.js';

/** ISO 3166-1 has no code for Kosovo; this one is user-assigned and common. */
export const KOSOVO = 'XK';

const COMMON_MISTAKES: Readonly<Record<string, string>> = { UK: 'GB', EL: 'GR' };
const ISO: ReadonlySet<string> = new Set([...Object.keys(countries.getAlpha2Codes()), KOSOVO]);

/** The ISO 3166-1 alpha-2 codes, and XK. */
export function isoCountryCodes(): ReadonlySet<string> {
  return ISO;
}

/** The code that was probably meant by a name, a three-letter code or one in small letters; null if none comes to mind. */
export function suggestCountryCode(text: string): string | null {
  const upper = text.trim().toUpperCase();
  if (ISO.has(upper)) return upper;
  return COMMON_MISTAKES[upper] ?? countries.alpha3ToAlpha2(upper) ?? codeOfName(text.trim().toLowerCase());
}

let codesByName: ReadonlyMap<string, string> | null = null;

function codeOfName(name: string): string | null {
  if (codesByName === null) {
    const names = new Intl.DisplayNames(['en'], { type: 'region' });
    codesByName = new Map([...ISO].map((code) => [names.of(code)?.toLowerCase() ?? code, code]));
  }
  return codesByName.get(name) ?? null;
}
