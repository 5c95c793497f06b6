import { openingText } from '../text/opening-view.ts';

/** The sentence of a chart, and for a map that shows a part of the world which part. */
export const withOpening = (chart: string, sentence: string, region: string): string =>
  chart === 'attack-map' ? [sentence, openingText.drawn(region)].filter(Boolean).join(' ') : sentence;
