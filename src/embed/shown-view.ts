import { exactKeys } from '../model/filter.ts';
import type { FilterIndex, Selection } from '../model/filter-index.ts';
import { embedText as text } from '../text/embed.ts';
import { filterText } from '../text/filter.ts';
import { formatAddress } from '../view/address.ts';
import type { View } from '../view/view.ts';
import { answerableView } from './answerable-view.ts';
import type { PackedRecords } from './packed-records.ts';
import { filterWords } from '../figure/filter-words.ts';

/** What an embed shows of a view, and says about it; the same in a reader's frame and in a file made of it. */
export interface ShownView {
  /** What was asked for, as far as the embed can answer it. */
  readonly view: View;
  readonly selection: Selection;
  /** The filter in words, one item a question. */
  readonly filter: readonly string[];
  /** What the numbers leave out, in sentences; empty: nothing. */
  readonly notes: string;
  /** The query of the full view, `?` included. */
  readonly query: string;
}

/** The filter in one line; empty for what everybody sees. */
export const filterLine = (shown: ShownView | null): string => shown?.filter.join(' · ') ?? '';

/** @param asksNames whether the address asks for words or names. */
export function shownView(
  asked: View,
  { packed, index, fallback }: { readonly packed: PackedRecords; readonly index: FilterIndex; readonly fallback: View },
  asksNames: boolean,
): ShownView {
  const view = answerableView(asked, packed);
  const { filter } = view;
  const selection = index.select(filter);
  const isUnnamed = packed.names === null;
  const notes = [
    filterText.tooCoarse(selection.tooCoarse),
    isUnnamed && asksNames ? text.namesLeftOut : '',
    isUnnamed && [filter.from, filter.to].some((date) => date?.length === DAY) ? text.daysLeftOut : '',
  ];
  return {
    view,
    selection,
    filter: filterWords(filter, fallback.filter, index.table),
    notes: notes.filter(Boolean).join(' '),
    query: formatAddress(view, fallback),
  };
}

/** Whether a query asks for words or names, which a file of very many records does not carry. */
export function asksForNames(query: string): boolean {
  const parameters = new URLSearchParams(query);
  return ['q', ...exactKeys].some((key) => (parameters.get(key) ?? '') !== '');
}

/** Length of an ISO date that names a day. */
const DAY = 10;
