import type { Layout } from '../chart.ts';

/** Radius in pixels of a circle for one record. */
const unit: Readonly<Record<Layout, number>> = { wide: 4.2, narrow: 3 };

/** Radius in pixels: the circle's area is proportional to the number of records. */
export const markRadius = (records: number, layout: Layout): number => unit[layout] * Math.sqrt(records);
