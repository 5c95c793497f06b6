/** A rectangle in units of the map's frame: x to the right, y down. */
export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * The part of the projected sphere that the maps show, in its own units: the world without Antarctica and most of
 * the empty Pacific. One unit is about half a pixel of a wide map.
 */
export const frame: Rectangle = { x: 60, y: 0, width: 1930, height: 880 };

/** The smallest rectangle of the given ratio (width by height) around another, centred on it. */
export function withRatio({ x, y, width, height }: Rectangle, ratio: number): Rectangle {
  const wide = Math.max(width, height * ratio);
  const high = wide / ratio;
  return { x: x - (wide - width) / 2, y: y - (high - height) / 2, width: wide, height: high };
}
