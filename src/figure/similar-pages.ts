import { foldedWords } from './folded-words.ts';
import { WHOLE_SIGN, nameFit } from './name-fit.ts';
import { likenessOfLetters, likenessOfWords } from './likeness.ts';
import { namesOf, searchKinds, type SearchEntry, type SearchIndex, type SearchResult } from './search-index.ts';

const MOST = 5;
/** Nobody means more words than these, and each is compared with every word of the site. */
const MOST_WORDS = 20;
/** Share of the wanted words, weighed by how telling they are, that a page must have. */
const LEAST = 0.6;
/** A page must have words that are rarer, taken together, than one in so many pages. */
const RARITY = 25;
/** Pages that fit so much less than the best are not worth a reader's time. */
const REACH = 0.4;

/** What a likeness of words, from 0 to 1, gains by more than words. */
const BONUS = { name: 0.25, folder: 0.3, date: 0.2, length: 0.05 };

/** Letters at the beginning of a folder's name that tell it. */
const FOLDER = 5;

/** An address, or a page, as far as it is compared. */
interface Slug {
  /** Reduced ISO date at its beginning; empty where it has none. */
  readonly date: string;
  readonly words: readonly string[];
}

type Page = Pick<SearchResult, 'kind' | 'label' | 'note' | 'path'>;

/**
 * Pages of the site whose address or name is like an address that leads nowhere, most similar first. Words count by how
 * rare they are, typing errors allowed; a day that they share counts only beside words, or where nothing else is asked.
 * @param pathname the address; what stands before its last part counts little.
 */
export function similarPages(index: SearchIndex, pathname: string): readonly Page[] {
  const parts = readable(pathname)
    .replace(/(index)?\.html?$/, '')
    .split('/')
    .filter(Boolean);
  const wanted = slugOf(parts.at(-1) ?? '');
  const folder = parts.at(-2) ?? '';
  const candidates = searchKinds.flatMap((kind) => index[kind].map((entry) => candidateOf(kind, entry)));
  const scored = wanted.words.length === 0 ? ofDay(candidates, wanted.date) : ofWords(candidates, wanted, folder);
  const best = scored[0]?.score ?? 0;
  return scored
    .filter(({ score }) => score >= best - REACH)
    .slice(0, MOST)
    .map(({ page }) => page);
}

interface Candidate {
  readonly page: Page;
  readonly entry: SearchEntry;
  /** Empty where the address is a question to the table, not a page of its own. */
  readonly folder: string;
  readonly slug: Slug;
}

function candidateOf(kind: Page['kind'], entry: SearchEntry): Candidate {
  const [label, note, path] = entry;
  const [folder = '', id = ''] = path.split('/').filter(Boolean);
  const isPage = !id.startsWith('?');
  // A country's id is its code, which counts as a name and only whole.
  const { date, words } = slugOf(isPage && kind !== 'country' ? id : '');
  const all = new Set([...words, ...foldedWords(label).split(' ')]);
  return {
    page: { kind, label, note, path },
    entry,
    folder: isPage ? folder : '',
    slug: { date, words: [...all].filter(Boolean) },
  };
}

interface Scored {
  readonly page: Page;
  readonly score: number;
}

/** The records of a day or a month; a year has too many to offer. */
function ofDay(candidates: readonly Candidate[], date: string): readonly Scored[] {
  return date.length < 'yyyy-mm'.length
    ? []
    : candidates.filter(({ slug }) => slug.date.startsWith(date)).map(({ page }) => ({ page, score: 1 }));
}

/** A word that was typed: the words of pages that it may mean, each with how like it is, and how telling it is. */
interface Meant {
  readonly close: ReadonlyMap<string, number>;
  readonly weight: number;
}

function ofWords(candidates: readonly Candidate[], wanted: Slug, folder: string): readonly Scored[] {
  const query = wanted.words.join(' ');
  const pagesWith = new Map<string, number>();
  for (const { slug } of candidates) for (const word of slug.words) pagesWith.set(word, (pagesWith.get(word) ?? 0) + 1);
  const meant = wanted.words.map((word) => meantBy(word, pagesWith, candidates.length));
  const whole = meant.reduce((sum, { weight }) => sum + weight, 0);
  const isMisspelt = wanted.words.some((word) => !pagesWith.has(word));
  // Of few pages even a word that one of them has is less rare.
  const rare = Math.min(Math.log(RARITY), LEAST * Math.log(candidates.length));
  return candidates
    .map(({ page, entry, folder: own, slug }) => {
      const names = namesOf(entry);
      const isNamed = nameFit(names, query) >= WHOLE_SIGN;
      const found = meant.reduce((sum, { close, weight }) => {
        return sum + weight * Math.max(0, ...slug.words.map((word) => close.get(word) ?? 0));
      }, 0);
      const letters = isMisspelt ? likenessOfLetters(query, names.label.trim()) : 0;
      const likeness = isNamed ? 1 : Math.max(found <= rare ? 0 : found / whole, letters);
      if (likeness < LEAST) return { page, score: 0 };
      const isSameDay = wanted.date !== '' && slug.date.startsWith(wanted.date);
      const score =
        likeness +
        (isNamed ? BONUS.name : 0) +
        (isSameFolder(folder, own) ? BONUS.folder : 0) +
        (isSameDay ? BONUS.date : 0) +
        BONUS.length * Math.min(1, wanted.words.length / slug.words.length);
      return { page, score };
    })
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score);
}

/** @param pagesWith number of pages that have a word; a word that no page has weighs as much as the rarest. */
function meantBy(word: string, pagesWith: ReadonlyMap<string, number>, pages: number): Meant {
  // A word that a page has is no misspelling of another.
  const known = pagesWith.has(word) ? [word] : [...pagesWith.keys()];
  const close = known
    .map((other) => [other, likenessOfWords(word, other)] as const)
    .filter(([, share]) => share > 0)
    .toSorted(([, a], [, b]) => b - a);
  return { close: new Map(close), weight: Math.log(pages / (pagesWith.get(close[0]?.[0] ?? word) ?? 1)) };
}

/** `country`, `countries`: the same folder to who types from memory. */
const isSameFolder = (some: string, other: string): boolean =>
  some.length >= FOLDER && some.slice(0, FOLDER) === other.slice(0, FOLDER);

function slugOf(text: string): Slug {
  const date = /^\d{4}(?:-\d{2}){0,2}(?![\p{L}\p{N}])/u.exec(text)?.[0] ?? '';
  const words = foldedWords(text.slice(date.length)).split(' ', MOST_WORDS);
  return { date, words: words.filter((word) => word.length > 1) };
}

function readable(pathname: string): string {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return pathname;
  }
}
