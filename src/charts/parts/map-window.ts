import { frame, withRatio, type Rectangle } from '../../model/map/frame.ts';
import type { Layout } from '../chart.ts';

/** Width by height of the map's drawing. */
export const mapRatio: Readonly<Record<Layout, number>> = { wide: frame.width / frame.height, narrow: 1.9 };

/** How far a reader can zoom in. */
export const maximumZoom = 16;

/** The part of the frame that a layout shows so that all of `part` is seen. */
export const mapWindow = (layout: Layout, part: Rectangle = frame): Rectangle => withRatio(part, mapRatio[layout]);
