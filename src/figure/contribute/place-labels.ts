import type { Rectangle } from '../../model/map/frame.ts';

/** A name for a point of the frame. */
export interface PlaceName {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly kind: 'country' | 'town';
}

/**
 * A name that has room on the map: `left` and `top` are shares of its width and height. The name of a country stands
 * there, that of a town above a dot.
 */
export interface PlacedName extends Pick<PlaceName, 'text' | 'kind'> {
  readonly left: number;
  readonly top: number;
}

/** Pixels of a letter, of a line, and of the free space beside a name. */
const LETTER = { country: 9, town: 7.5 } as const;
const LINE = 18;
const MOST = 12;
/** Pixels by which a name stands above its place. */
export const rise = { country: 0, town: 9 } as const;

/**
 * The names that a map of so many pixels has room for, the earlier ones first: none leaves the map or covers another.
 * @param names the likeliest to be wanted first.
 */
export function placeLabels(
  names: readonly PlaceName[],
  window: Rectangle,
  size: { readonly width: number; readonly height: number },
): readonly PlacedName[] {
  const taken: { readonly left: number; readonly right: number; readonly y: number }[] = [];
  return names.flatMap(({ text, x, y, kind }): PlacedName[] => {
    const [left, top] = [(x - window.x) / window.width, (y - window.y) / window.height];
    const [middle, line] = [left * size.width, top * size.height - rise[kind]];
    const half = (text.length * LETTER[kind]) / 2;
    const box = { left: middle - half, right: middle + half, y: line };
    const isInside = box.left >= 0 && box.right <= size.width && line >= LINE && line <= size.height - LINE;
    const isFree = taken.every(
      (other) => Math.abs(other.y - box.y) >= LINE || other.right < box.left || other.left > box.right,
    );
    if (!isInside || !isFree || taken.length >= MOST) return [];
    taken.push(box);
    return [{ text, kind, left, top }];
  });
}
