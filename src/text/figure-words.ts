/** The words about the subject that figures are made of: every embed carries them, so they are few. */
export interface FigureWords {
  /** What an incident may do harm to: a noun in the singular, as it stands before “was affected”. */
  readonly harmed: string;
  readonly mapTitle: string;
  readonly timelineTitle: string;
}

/** The words of this project's own subject. */
export const ownFigureWords: FigureWords = {
  harmed: 'care',
  mapTitle: 'Where care was attacked',
  timelineTitle: 'When care was attacked',
};

// All such words of the site as JSON, put in by the build from `site.config.ts`, which nothing here may import; absent where
// the sources run as they are. As text, so that bundlers see that the own words are not needed beside it.
declare const SITE_FIGURES: string | undefined;

export const figureWords: FigureWords =
  typeof SITE_FIGURES === 'undefined' ? ownFigureWords : (JSON.parse(SITE_FIGURES) as FigureWords);

/** With a capital, as at the beginning of a sentence. */
export const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
