/** A length in pixels or units, to a tenth. */
export const tenth = (n: number): string => String(Math.round(n * 10) / 10);

/** A share of the drawing's width or height, from 0 to 1, as SVG's percentage to a hundredth. */
export const percent = (share: number): string => `${String(Math.round(share * 10_000) / 100)}%`;
