import { fold } from '../schema/fold.ts';

const LONGEST_WORDS = 60;

/** Whether every letter and digit of a name can stand in an identifier, in itself or as its plain letter. */
export function isSpelled(target: string): boolean {
  return /^[a-z0-9]/.test(wordsOf(target)) && !/[\p{L}\p{N}]/u.test(fold(target).replace(/[a-z0-9]/g, ''));
}

/**
 * An identifier for a new record: its date, then the words of its target in plain letters, at most sixty characters of
 * them; with a number behind it if it is taken.
 */
export function makeId(date: string, target: string, taken: { has(id: string): boolean }): string {
  const words = wordsOf(target);
  const short = words.length <= LONGEST_WORDS ? words : words.slice(0, LONGEST_WORDS + 1).replace(/-[^-]*$/, '');
  const base = `${date}-${short.slice(0, LONGEST_WORDS) || 'record'}`;
  let id = base;
  for (let number = 2; taken.has(id); number += 1) id = `${base}-${number}`;
  return id;
}

const wordsOf = (target: string): string =>
  fold(target)
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
