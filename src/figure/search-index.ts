import { foldedWords } from './folded-words.ts';
import { beginsWord, called, isChance, nameFit, WHOLE_NAME, type Called } from './name-fit.ts';

/** What the search can lead to, in the order in which equal matches are offered. */
export const searchKinds = ['country', 'signatory', 'place', 'malware', 'actor', 'campaign', 'record'] as const;
export type SearchKind = (typeof searchKinds)[number];

/**
 * One thing to find, as JSON sends it: its name, what is said beside it, its address below the site's base, and, where
 * it has any, other names and codes by which it is asked for.
 */
export type SearchEntry = readonly [
  label: string,
  note: string,
  path: string,
  names?: readonly string[],
  codes?: readonly string[],
];

/** Everything that can be found. Entries that are to win among equals stand first. */
export type SearchIndex = Readonly<Record<SearchKind, readonly SearchEntry[]>>;

export interface SearchResult {
  readonly kind: SearchKind;
  readonly label: string;
  readonly note: string;
  readonly path: string;
  /** Whether its name, or another name that it has, is what was typed. */
  readonly whole: boolean;
}

/** Results shown at once, and how many of them one kind may take while others match as well. */
const MOST = 7;
const MOST_OF_KIND = 2;

/** Every word is in the name or beside it; better than that is what lies in the country that was typed by another name. */
const BESIDE = 2;
const IN_COUNTRY = 2.5;

interface Prepared extends Called {
  readonly note: string;
}

const prepared = new WeakMap<SearchEntry, Prepared>();

/** An entry's names, folded once. */
export function namesOf(entry: SearchEntry): Prepared {
  const known = prepared.get(entry);
  if (known !== undefined) return known;
  const [label, note, , names = [], codes = []] = entry;
  const made = { ...called(label, { names, codes }), note: ` ${foldedWords(note)}` };
  prepared.set(entry, made);
  return made;
}

/** What was typed, folded, and the same with a country's other name replaced by its own, as it stands in notes. */
interface Query {
  readonly words: string;
  readonly inCountry: readonly string[];
  readonly isByChance: ReturnType<typeof isChance>;
}

/** How well an entry fits: 0 = not at all. Every word must begin a word of the name or of its note. */
function fit(entry: SearchEntry, { words: query, inCountry, isByChance }: Query): number {
  const names = namesOf(entry);
  const own = nameFit(names, query);
  if (own > BESIDE && !isByChance(names)) return own;
  const isBeside = (words: string): boolean =>
    words.split(' ').every((word) => beginsWord(names.label, names.initials, word) || names.note.includes(` ${word}`));
  if (inCountry.some(isBeside)) return IN_COUNTRY;
  return isBeside(query) ? BESIDE : own;
}

function queryOf(index: SearchIndex, typed: string): Query {
  const words = foldedWords(typed);
  const countries = index.country.map(namesOf);
  return {
    words,
    inCountry: countries.flatMap(({ label, names }) =>
      names
        .filter((name) => ` ${words} `.includes(`${name} `))
        .map((name) => ` ${words} `.replace(`${name} `, `${label} `).trim()),
    ),
    isByChance: isChance(countries, words),
  };
}

/**
 * The best few things that fit what was typed, kind by kind: the kind with the best match first. Case and accents do
 * not count. Nothing typed, nothing found.
 */
export function searchFor(index: SearchIndex, typed: string): readonly SearchResult[] {
  const query = queryOf(index, typed);
  if (query.words === '') return [];
  const fitting = searchKinds.map((kind) => ({ kind, found: bestOf(index[kind], query) }));
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
      found.slice(0, room.get(kind)).map(({ entry: [label, note, path], score }) => ({
        kind,
        label,
        note,
        path,
        whole: score === WHOLE_NAME,
      })),
    )
    .slice(0, MOST);
}

/**
 * The result that a reader has named without marking it: the first, where its name is what was typed and no other of
 * its kind has that name; otherwise null.
 */
export function namedResult([first, second]: readonly SearchResult[]): SearchResult | null {
  if (first?.whole !== true) return null;
  return second?.whole === true && second.kind === first.kind ? null : first;
}

function bestOf(entries: readonly SearchEntry[], query: Query) {
  return entries
    .map((entry) => ({ entry, score: fit(entry, query) }))
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score)
    .slice(0, MOST);
}
