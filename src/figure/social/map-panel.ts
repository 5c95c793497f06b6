import { tenth } from '../../charts/parts/rounded.ts';
import type { CountryLand } from '../../model/country-land.ts';
import type { Rectangle } from '../../model/map/frame.ts';
import type { Cutting, Drawing } from '../picture/picture.ts';
import { outline, SCALE, type LandRasters } from './land-rasters.ts';
import { RING, socialColours as colours } from './social-colours.ts';
import { sheet, sketchOf } from './social-sheet.ts';

/** The map on the right of a picture, from edge to edge; pixels. */
export const panel: Rectangle = { x: 660, y: 0, width: sheet.width - 660, height: sheet.height };
/** What the panel leaves to the text, between two heights. */
export const textSide = (top: number, bottom: number): Rectangle => ({
  x: 0,
  y: top,
  width: panel.x,
  height: bottom - top,
});
export const PANEL_RATIO = panel.width / panel.height;

export interface PanelMark {
  /** Units of the map's frame. */
  readonly x: number;
  readonly y: number;
  /** Pixels. */
  readonly radius: number;
  /** Radius of the filled part, pixels; 0 = a ring alone. */
  readonly filled: number;
  /** Whether it stands for more than a place: a region, or a country of which nothing nearer is known. */
  readonly isDashed: boolean;
}

type Layers = Drawing['layers'];
type Look = Omit<PanelMark, 'x' | 'y'>;

/**
 * A country with its surroundings, and marks on it. The window must have the panel's ratio.
 * @param fill of the country's own land.
 */
export function mapPanel(
  land: CountryLand,
  code: string,
  window: Rectangle,
  marks: readonly PanelMark[],
  fill: string = colours.panelOwn,
): Layers {
  const { land: others, borders: own, unit } = land.draw(code, window);
  const scale = panel.width / window.width;
  const [left, top] = [panel.x - window.x * scale, panel.y - window.y * scale];
  const place = (mark: PanelMark) => circles(left + mark.x * scale, top + mark.y * scale, mark);
  return [
    sketchOf(
      [
        `<rect x="${tenth(panel.x)}" width="100%" height="100%" fill="${colours.sea}"/>`,
        outline(others, colours.panelLand, unit, [left, top], scale),
        outline(own, fill, unit, [left, top], scale),
        ...marks.map(place),
      ],
      panel,
    ),
  ];
}

/** The country and its surroundings around a point that has a mark, or none where the mark is null. */
export async function pointPanel(
  land: LandRasters,
  code: string,
  [x, y]: readonly [x: number, y: number],
  mark: Look | null,
): Promise<Layers> {
  const [middle, centre] = [panel.x + panel.width / 2, panel.y + panel.height / 2];
  const [left, top] = [Math.round(x * SCALE) - panel.width / 2, Math.round(y * SCALE) - panel.height / 2];
  const maps = [await land.world(), await land.country(code)].map(({ raster, at }): Cutting => ({
    raster,
    from: [left - at[0], top - at[1]],
    to: panel,
  }));
  if (mark === null) return maps;
  const reach = Math.ceil(mark.radius) + 2;
  const box = { x: middle - reach, y: centre - reach, width: 2 * reach, height: 2 * reach };
  return [...maps, sketchOf([circles(middle, centre, mark)], box)];
}

function circles(x: number, y: number, { radius, filled, isDashed }: Look): string {
  const at = `cx="${tenth(x)}" cy="${tenth(y)}"`;
  const pale = isDashed ? ' fill-opacity="0.4"' : '';
  const disc = filled === 0 ? '' : `<circle ${at} r="${tenth(filled)}" fill="${colours.harm}"${pale}/>`;
  const dashes = isDashed ? ' stroke-dasharray="7 5"' : '';
  return `<circle ${at} r="${tenth(radius)}" fill="${colours.harm}" fill-opacity="${String(RING)}" stroke="${colours.harm}" stroke-width="2.5"${dashes}/>${disc}`;
}
