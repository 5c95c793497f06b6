import type { Problem } from '../../schema/problem.ts';
import { shortened } from '../../text/shortened.ts';

/** A cell may hold a book, and a suggestion repeats it. */
const LONGEST = 600;
const BEGINNING = 20;
/** What a sentence begins with that does not begin with what stands in the cell. */
const OWN_WORDS = /^(the|a|an|there|no) /;

/**
 * The sentence of a problem without its place, not longer than a page can show. It begins with a capital letter, unless
 * with the text of a cell or the name of a column, which stay as they are written.
 */
export function sentenceOf({ message, value }: Problem): string {
  const sentence = shortened(message.slice(message.indexOf(': ') + 2), LONGEST);
  const begins = value?.trim() ?? '';
  const isValue = begins !== '' && sentence.startsWith(begins.slice(0, BEGINNING));
  return OWN_WORDS.test(sentence) && !isValue ? sentence.charAt(0).toUpperCase() + sentence.slice(1) : sentence;
}
