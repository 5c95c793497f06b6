import type { MapMark } from '../../model/attack-map-model.ts';
import type { Rectangle } from '../../model/map/frame.ts';
import type { Layout } from '../chart.ts';
import { markRadius } from './mark-radius.ts';

interface Pointing {
  /** The part of the frame that is shown, and the size of the drawing in pixels. */
  readonly window: Rectangle;
  readonly size: readonly [width: number, height: number];
  /** The pointer, in pixels of the drawing. */
  readonly at: readonly [x: number, y: number];
  /** How far outside a circle the pointer may be, in pixels. */
  readonly reach: number;
  readonly layout: Layout;
}

/**
 * Key of the mark that a pointer means: among the circles within reach the one whose centre is nearest, so that a small
 * circle inside a large one can be hit as well as the large one. Null when there is none.
 */
export function nearestMark(marks: readonly MapMark[], { window, size, at, reach, layout }: Pointing): string | null {
  let best: { readonly key: string; readonly distance: number } | null = null;
  for (const mark of marks) {
    const dx = ((mark.x - window.x) / window.width) * size[0] - at[0];
    const dy = ((mark.y - window.y) / window.height) * size[1] - at[1];
    const distance = Math.hypot(dx, dy);
    if (distance > markRadius(mark.total, layout) + reach) continue;
    if (best === null || distance < best.distance) best = { key: mark.key, distance };
  }
  return best?.key ?? null;
}
