import type { Layout } from '../chart.ts';

/** Heights in pixels; widths are shares of the drawing. */
export interface TimelineLayout {
  readonly height: number;
  /** Top of the tallest bar, and the line that bars stand on. */
  readonly top: number;
  readonly base: number;
  /** Baseline of the year labels. */
  readonly labels: number;
  /** Centre line of the records known only by year; null where bins are years. */
  readonly yearOnly: number | null;
  /** A label for every how many years. */
  readonly labelEvery: number;
  /** The same where only some months are shown: a label for every how many of them, counted from a January. */
  readonly monthLabelEvery: number;
}

export const timelineLayout: Readonly<Record<Layout, TimelineLayout>> = {
  wide: { height: 190, top: 30, base: 146, labels: 163, yearOnly: 179, labelEvery: 1, monthLabelEvery: 3 },
  narrow: { height: 150, top: 34, base: 126, labels: 144, yearOnly: null, labelEvery: 4, monthLabelEvery: 6 },
};
