import { foldedWords } from './folded-words.ts';

/** What a thing is called, folded for comparing; each name has a space before it, so that ` x` begins a word. */
export interface Called {
  readonly label: string;
  /** Other names of the same thing. */
  readonly names: readonly string[];
  /** Codes, which count only whole. */
  readonly codes: readonly string[];
  /** Initials of its name, and an abbreviation that the name carries in brackets. */
  readonly initials: readonly string[];
}

/** Fits better than any other: the whole name is what was typed. */
export const WHOLE_NAME = 6;
/** Something whole that stands for the name: a code, its initials. */
export const WHOLE_SIGN = 5;

/** Shorter words than these say too little: in the middle of a word, and as initials, they are chance. */
const LEAST_INSIDE = 4;
const LEAST_INITIALS = 3;
/** The beginning of another name is no sign yet that it is meant. */
const LEAST_OF_ALIAS = 3;
/** Up to so many letters, a country's other name also begins other words. */
const SHORT_NAME = 3;

export function called(
  label: string,
  { names = [], codes = [] }: { names?: readonly string[]; codes?: readonly string[] } = {},
): Called {
  const spaced = (text: string): string => ` ${foldedWords(text)}`;
  return { label: spaced(label), names: names.map(spaced), codes: codes.map(spaced), initials: initialsOf(label) };
}

/**
 * How well a name fits folded words: 0 = not at all, up to `WHOLE_NAME`. Letters are never exchanged; 1 stands for words
 * that are found inside others only.
 */
export function nameFit({ label, names, codes, initials }: Called, query: string): number {
  const typed = ` ${query}`;
  if (label === typed || names.includes(typed)) return WHOLE_NAME;
  if (codes.includes(typed) || (query.length >= LEAST_INITIALS && initials.includes(query))) return WHOLE_SIGN;
  if (label.startsWith(typed)) return 4;
  if (query.length >= LEAST_OF_ALIAS && names.some((name) => name.startsWith(typed))) return 4;
  // The last of the initials: HHS is the US Department of Health and Human Services.
  if (query.length >= LEAST_INITIALS && initials.some((letters) => letters.endsWith(query))) return 4;
  const wanted = query.split(' ');
  if (wanted.every((word) => beginsWord(label, initials, word))) return 3;
  return wanted.every((word) => word.length >= LEAST_INSIDE && label.includes(word)) ? 1 : 0;
}

/**
 * Whether a thing fits by chance: what was typed is a short name of another, and only begins a word of this one. `uk` is
 * the United Kingdom, and not on its way to Ukraine.
 * @param all the things that may have such names.
 */
export function isChance(all: readonly Called[], query: string): (own: Called) => boolean {
  const isShortName = query.length <= SHORT_NAME && all.some(({ names }) => names.includes(` ${query}`));
  return (own) => isShortName && nameFit(own, query) < WHOLE_SIGN && !`${own.label} `.includes(` ${query} `);
}

/** Whether a word begins one of a name's words, or is its initials. */
export const beginsWord = (label: string, initials: readonly string[], word: string): boolean =>
  label.includes(` ${word}`) || (word.length >= LEAST_INITIALS && initials.includes(word));

/** Of `World Health Organization (staff accounts)` `who`; of `Health Service Executive (HSE)` `hse`, twice. */
function initialsOf(label: string): readonly string[] {
  const bracketed = [...label.matchAll(/\((\p{Lu}[^\s()]*\p{Lu}[^\s()]*)\)/gu)].map(([, word = '']) => word);
  const capitals = label
    .replace(/\([^)]*\)/g, ' ')
    .split(/[\s/-]+/)
    .filter((word) => /^\p{Lu}/u.test(word))
    // A word that is an abbreviation already keeps its letters.
    .map((word) => (/^\p{Lu}+$/u.test(word) ? word : word.charAt(0)));
  const initials = capitals.length < LEAST_INITIALS ? [] : [capitals.join('')];
  return [...bracketed, ...initials].map(foldedWords);
}
