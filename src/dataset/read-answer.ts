import type { Field } from '../schema/descriptor.ts';
import { slug } from '../schema/nearest.ts';
import { countryOfName } from './import/country-of-name.ts';

/**
 * A typed answer as the text of a cell: choices by their number, value or label become values, names of countries codes,
 * and items of a list are put between its delimiters. What is no choice stays as it is, for the checks to speak about.
 */
export function readAnswer(field: Field, text: string): string {
  const plain = text.replace(/\s+/g, ' ').trim();
  if (field.country !== null && field.delimiter === null) return countryOfName(plain) ?? plain;
  if (field.categories.length === 0) {
    return field.delimiter === null ? plain : itemsOf(plain, /;/).join(field.delimiter);
  }
  if (field.delimiter === null) return choiceOf(field, plain);
  return [...new Set(itemsOf(plain, /[;,]/).map((item) => choiceOf(field, item)))].join(field.delimiter);
}

const itemsOf = (text: string, separator: RegExp): string[] =>
  text
    .split(separator)
    .map((item) => item.trim())
    .filter((item) => item !== '');

function choiceOf({ categories }: Field, text: string): string {
  const numbered = /^\d+$/.test(text) ? categories[Number(text) - 1] : undefined;
  const named = categories.find(({ value, label }) => slug(value) === slug(text) || slug(label) === slug(text));
  return (numbered ?? named)?.value ?? text;
}
