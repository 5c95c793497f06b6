import { distance } from 'fastest-levenshtein';

/** A candidate close enough to have been meant, or null: at most a third of its letters differ, case set aside. */
export function nearest(text: string, candidates: Iterable<string>): string | null {
  const wanted = slug(text);
  let best: string | null = null;
  let least = Infinity;
  for (const candidate of candidates) {
    const other = slug(candidate);
    if (Math.abs(other.length - wanted.length) >= least) continue;
    const letters = distance(wanted, other);
    if (letters < least) [best, least] = [candidate, letters];
  }
  return best !== null && least <= Math.max(1, Math.floor(best.length / 3)) && wanted !== '' ? best : null;
}

/** Text in small letters with `_` between its words. */
export function slug(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '_')
    .replace(/^_|_$/g, '');
}
