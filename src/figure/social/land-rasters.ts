import { tenth } from '../../charts/parts/rounded.ts';
import type { CountryLand } from '../../model/country-land.ts';
import type { Rectangle } from '../../model/map/frame.ts';
import { rasterOf, type Cutting, type Raster } from '../picture/picture.ts';
import { socialColours as colours, socialPalette } from './social-colours.ts';

/** Pixels for one unit of the frame: 540 pixels show some 4,500 km, enough to tell which part of the world it is. */
export const SCALE = 2.4;
/** Size in units of the steps that the outlines snap to. */
const UNIT = 0.2;
/** Sea around the land, in units, so that a map around any point of the land finds pixels everywhere. */
const RIM = 140;

/** A raster of the sheet, and which pixel of the sheet its first one is. */
export interface PlacedRaster {
  readonly raster: Raster;
  readonly at: readonly [x: number, y: number];
}

/** The land in pixels, at one scale: cutting the map of a record out costs a fraction of drawing it. */
export class LandRasters {
  readonly #land: CountryLand;
  readonly #countries = new Map<string, Promise<PlacedRaster>>();
  #world: Promise<PlacedRaster> | undefined;

  constructor(land: CountryLand) {
    this.#land = land;
  }

  /** All land, in the tone of the surroundings. */
  world(): Promise<PlacedRaster> {
    this.#world ??= this.#raster(null, RIM, []);
    return this.#world;
  }

  /** The land of one country as it lies among the others, in a tone of its own. */
  async country(code: string): Promise<PlacedRaster> {
    const world = await this.world();
    const made = this.#countries.get(code) ?? this.#raster(code, 2, [world]);
    this.#countries.set(code, made);
    return made;
  }

  async #raster(code: string | null, rim: number, under: readonly PlacedRaster[]): Promise<PlacedRaster> {
    const { path, box } = this.#land.whole(UNIT, code);
    const { left, top, width, height } = pixelsOf(box, rim);
    const fill = code === null ? colours.panelLand : colours.panelOwn;
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${String(width)}" height="${String(height)}">${outline(path, fill, UNIT, [-left, -top], SCALE)}</svg>`;
    const maps = under.map(({ raster, at }): Cutting => ({
      raster,
      from: [left - at[0], top - at[1]],
      to: { x: 0, y: 0, width, height },
    }));
    const raster = await rasterOf(
      { width, height, paper: colours.sea, layers: [...maps, { svg, at: [0, 0] }] },
      socialPalette,
    );
    return { raster, at: [left, top] };
  }
}

/** The whole pixels that a rectangle of the frame touches, and a rim. */
function pixelsOf({ x, y, width, height }: Rectangle, rim: number) {
  const [left, top] = [Math.floor((x - rim) * SCALE), Math.floor((y - rim) * SCALE)];
  const [right, bottom] = [Math.ceil((x + width + rim) * SCALE), Math.ceil((y + height + rim) * SCALE)];
  return { left, top, width: right - left, height: bottom - top };
}

/** Land with an edge in the colour of the sea, which parts countries too. */
export function outline(
  d: string,
  fill: string,
  unit: number,
  [x, y]: readonly [x: number, y: number],
  scale: number,
): string {
  if (d === '') return '';
  const edge = `stroke="${colours.sea}" stroke-width="${String(1.2 / (scale * unit))}" stroke-linejoin="round"`;
  return `<path transform="translate(${tenth(x)} ${tenth(y)}) scale(${String(scale * unit)})" d="${d}" fill="${fill}" ${edge}/>`;
}
