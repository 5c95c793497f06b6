import type { Font } from 'fontkit';
import { fontFor, type PictureFace } from './fonts.ts';

export interface Lettering {
  readonly face: PictureFace;
  /** Pixels. */
  readonly size: number;
}

/** Pieces of a text that one font file can set. Characters without a glyph are left out. */
function runs(text: string, face: PictureFace): readonly { readonly font: Font; readonly text: string }[] {
  const found: { font: Font; text: string }[] = [];
  for (const character of text) {
    const font = fontFor(face, character);
    const last = found.at(-1);
    if (font === null) continue;
    if (last?.font === font) last.text += character;
    else found.push({ font, text: character });
  }
  return found;
}

/** Width of one line in pixels, kerning included. */
export function textWidth(text: string, { face, size }: Lettering): number {
  return runs(text, face).reduce(
    (sum, run) => sum + (run.font.layout(run.text).advanceWidth * size) / run.font.unitsPerEm,
    0,
  );
}

/**
 * One line as path data: the letters' outlines, so that a drawing looks the same wherever it is turned into pixels and
 * asks for no font.
 * @param at where the line begins, on its baseline; pixels.
 */
export function textPath(text: string, { face, size }: Lettering, at: readonly [x: number, y: number]): string {
  let [x, data] = [at[0], ''];
  for (const run of runs(text, face)) {
    const scale = size / run.font.unitsPerEm;
    const { glyphs, positions } = run.font.layout(run.text);
    for (const [i, glyph] of glyphs.entries()) {
      const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[i] ?? {};
      data += glyph.path
        .scale(scale, -scale)
        .translate(x + xOffset * scale, at[1] - yOffset * scale)
        .toSVG();
      x += xAdvance * scale;
    }
  }
  return data;
}
