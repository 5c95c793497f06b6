/** The words about the subject that figures are made of: every embed carries them, so they are few. */
export interface FigureWords {
  /** What an incident may do harm to: a noun in the singular, as it stands before “was affected”. */
  readonly harmed: string;
  /** An incident in short, in the singular and in the plural, as it stands after “recorded”. */
  readonly short: readonly [one: string, many: string];
  /** What is on record and not counted unless asked for: the outcomes that the descriptor does not mark as counted. */
  readonly uncounted: string;
  readonly mapTitle: string;
  readonly timelineTitle: string;
  readonly effectsTitle: string;
}

/** The words of this project's own subject. */
export const ownFigureWords: FigureWords = {
  harmed: 'care',
  short: ['attack', 'attacks'],
  uncounted: 'attempts, plans and campaigns',
  mapTitle: 'Where care was attacked',
  timelineTitle: 'When care was attacked',
  effectsTitle: 'What attacks did to care',
};

// All such words of the site as JSON, put in by the build from `site.config.ts`, which nothing here may import; absent where
// the sources run as they are. As text, so that bundlers see that the own words are not needed beside it.
declare const SITE_FIGURES: string | undefined;

export const figureWords: FigureWords =
  typeof SITE_FIGURES === 'undefined' ? ownFigureWords : (JSON.parse(SITE_FIGURES) as FigureWords);

/** With a capital, as at the beginning of a sentence. */
export const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** As in the middle of a sentence; an abbreviation keeps its capitals. */
export const small = (words: string): string => words.replace(/^\p{Lu}(?!\p{Lu})/u, (letter) => letter.toLowerCase());

/** With its indefinite article: `an attack`. */
export const withArticle = (noun: string): string => `${/^[aeiou]/i.test(noun) ? 'an' : 'a'} ${noun}`;
