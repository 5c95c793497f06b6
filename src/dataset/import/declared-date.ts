import { parsePartialDate } from '../../schema/partial-date.ts';
import type { DateOrder } from './mapping.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * The ISO date, of whatever precision, that a text means in a declared order; null if it means none. Years have four
 * digits: the century is never guessed. A time of day behind the date is left out.
 */
export function declaredDate(text: string, order: DateOrder): string | null {
  const plain = text.replace(/[T,]? +\d{1,2}:\d\d.*$|T\d{1,2}:\d\d.*$/, '').trim();
  if (parsePartialDate(plain) !== null) return plain;
  const parts = plain
    .replace(/(\d)(?:st|nd|rd|th)\b/i, '$1')
    .split(/[-/., ]+/)
    .filter((part) => part !== '');
  const year = parts.findIndex((part) => /^\d{4}$/.test(part));
  if (year === -1 || parts.length > 3 || parts.length < 2) return null;
  const rest = parts.filter((_, index) => index !== year);
  const named = rest.findIndex((part) => monthOf(part) !== null);
  const month = named === -1 ? (rest.length === 1 || order !== 'DMY' ? 0 : 1) : named;
  // The place of the year is part of the order, unless the month is a word and leaves no doubt.
  if (named === -1 && (order === 'YMD' ? year !== 0 : year !== parts.length - 1)) return null;
  const day = rest.find((_, index) => index !== month);
  const iso = [parts[year], monthOf(rest[month] ?? '') ?? rest[month], day]
    .filter((part) => part !== undefined)
    .map((part) => part.padStart(2, '0'))
    .join('-');
  return parsePartialDate(iso) === null ? null : iso;
}

function monthOf(word: string): string | null {
  if (!/^[a-z]{3,9}$/i.test(word)) return null;
  const index = MONTHS.indexOf(word.slice(0, 3).toLowerCase());
  return index === -1 ? null : String(index + 1);
}
