import type { FictionalRow } from '../../src/charts/parts/fictional-atlas.ts';
import type { FacetKey, Filter } from '../../src/model/filter.ts';

/** First and last day of a reduced date as ISO days; null for what is no date. */
function days(date: string | null): readonly [first: string, last: string] | null {
  if (date === null || !/^\d{4}(-(0\d|1[0-2])(-\d\d)?)?$/.test(date)) return null;
  if (date.length === 10) return [date, date];
  if (date.length === 4) return [`${date}-01-01`, `${date}-12-31`];
  const last = new Date(Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5)), 0)).getUTCDate();
  return [`${date}-01`, `${date}-${String(last)}`];
}

export type FullRow = Required<FictionalRow>;

/** Which row a country name of the rows got its code from is the table's business, so codes come from outside. */
export type CodesOf = (row: FullRow, key: FacetKey) => readonly string[];

type Question = 'date' | FacetKey | 'text';

/** The questions that a row fails, asked one row at a time and in the plainest way. */
export function naiveFailures(
  row: FullRow,
  filter: Filter,
  codesOf: CodesOf,
  known: (key: FacetKey) => readonly string[],
) {
  const failed = new Set<Question>();
  const [first, last] = days(row.date) ?? ['', ''];
  const from = days(filter.from)?.[0] ?? '0000';
  const to = days(filter.to)?.[1] ?? '9999';
  if (first < from || last > to) failed.add('date');
  for (const key of ['country', 'type', 'target', 'impact', 'outcome'] as const) {
    const asked = filter[key].filter((code) => known(key).includes(code));
    if (asked.length > 0 && !codesOf(row, key).some((code) => asked.includes(code))) failed.add(key);
  }
  const text = [row.target, row.place, row.country, ...row.actor, ...row.malware, row.summary].join(' ');
  const plain = (words: string) =>
    words.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll('ł', 'l').split(/\s+/).filter(Boolean);
  if (!plain(filter.q).every((word) => plain(text).join(' ').includes(word))) failed.add('text');
  return { failed, touches: first <= to && last >= from };
}
