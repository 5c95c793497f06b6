import type { Layout } from '../chart.ts';

/**
 * Pixels throughout: a square keeps its size whatever the drawing's width, so the grid is laid out for the narrowest
 * drawing of its layout (560 and 288 pixels) and begins at its left edge.
 */
export interface ImpactLayout {
  /** Left edge of the squares, and how many stand in a line. */
  readonly left: number;
  readonly columns: number;
  /** From one square to the next, and a square's own side without its outline. */
  readonly pitch: number;
  readonly side: number;
  /** Where the numbers end. */
  readonly right: number;
  /** Whether a row's label and number stand in a line of their own, above its squares. */
  readonly stacked: boolean;
  /** Letters of a label that fit. */
  readonly letters: number;
  /** Space before a heading, between a heading and its rows, and between rows. */
  readonly gaps: { readonly group: number; readonly heading: number; readonly row: number };
}

/** Height of a line of text. */
export const LINE = 18;

export const impactLayout: Readonly<Record<Layout, ImpactLayout>> = {
  wide: {
    left: 172,
    columns: 34,
    pitch: 10,
    side: 7,
    right: 556,
    stacked: false,
    letters: 26,
    gaps: { group: 14, heading: 6, row: 6 },
  },
  // Small squares, so that a phone shows the rows together, and a frame stays below the 1,000 pixels that some hosts give.
  narrow: {
    left: 0,
    columns: 48,
    pitch: 6,
    side: 4,
    right: 287,
    stacked: true,
    letters: 34,
    gaps: { group: 14, heading: 4, row: 5 },
  },
};
