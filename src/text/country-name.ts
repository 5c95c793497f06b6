import { textLanguage } from './locale.ts';

const names = new Intl.DisplayNames([textLanguage], { type: 'region', fallback: 'code' });

/** Name of an ISO 3166-1 alpha-2 code; the text itself where it is no such code. */
export function countryName(code: string): string {
  return /^[A-Z]{2}$/.test(code) ? (names.of(code) ?? code) : code;
}

/** A state of the past with the years of its existence: `Soviet Union (1922-1991)`; null where a year is not stated. */
export function pastName(name: string, from: string | null, to: string | null): string {
  return from === null && to === null ? name : `${name} (${from ?? ''}-${to ?? ''})`;
}
