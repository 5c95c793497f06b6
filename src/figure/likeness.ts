import { distance } from 'fastest-levenshtein';

/** Shorter words have no typing errors: another letter makes another word of them. */
const LEAST_MISSPELT = 5;
const LEAST_BEGUN = 4;
/** What the beginning of a word is worth: something beside other words, too little alone. */
const BEGUN = 0.5;

/** How much a word is like another: 1 for itself, less for a beginning or a typing error, 0 where it is another word. */
export function likenessOfWords(word: string, other: string): number {
  if (word === other) return 1;
  if (word.length >= LEAST_BEGUN && other.startsWith(word)) return BEGUN;
  const length = Math.max(word.length, other.length);
  if (Math.min(word.length, other.length) < LEAST_MISSPELT) return 0;
  const allowed = length < 8 ? 1 : 2;
  if (Math.abs(word.length - other.length) > allowed) return 0;
  const letters = distance(word, other);
  return letters > allowed ? 0 : 1 - letters / length;
}

/** The same for whole names, whatever their words are: where a space is missing, or two letters changed places. */
export function likenessOfLetters(a: string, b: string): number {
  const [some, other] = [a.replaceAll(' ', ''), b.replaceAll(' ', '')];
  const length = Math.max(some.length, other.length);
  const allowed = Math.floor(length / 5);
  if (Math.min(some.length, other.length) < LEAST_MISSPELT || Math.abs(some.length - other.length) > allowed) return 0;
  const letters = distance(some, other);
  return letters > allowed ? 0 : 1 - letters / length;
}
