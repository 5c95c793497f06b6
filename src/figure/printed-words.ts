import { emptyFilter } from '../model/filter.ts';
import type { RecordTable } from '../model/record-table.ts';
import { instrumentText } from '../text/instrument.ts';
import { recordTableText as text } from '../text/record-table.ts';
import type { View } from '../view/view.ts';
import { filterWords } from './filter-words.ts';
import type { PageWindow } from './table-pages.ts';

/**
 * What a table on paper holds, where nothing can be unfolded or turned over: which rows of how many, their order, and
 * all that was asked for, the outcomes too that are asked for unless told otherwise.
 * @param count records in view.
 */
export function printedWords(
  { filter, sort }: Pick<View, 'filter' | 'sort'>,
  { from, to }: Pick<PageWindow, 'from' | 'to'>,
  count: number,
  table: Pick<RecordTable, 'facets' | 'exact'>,
): string {
  const { q, from: after, to: before } = filter;
  const asked = [
    ...filterWords({ ...filter, q: '', from: null, to: null }, emptyFilter, table),
    ...(q === '' ? [] : [text.remedyText(q)]),
    ...(after === null && before === null ? [] : [text.remedyDates(instrumentText.chips.dates(after, before))]),
  ];
  return text.printed(from + 1, to, count, text.sorts[sort], asked);
}
