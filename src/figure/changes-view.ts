import type { Change, RecordRef } from '../dataset/releases/change.ts';
import type { LabelledDifferences } from '../dataset/releases/changes-file.ts';
import { changesText as text } from '../text/changes.ts';
import { cellInWords, type AllFieldWords } from './field-words.ts';

/** A value in three parts: what both values share at their ends, and the middle in which they differ. */
export type Parts = readonly [start: string, middle: string, end: string];

/** One field of a record, before and after. Null = there was, or is, nothing. */
export interface ChangeView {
  readonly title: string;
  readonly old: Parts | null;
  readonly new: Parts | null;
  readonly reason: string | null;
  /** Both values fit on one line. */
  readonly isShort: boolean;
}

/** A record with what happened to it. */
export interface ItemView {
  readonly label: string;
  /** Path of its page, below the base path; null = it has none. */
  readonly path: string | null;
  readonly kind: string;
  readonly changes: readonly ChangeView[];
  /** What the changes are about, in a line. */
  readonly about: string;
}

/** Differences between two versions as a page shows them. Plain JSON. */
export interface ChangesView {
  readonly summary: string;
  /** Of a long group only what each item is about is shown at first. */
  readonly groups: readonly {
    readonly heading: string;
    readonly isLong: boolean;
    readonly items: readonly ItemView[];
  }[];
  readonly columns: readonly string[];
}

type Labelled<Ref> = Ref & { readonly label: string };

const PAGES: Readonly<Record<string, string>> = { attacks: '/attacks/', signatories: '/signatories/' };
// The days on which an entry was changed and checked go without saying beside the change.
const UNSAID = ['changed', 'checked'];
// Shorter values are read whole; in longer ones the place that differs would have to be searched.
const LONG = 60;
/** More items than a reader would scroll through with all their values. */
const MOST_OPEN = 12;

/** What a page says of differences; the same on the server and in the browser. */
export function changesView(found: LabelledDifferences, fields: AllFieldWords): ChangesView {
  const item = (ref: Labelled<RecordRef>, changes: readonly Change[]): ItemView => ({
    label: ref.label,
    path: ref.table in PAGES ? `${PAGES[ref.table] ?? ''}${ref.record}/` : null,
    kind: text.kinds[ref.table] ?? ref.table,
    ...told(changes.map((change) => changeView(change, fields))),
  });
  const byRecord = (changes: readonly Labelled<Change>[]): ItemView[] =>
    [...Map.groupBy(changes, ({ table, record }) => `${table}\n${record}`).values()].flatMap((own) =>
      own.slice(0, 1).map((first) => item(first, own)),
    );
  const withdrawn = byRecord(found.withdrawn);
  const changed = byRecord(found.changed.filter(({ field }) => !UNSAID.includes(field)));
  const groups = [
    { heading: text.groups.withdrawn, items: withdrawn },
    { heading: text.groups.changed, items: changed },
    { heading: text.groups.added, items: found.added.map((ref) => item(ref, [])) },
    { heading: text.groups.removed, items: found.removed.map((ref) => item(ref, [])) },
  ];
  return {
    summary: text.summary(found.added.length, withdrawn.length, changed.length),
    groups: groups
      .filter(({ items }) => items.length > 0)
      .map(({ heading, items }) => ({ heading, isLong: items.length > MOST_OPEN, items })),
    columns: [
      ...found.columns.added.map(({ table, column }) => text.columnAdded(table, column)),
      ...found.columns.removed.map(({ table, column }) => text.columnRemoved(table, column)),
    ],
  };
}

function told(changes: readonly ChangeView[]): Pick<ItemView, 'changes' | 'about'> {
  const titles = [...Map.groupBy(changes, ({ title }) => title)].map(([title, { length }]) =>
    length === 1 ? title : text.times(title, length),
  );
  return { changes, about: titles.join(', ') };
}

function changeView({ table, field, source, old, new: value, reason }: Change, fields: AllFieldWords): ChangeView {
  const words = fields[table]?.[field];
  const [before, after] = [old, value].map((cell) => (cell === null ? null : cellInWords(cell, words))) as [
    string | null,
    string | null,
  ];
  const title =
    source === null
      ? (words?.title ?? field)
      : old === null
        ? text.sourceAdded
        : value === null
          ? text.sourceRemoved
          : text.sourcesTitle;
  if (before === null || after === null || before.length + after.length < LONG) {
    const isShort = before !== null && after !== null;
    return { title, old: whole(before), new: whole(after), reason, isShort };
  }
  const [from, to] = apart(before, after);
  return { title, old: from, new: to, reason, isShort: false };
}

const whole = (value: string | null): Parts | null => (value === null ? null : ['', value, '']);

/** Splits two texts, word by word, into what they share at both ends and what differs between. */
function apart(before: string, after: string): readonly [Parts, Parts] {
  const [a, b] = [before, after].map((value) => value.split(/(?<=\s)/)) as [string[], string[]];
  const most = Math.min(a.length, b.length);
  let start = 0;
  while (start < most && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < most - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  const parts = (words: readonly string[]): Parts => [
    words.slice(0, start).join(''),
    words.slice(start, words.length - end).join(''),
    words.slice(words.length - end).join(''),
  ];
  return [parts(a), parts(b)];
}
