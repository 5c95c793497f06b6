import type { Filter } from '../model/filter.ts';
import { formatAddress } from './address.ts';
import { defaultView, type View, type Vocabulary } from './view.ts';

/** The query, `?` included, that narrows the table of all records to part of a filter; the rest of it is as usual. */
export function recordsQuery(vocabulary: Pick<Vocabulary, 'counted'>, part: Partial<Filter>): string {
  const usual = defaultView(vocabulary);
  return formatAddress({ ...usual, filter: { ...usual.filter, ...part } }, usual);
}

/** The query that takes a reader's filter from one page to another, without what only the first page shows. */
export function filterQuery({ filter }: Pick<View, 'filter'>, fallback: View): string {
  return formatAddress({ ...fallback, filter }, fallback);
}
