import { fold } from '../schema/fold.ts';

/** What the search can lead to, in the order in which equal matches are offered. */
export const searchKinds = ['country', 'signatory', 'place', 'malware', 'actor', 'record'] as const;
export type SearchKind = (typeof searchKinds)[number];

/** One thing to find: its name, what is said beside it, and its address below the site's base, as JSON sends it. */
export type SearchEntry = readonly [label: string, note: string, path: string];

/** Everything that can be found. Entries that are to win among equals stand first. */
export type SearchIndex = Readonly<Record<SearchKind, readonly SearchEntry[]>>;

export interface SearchResult {
  readonly kind: SearchKind;
  readonly label: string;
  readonly note: string;
  readonly path: string;
}

/** Results shown at once, and how many of them one kind may take while others match as well. */
const MOST = 7;
const MOST_OF_KIND = 2;

interface Prepared {
  readonly label: string;
  readonly note: string;
}

const prepared = new WeakMap<SearchEntry, Prepared>();

function prepare(entry: SearchEntry): Prepared {
  const known = prepared.get(entry);
  if (known !== undefined) return known;
  const made = { label: ` ${words(entry[0])}`, note: ` ${words(entry[1])}` };
  prepared.set(entry, made);
  return made;
}

/** Folded text with single spaces between its words. */
const words = (text: string): string =>
  fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** How well an entry fits: 0 = not at all. Every word must begin a word of the name or of its note. */
function fit(entry: SearchEntry, query: string, wanted: readonly string[]): number {
  const { label, note } = prepare(entry);
  if (label === ` ${query}`) return 5;
  if (label.startsWith(` ${query}`)) return 4;
  if (wanted.every((word) => label.includes(` ${word}`))) return 3;
  if (wanted.every((word) => label.includes(` ${word}`) || note.includes(` ${word}`))) return 2;
  return wanted.every((word) => word.length > 2 && label.includes(word)) ? 1 : 0;
}

/**
 * The best few things that fit what was typed, kind by kind: the kind with the best match first. Case and accents do
 * not count. Nothing typed, nothing found.
 */
export function searchFor(index: SearchIndex, typed: string): readonly SearchResult[] {
  const query = words(typed);
  if (query === '') return [];
  const wanted = query.split(' ');
  const fitting = searchKinds.map((kind) => ({ kind, found: bestOf(index[kind], query, wanted) }));
  // A hit in the middle of a word is offered only where nothing begins with what was typed.
  const least = fitting.some(({ found }) => (found[0]?.score ?? 0) > 1) ? 2 : 1;
  const groups = fitting
    .map(({ kind, found }) => ({ kind, found: found.filter(({ score }) => score >= least) }))
    .filter(({ found }) => found.length > 0)
    .toSorted((a, b) => (b.found[0]?.score ?? 0) - (a.found[0]?.score ?? 0));
  // Each kind gets its share; what the others leave free goes to whoever has more, best kind first.
  const room = new Map(groups.map(({ kind, found }) => [kind, Math.min(found.length, MOST_OF_KIND)]));
  let free = MOST - [...room.values()].reduce((a, b) => a + b, 0);
  for (const { kind, found } of groups) {
    const share = room.get(kind) ?? 0;
    const more = Math.max(0, Math.min(found.length - share, free));
    room.set(kind, share + more);
    free -= more;
  }
  return groups
    .flatMap(({ kind, found }) =>
      found.slice(0, room.get(kind)).map(({ entry: [label, note, path] }) => ({ kind, label, note, path })),
    )
    .slice(0, MOST);
}

function bestOf(entries: readonly SearchEntry[], query: string, wanted: readonly string[]) {
  return entries
    .map((entry) => ({ entry, score: fit(entry, query, wanted) }))
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score)
    .slice(0, MOST);
}
