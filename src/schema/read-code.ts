import type { CellContext, CellReader } from './cell.ts';
import { isoCountryCodes, suggestCountryCode } from './country-codes.ts';
import type { Category, Field } from './descriptor.ts';
import { nearest, slug } from './nearest.ts';

/** Reads one of the values that the descriptor allows; the label of a value, or a slip of the pen, gets a suggestion. */
export function categoryReader(categories: readonly Category[]): CellReader {
  const allowed = new Set(categories.map(({ value }) => value));
  const list = [...allowed].join(', ');
  return (text, report) => {
    if (!allowed.has(text)) report('not_allowed', { suggestion: suggestCategory(text, categories), allowed: list });
    return text;
  };
}

function suggestCategory(text: string, categories: readonly Category[]): string | null {
  const wanted = slug(text);
  const meant = categories.find(({ value, label }) => slug(value) === wanted || slug(label) === wanted);
  return (
    meant?.value ??
    nearest(
      text,
      categories.map(({ value }) => value),
    )
  );
}

/** Reads a country code of ISO 3166-1, or of the territories table where the column takes both. */
export function countryReader(country: NonNullable<Field['country']>, { territories }: CellContext): CellReader {
  const iso = isoCountryCodes();
  return (text, report) => {
    const known = iso.has(text) || (country === 'iso-or-territory' && territories.has(text));
    if (!known) report('country', { suggestion: suggestCountryCode(text) });
    return text;
  };
}
