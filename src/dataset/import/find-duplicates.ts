import { fold } from '../../schema/fold.ts';
import { parsePartialDate } from '../../schema/partial-date.ts';

/** What two records must share to be compared, and their date. */
export interface Candidate {
  readonly id: string;
  readonly country: string;
  readonly target: string;
  readonly date: string;
  /** Row of the imported file; null = a record of ours. */
  readonly row: number | null;
}

/** Records seen so far, to be asked for the one that a candidate may repeat. */
export interface DuplicateFinder {
  /** Same target in the same country, on the same date (`same`) or at most so many days apart (`near`). */
  readonly find: (
    candidate: Omit<Candidate, 'id' | 'row'>,
  ) => { readonly of: Candidate; readonly kind: 'same' | 'near' } | null;
  readonly add: (record: Candidate) => void;
}

/** Remembers records by country and folded target. */
export function duplicateFinder(nearDays: number): DuplicateFinder {
  const seen = new Map<string, Candidate[]>();
  const keyOf = ({ country, target }: { country: string; target: string }) => `${country} ${targetKey(target)}`;
  return {
    find(candidate) {
      const others = seen.get(keyOf(candidate)) ?? [];
      const same = others.find(({ date }) => date === candidate.date);
      if (same !== undefined) return { of: same, kind: 'same' };
      const near = others.find(({ date }) => daysApart(date, candidate.date) <= nearDays);
      return near === undefined ? null : { of: near, kind: 'near' };
    },
    add(record) {
      const key = keyOf(record);
      const known = seen.get(key);
      if (known === undefined) seen.set(key, [record]);
      else known.push(record);
    },
  };
}

const COMPANY_FORMS =
  /\b(?:the|inc|incorporated|llc|llp|ltd|limited|corp|corporation|co|company|plc|pllc|pa|pc|gmbh|ag|sa|ab)\b/g;

/** A target as duplicates are looked for: folded, without punctuation, brackets and forms of companies. */
function targetKey(target: string): string {
  const plain = fold(target)
    .replace(/\([^)]*\)/g, ' ')
    .replace(/[.'’]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ');
  const short = plain.replace(COMPANY_FORMS, ' ').replace(/ +/g, ' ').trim();
  return short === '' ? plain.trim() : short;
}

function daysApart(one: string, other: string): number {
  const [a, b] = [parsePartialDate(one), parsePartialDate(other)];
  return a === null || b === null ? Infinity : Math.max(a.first - b.last, b.first - a.last, 0);
}
