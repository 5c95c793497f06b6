import { textFormats } from './locale.ts';

const numberFormat = new Intl.NumberFormat(textFormats);
const formats = {
  day: new Intl.DateTimeFormat(textFormats, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }),
  month: new Intl.DateTimeFormat(textFormats, { month: 'long', year: 'numeric', timeZone: 'UTC' }),
  shortDay: new Intl.DateTimeFormat(textFormats, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }),
  shortMonth: new Intl.DateTimeFormat(textFormats, { month: 'short', year: 'numeric', timeZone: 'UTC' }),
};

/** 1234 as `1,234`. */
export const formatNumber = (n: number): string => numberFormat.format(n);

/** A number with its noun: `1 record`, `346 records`. */
export const count = (n: number, one: string, many: string): string => `${formatNumber(n)} ${n === 1 ? one : many}`;

/** A reduced ISO date in words, as precise as it is: `13 March 2020`, `March 2020`, `2020`. */
export function formatDate(date: string, length: 'long' | 'short' = 'long'): string {
  if (date.length === 4) return date;
  const day = date.length === 10;
  const name = length === 'long' ? (day ? 'day' : 'month') : day ? 'shortDay' : 'shortMonth';
  return formats[name].format(new Date(day ? date : `${date}-01`));
}

/** `a, b and c`. */
export const listOf = (items: readonly string[]): string => new Intl.ListFormat(textFormats).format(items);

/** The same in its parts: the items by their position, and the words between them with none. */
export function listParts(
  items: readonly string[],
): readonly { readonly text: string; readonly item: number | null }[] {
  let next = 0;
  return new Intl.ListFormat('en-GB')
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
