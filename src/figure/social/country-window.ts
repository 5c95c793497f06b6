import type { CountryLand } from '../../model/country-land.ts';
import { frame, withRatio, type Rectangle } from '../../model/map/frame.ts';
import { PANEL_RATIO } from './map-panel.ts';

/**
 * A country's window is no narrower, in units of the frame: a city state keeps some of its surroundings, an island far
 * from other land is shown in the sea that it lies in. The first width with land of others in it is taken.
 */
const LEAST_WIDTHS = [44, 110, 225, 330];
/** Share of the window that the land of others must take up. */
const NEIGHBOURS = 0.08;

/**
 * A window with the panel's ratio around a country; the whole world where it has neither land nor a point. A window as
 * tall as a wide country makes it is moved back into the frame, or half of it would be the sea around the pole.
 */
export function countryWindow(
  land: CountryLand,
  code: string,
  points: readonly (readonly [x: number, y: number])[],
): Rectangle {
  if (points.length === 0 && !land.has(code)) return withRatio(frame, PANEL_RATIO);
  const window = land.window(code, points, [PANEL_RATIO, PANEL_RATIO]);
  const widths = LEAST_WIDTHS.map((least) => Math.max(window.width, least));
  const windows = widths.map((width) => withWidth(window, width));
  const isPlaced = (wide: Rectangle) => land.around(code, wide) > NEIGHBOURS * wide.width * wide.height;
  const { x, y, width, height } = windows.find(isPlaced) ?? withWidth(window, widths.at(-1) ?? window.width);
  const most = frame.y + frame.height - height;
  return { x, y: most < frame.y ? most / 2 : Math.min(Math.max(y, frame.y), most), width, height };
}

/** A window widened around its middle, in the panel's ratio. */
function withWidth({ x, y, width, height }: Rectangle, wide: number): Rectangle {
  const high = wide / PANEL_RATIO;
  return { x: x - (wide - width) / 2, y: y - (high - height) / 2, width: wide, height: high };
}
