import type { CountryLand } from '../../model/country-land.ts';
import type { Rectangle } from '../../model/map/frame.ts';
import { socialColours as colours } from './social-colours.ts';
import { sheet } from './social-sheet.ts';

/** The map on the right of a picture, from edge to edge; pixels. */
export const panel: Rectangle = { x: 660, y: 0, width: sheet.width - 660, height: sheet.height };

export interface PanelMark {
  /** Units of the map's frame. */
  readonly x: number;
  readonly y: number;
  /** Pixels. */
  readonly radius: number;
  /** Radius of the filled part, pixels; 0 = a ring alone. */
  readonly filled: number;
}

/** Draws a country with its surroundings, and marks on it. The window must have the panel's ratio. */
export function mapPanel(land: CountryLand, code: string, window: Rectangle, marks: readonly PanelMark[]): string {
  const { land: others, borders: own, unit } = land.draw(code, window);
  const scale = panel.width / window.width;
  const n = (value: number) => String(Math.round(value * 10) / 10);
  const edge = `stroke="${colours.sea}" stroke-width="${String(1.2 / (scale * unit))}" stroke-linejoin="round"`;
  const place = `translate(${n(panel.x - window.x * scale)} ${n(panel.y - window.y * scale)}) scale(${String(scale * unit)})`;
  const circles = marks.map(({ x, y, radius, filled }) => {
    const at = `cx="${n(panel.x + (x - window.x) * scale)}" cy="${n(panel.y + (y - window.y) * scale)}"`;
    return `<circle ${at} r="${n(radius)}" fill="${colours.harm}" fill-opacity=".16" stroke="${colours.harm}" stroke-width="2.5"/>${filled === 0 ? '' : `<circle ${at} r="${n(filled)}" fill="${colours.harm}"/>`}`;
  });
  const { x, y, width, height } = panel;
  const box = `x="${n(x)}" y="${n(y)}" width="${n(width)}" height="${n(height)}"`;
  return `<clipPath id="panel"><rect ${box}/></clipPath><g clip-path="url(#panel)"><rect ${box} fill="${colours.sea}"/><g transform="${place}"><path d="${others}" fill="${colours.panelLand}" ${edge}/><path d="${own}" fill="${colours.panelOwn}" ${edge}/></g>${circles.join('')}</g>`;
}
