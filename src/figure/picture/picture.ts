import sharp from 'sharp';
import { indexedPng } from './indexed-png.ts';
import { rgbOf, type Palette } from './palette.ts';

// A build draws one picture after another: threads and a cache of its own would only cost.
sharp.concurrency(1);
sharp.cache(false);

/** Positions in a palette from left to right, top to bottom. */
export interface Raster {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

/** A rectangle of a drawing that shows a part of a larger raster; in whole pixels. */
export interface Cutting {
  readonly raster: Raster;
  /** The pixel of the raster at the rectangle's upper left corner; where the raster ends, nothing is laid. */
  readonly from: readonly [x: number, y: number];
  readonly to: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
}

/** An SVG document at a place of a drawing; in whole pixels. It must not reach beyond the drawing. */
export interface Sketch {
  /**
   * Has `width` and `height`. Text must be outlines already (`outlined-text.ts`): no font of the machine has a say, so
   * the same drawing gives the same bytes.
   */
  readonly svg: string;
  readonly at: readonly [x: number, y: number];
}

/** What is to be turned into pixels: layers over a colour. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  /** `#rrggbb` */
  readonly paper: string;
  readonly layers: readonly (Cutting | Sketch)[];
}

/** A drawing as positions in a palette. */
export async function rasterOf({ width, height, paper, layers }: Drawing, palette: Palette): Promise<Raster> {
  const pixels = new Uint8Array(width * height).fill(palette.nearest(packed(paper)));
  const raster = { width, height, pixels };
  for (const layer of layers) {
    if ('raster' in layer) lay(raster, layer);
    else await sketch(raster, layer, palette);
  }
  return raster;
}

/** A drawing as PNG. */
export async function picture(drawing: Drawing, palette: Palette): Promise<Uint8Array<ArrayBuffer>> {
  return indexedPng(await rasterOf(drawing, palette), palette);
}

function packed(hex: string): number {
  const [red, green, blue] = rgbOf(hex);
  return red | (green << 8) | (blue << 16);
}

function lay({ pixels, width }: Raster, { raster, from, to }: Cutting): void {
  const first = Math.max(0, from[0]);
  const end = Math.min(raster.width, from[0] + to.width);
  if (end <= first) return;
  for (let y = to.y; y < to.y + to.height; y += 1) {
    const row = y - to.y + from[1];
    if (row < 0 || row >= raster.height) continue;
    const cut = raster.pixels.subarray(row * raster.width + first, row * raster.width + end);
    pixels.set(cut, y * width + to.x + first - from[0]);
  }
}

async function sketch({ pixels, width }: Raster, { svg, at }: Sketch, palette: Palette): Promise<void> {
  const image = sharp(Buffer.from(svg)).ensureAlpha().raw();
  const { data, info } = await image.toBuffer({ resolveWithObject: true });
  // A pixel is read as one number: alpha, blue, green, red. Most are empty or the same as the one before.
  const over = new Uint32Array(data.buffer, data.byteOffset, info.width * info.height);
  let [i, last, index] = [0, 0, 0];
  for (let y = 0; y < info.height; y += 1) {
    const row = (at[1] + y) * width + at[0];
    for (let x = 0; x < info.width; x += 1, i += 1) {
      const pixel = over[i] ?? 0;
      if (pixel === 0) continue;
      const alpha = pixel >>> 24;
      if (alpha !== 255) pixels[row + x] = palette.nearest(blend(palette.colour(pixels[row + x] ?? 0), pixel, alpha));
      else {
        if (pixel !== last) [last, index] = [pixel, palette.nearest(pixel & 0xffffff)];
        pixels[row + x] = index;
      }
    }
  }
}

/** One colour over another, by an alpha of 0 to 255. */
function blend(below: number, over: number, alpha: number): number {
  let mixed = 0;
  for (let shift = 0; shift < 24; shift += 8) {
    const [from, to] = [(below >> shift) & 255, (over >> shift) & 255];
    mixed |= Math.round(from + ((to - from) * alpha) / 255) << shift;
  }
  return mixed;
}
