import { formatDate } from './format.ts';

/** What happened on a record's date, by the codes of the descriptor. That an attack began then goes without saying. */
const happened: Readonly<Record<string, string>> = { discovered: 'found', reported: 'reported' };

/** `on 13 March 2020`, `in March 2020`, `in 2020`. */
const when = (date: string): string => `${date.length === 10 ? 'on' : 'in'} ${formatDate(date)}`;

/** A record's date with what it is the date of: `13 March 2020`, `found on 13 March 2020`, `reported in 2020`. */
export function recordDate(date: string, basis: string): string {
  const word = happened[basis];
  return word === undefined ? formatDate(date) : `${word} ${when(date)}`;
}

/**
 * The same as it stands in a sentence after what was hit: `on 13 March 2020`, `found on 13 March 2020`.
 * @param began what stands before the date of something that began then; empty for an attack.
 */
export function recordDateInText(date: string, basis: string, began = ''): string {
  if (basis === 'began') return `${began}${began === '' ? '' : ' '}${when(date)}`;
  // A basis that only a fork has must not pass for the beginning.
  return basis in happened ? recordDate(date, basis) : `dated ${formatDate(date)}`;
}
