import type { Rectangle } from '../../model/map/frame.ts';
import { fitText, type TextBox } from '../picture/fit-text.ts';
import { textMarkup, textWidth, type Lettering } from '../picture/outlined-text.ts';
import { rasterOf, type Cutting, type Drawing, type Raster, type Sketch } from '../picture/picture.ts';
import { printableText } from '../picture/printable-text.ts';
import { socialColours as colours, socialPalette } from './social-colours.ts';

/** Size of a social picture in pixels. */
export const sheet = { width: 1200, height: 630, margin: 64 } as const;

/** A whole picture of its layers. */
export const sheetOf = (layers: Drawing['layers']): Drawing => ({
  width: sheet.width,
  height: sheet.height,
  paper: colours.paper,
  layers,
});

/** A sketch of parts that are placed on the sheet, cut to a rectangle of it. */
export function sketchOf(
  parts: readonly string[],
  { x, y, width, height }: Rectangle = { x: 0, y: 0, ...sheet },
): Sketch {
  const [w, h] = [String(width), String(height)];
  const view = `${String(x)} ${String(y)} ${w} ${h}`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${w}" height="${h}" viewBox="${view}">${parts.join('')}</svg>`;
  return { svg, at: [x, y] };
}

const strips = new Map<string, Promise<Raster>>();

/** Parts as pixels on paper, made once for all pictures that have the same: a line of few variants at the foot. */
export async function stripOf(parts: readonly string[], box: Rectangle): Promise<Cutting> {
  const { svg } = sketchOf(parts, box);
  const { width, height } = box;
  const made =
    strips.get(svg) ?? rasterOf({ width, height, paper: colours.paper, layers: [{ svg, at: [0, 0] }] }, socialPalette);
  strips.set(svg, made);
  return { raster: await made, from: [0, 0], to: box };
}

/** One line that must be short enough; at a baseline. */
export function line(text: string, lettering: Lettering, at: readonly [x: number, y: number], colour: string): string {
  const printed = printableText(text, lettering.face) ?? '';
  return `<g fill="${colour}">${textMarkup(printed, lettering, at)}</g>`;
}

/** A text in a box whose upper left corner is given, with the y of its lower edge. */
export function block(
  text: string,
  face: Lettering['face'],
  [x, y]: readonly [x: number, y: number],
  box: TextBox,
  colour: string,
): { readonly markup: string; readonly bottom: number } {
  const printed = printableText(text, face) ?? '';
  const { lines, size, lineHeight } = fitText(printed, box, (words, of) => textWidth(words, { face, size: of }));
  const markup = lines.map((words, i) => textMarkup(words, { face, size }, [x, y + size * 0.86 + i * lineHeight]));
  return { markup: `<g fill="${colour}">${markup.join('')}</g>`, bottom: y + lines.length * lineHeight };
}
