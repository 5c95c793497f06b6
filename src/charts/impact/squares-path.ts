import { tenth } from '../parts/rounded.ts';
import type { ImpactLayout } from './impact-layout.ts';

/** Where a run of squares stands: line by line from the left, so many in a line. */
export interface SquareGrid extends Pick<ImpactLayout, 'left' | 'columns' | 'pitch' | 'side'> {
  readonly top: number;
  /** Squares that stand before the run. */
  readonly before: number;
}

/**
 * Path data of a run of squares, each one subpath that begins with `m`. Of the last square only the share is drawn that
 * its records fill, so that the area stays true where a square stands for many.
 * @param size length of the run in squares; need not be whole.
 */
export function squaresPath(size: number, { left, top, columns, pitch, side, before }: SquareGrid): string {
  let x = 0;
  let y = 0;
  const squares = Array.from({ length: Math.ceil(size) }, (_, i) => {
    const place = before + i;
    // Half a pixel in, so that the outline falls on whole pixels.
    const toX = left + (place % columns) * pitch + 0.5;
    const toY = top + Math.floor(place / columns) * pitch + 0.5;
    const width = Math.max(1, side * Math.min(1, size - i));
    const step = `m${tenth(toX - x)} ${tenth(toY - y)}h${tenth(width)}v${String(side)}h-${tenth(width)}z`;
    // Closing a subpath leads back to where it began, and the next step counts from there.
    x = toX;
    y = toY;
    return step;
  });
  return squares.join('');
}
