import type { Font } from 'fontkit';
import { fontFor, type PictureFace } from './fonts.ts';

export interface Lettering {
  readonly face: PictureFace;
  /** Pixels. */
  readonly size: number;
}

/** A word set in size 1, on a baseline at 0. Kerning does not reach across spaces. */
interface SetWord {
  readonly advance: number;
  readonly glyphs: readonly { readonly font: Font; readonly outline: string; readonly x: number; readonly y: number }[];
}

// Setting costs far more than drawing, and the same words stand on many pictures.
const setWords = new Map<string, SetWord>();
const outlines = new WeakMap<Font, Map<number, string>>();

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

function setWord(word: string, face: PictureFace): SetWord {
  const key = `${face} ${word}`;
  const known = setWords.get(key);
  if (known !== undefined) return known;
  let advance = 0;
  const set: SetWord['glyphs'][number][] = [];
  for (const { font, text } of runs(word, face)) {
    const { glyphs, positions } = font.layout(text);
    for (const [i, glyph] of glyphs.entries()) {
      const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[i] ?? {};
      const known = outlines.get(font) ?? new Map<number, string>();
      outlines.set(font, known);
      const outline = known.get(glyph.id) ?? glyph.path.toSVG();
      known.set(glyph.id, outline);
      const em = font.unitsPerEm;
      if (outline !== '') set.push({ font, outline, x: advance + xOffset / em, y: yOffset / em });
      advance += xAdvance / em;
    }
  }
  const made = { advance, glyphs: set };
  setWords.set(key, made);
  return made;
}

const words = (text: string, face: PictureFace) => text.split(/(?<= )|(?= )/).map((word) => setWord(word, face));

/** Width of one line in pixels, kerning included. */
export function textWidth(text: string, { face, size }: Lettering): number {
  return words(text, face).reduce((sum, { advance }) => sum + advance * size, 0);
}

/**
 * One line as SVG paths: the letters' outlines, so that a drawing looks the same wherever it is turned into pixels and
 * asks for no font.
 * @param at where the line begins, on its baseline; pixels.
 */
export function textMarkup(text: string, { face, size }: Lettering, at: readonly [x: number, y: number]): string {
  let [x, markup] = [at[0], ''];
  for (const { advance, glyphs } of words(text, face)) {
    for (const { font, outline, x: right, y: up } of glyphs) {
      const scale = size / font.unitsPerEm;
      const place = [scale, 0, 0, -scale, x + right * size, at[1] - up * size].map((n) => String(Number(n.toFixed(4))));
      markup += `<path transform="matrix(${place.join(' ')})" d="${outline}"/>`;
    }
    x += advance * size;
  }
  return markup;
}
