import { distance } from 'fastest-levenshtein';
import { fold } from '../schema/fold.ts';
import type { SearchIndex, SearchResult } from './search-index.ts';

const MOST = 5;
/** Share of letters or words that must agree. */
const LEAST = 0.55;

/**
 * Pages of records, countries and signatories whose address is like another, most similar first.
 * @param pathname the address that leads nowhere; what stands before the last part counts little.
 */
export function similarPages(index: SearchIndex, pathname: string): readonly Omit<SearchResult, 'whole'>[] {
  const parts = readable(pathname)
    .replace(/(index)?\.html?$/, '')
    .split('/')
    .filter(Boolean);
  const wanted = slug(parts.at(-1) ?? '');
  if (wanted === '') return [];
  const folder = parts.at(-2) ?? '';
  return (['record', 'country', 'signatory'] as const)
    .flatMap((kind) => index[kind].map(([label, note, path]) => ({ kind, label, note, path })))
    .map((page) => {
      const [inFolder = '', own = ''] = page.path.split('/').filter(Boolean);
      const score = Math.max(likeness(wanted, own), page.kind === 'record' ? 0 : likeness(wanted, slug(page.label)));
      return { page, score: score + (inFolder === folder ? 0.05 : 0) };
    })
    .filter(({ score }) => score >= LEAST)
    .toSorted((a, b) => b.score - a.score)
    .slice(0, MOST)
    .map(({ page }) => page);
}

/** From 0 to 1: the larger of the share of equal letters and the share of shared words. */
function likeness(a: string, b: string): number {
  if (b === '') return 0;
  const longest = Math.max(a.length, b.length);
  const letters = Math.abs(a.length - b.length) / longest > 1 - LEAST ? 0 : 1 - distance(a, b) / longest;
  const [some, others] = [new Set(a.split('-')), new Set(b.split('-'))];
  // One word in common is chance, unless it is the only one.
  const shared = some.intersection(others).size;
  const tokens = shared < 2 && some.size > 1 ? 0 : (2 * shared) / (some.size + others.size);
  return Math.max(letters, tokens);
}

const slug = (text: string): string =>
  fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');

function readable(pathname: string): string {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return pathname;
  }
}
