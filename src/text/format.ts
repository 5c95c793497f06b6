import { textFormats } from './locale.ts';

const numberFormat = new Intl.NumberFormat(textFormats);
// Made when first asked for: each takes a slow phone a millisecond, and most pages format dates in one way.
const dateFormats = new Map<string, Intl.DateTimeFormat>();

/** 1234 as `1,234`. */
export const formatNumber = (n: number): string => numberFormat.format(n);

/** A number with its noun: `1 record`, `346 records`. */
export const count = (n: number, one: string, many: string): string => `${formatNumber(n)} ${n === 1 ? one : many}`;

/** A reduced ISO date in words, as precise as it is: `13 March 2020`, `March 2020`, `2020`. */
export function formatDate(date: string, length: 'long' | 'short' = 'long'): string {
  if (date.length === 4) return date;
  const hasDay = date.length === 10;
  const key = `${length} ${String(hasDay)}`;
  let format = dateFormats.get(key);
  if (format === undefined) {
    const day = hasDay ? { day: 'numeric' as const } : {};
    format = new Intl.DateTimeFormat(textFormats, { ...day, month: length, year: 'numeric', timeZone: 'UTC' });
    dateFormats.set(key, format);
  }
  return format.format(new Date(hasDay ? date : `${date}-01`));
}

/** `a, b and c`. */
export const listOf = (items: readonly string[]): string => new Intl.ListFormat(textFormats).format(items);

/** The same in its parts: the items by their position, and the words between them with none. */
export function listParts(
  items: readonly string[],
): readonly { readonly text: string; readonly item: number | null }[] {
  let next = 0;
  return new Intl.ListFormat(textFormats)
    .formatToParts(items)
    .map(({ type, value }) => ({ text: value, item: type === 'element' ? next++ : null }));
}

const spelled = [
  'no',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];

/** Small numbers as words, as running text has them; larger ones in digits. */
export const inWords = (n: number): string => spelled[n] ?? formatNumber(n);
