import { exactKeys, facetKeys, type FacetKey, type Filter } from '../model/filter.ts';
import type { RecordTable } from '../model/record-table.ts';
import { embedText } from '../text/embed.ts';
import { filterText as text } from '../text/filter.ts';
import { exactLabel } from './exact-label.ts';

/** What a filter asks for, in words, one item a question; empty where it asks for what everybody sees. */
export function filterWords(filter: Filter, fallback: Filter, table: Pick<RecordTable, 'facets' | 'exact'>): string[] {
  const { from, to, q } = filter;
  return [
    ...facetKeys.flatMap((key) =>
      String(filter[key]) === String(fallback[key]) ? [] : [facetWords(key, filter, table.facets)],
    ),
    ...exactKeys.flatMap((key) => {
      const value = filter[key];
      return value === null ? [] : [text.chips[key](exactLabel(table, key, value))];
    }),
    ...(q === '' ? [] : [embedText.text(q)]),
    ...(from === null && to === null ? [] : [text.chips.dates(from, to)]),
  ];
}

function facetWords(key: FacetKey, filter: Filter, facets: RecordTable['facets']): string {
  const { codes, labels } = facets[key];
  const chosen = filter[key].map((code) => labels[codes.indexOf(code)] ?? code);
  return `${text.facets[key].name}: ${chosen.length === 0 ? text.facets[key].all : chosen.join(', ')}`;
}
