import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create } from 'fontkit';
import { describe, expect, test } from 'vitest';

const css = readFileSync('src/styles/fonts.css', 'utf8');
const require = createRequire(import.meta.url);

interface StandIn {
  readonly family: string;
  readonly weight: string;
  readonly size: number;
  readonly ascent: number;
  readonly descent: number;
}

const standIns = Array.from(css.matchAll(/@font-face \{([^}]*)\}/g), ([, face = '']): StandIn => {
  const value = (name: string) => new RegExp(`${name}: '?([^;']*)`).exec(face)?.[1] ?? '';
  const share = (name: string) => Number.parseFloat(value(name)) / 100;
  return {
    family: value('font-family'),
    weight: value('font-weight'),
    size: share('size-adjust'),
    ascent: share('ascent-override'),
    descent: share('descent-override'),
  };
});

const familyOf = ({ family }: StandIn) => (family.startsWith('Text') ? 'source-sans-3' : 'source-serif-4');
function fontOf(standIn: StandIn) {
  const family = familyOf(standIn);
  const font = create(
    readFileSync(require.resolve(`@fontsource/${family}/files/${family}-latin-${standIn.weight}-normal.woff2`)),
  );
  if (!('glyphForCodePoint' in font)) throw new Error('a collection of fonts');
  return font;
}

/** How often English has a letter, in a thousand characters of running text. */
const frequencies = Object.entries({
  ...{ ' ': 183, e: 102, t: 75, a: 65, o: 62, n: 57, i: 57, s: 53, r: 50, h: 50, l: 33, d: 33, u: 23, c: 22, m: 20 },
  ...{ f: 20, w: 17, g: 16, p: 15, y: 14, b: 13, v: 8, k: 6, x: 1, j: 1, q: 1, z: 1 },
});
/** Advances of Arial and Times in thousandths, from the tables that their metric equals share: space, then a to z. */
const advances: Readonly<Record<string, readonly number[]>> = {
  'Text until loaded 400': [
    278, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500,
    722, 500, 500, 500,
  ],
  'Text until loaded 600': [
    278, 556, 611, 556, 611, 556, 333, 611, 611, 278, 278, 556, 278, 889, 611, 611, 611, 611, 389, 556, 333, 611, 556,
    778, 556, 556, 500,
  ],
  'Titles until loaded 400': [
    250, 444, 500, 444, 500, 444, 333, 500, 500, 278, 278, 500, 278, 778, 500, 500, 500, 500, 333, 389, 278, 500, 500,
    722, 500, 500, 444,
  ],
};
const mean = (advanceOf: (letter: string) => number) =>
  frequencies.reduce((sum, [letter, times]) => sum + times * advanceOf(letter), 0) /
  frequencies.reduce((sum, [, times]) => sum + times, 0);

test('every family that pages print has a stand-in for machines and one for Android, in both weights', () => {
  expect(standIns.map(({ family, weight }) => `${family} ${weight}`)).toEqual(
    ['Text', 'Titles'].flatMap((name) =>
      ['', ' on Android'].flatMap((where) => [400, 600].map((weight) => `${name} until loaded${where} ${weight}`)),
    ),
  );
  for (const { family } of standIns) expect(css).toMatch(new RegExp(`--s(ans|erif):[^;]*'${family}'`));
});

describe.each(standIns)('$family, $weight', (standIn) => {
  const font = fontOf(standIn);

  test('stands as high as its family', () => {
    expect(standIn.ascent * standIn.size).toBeCloseTo(font.ascent / font.unitsPerEm, 3);
    expect(standIn.descent * standIn.size).toBeCloseTo(-font.descent / font.unitsPerEm, 3);
  });
});

test.each(Object.keys(advances))('%s is as wide as its family over running text', (name) => {
  const standIn = standIns.find(({ family, weight }) => `${family} ${weight}` === name)!;
  const font = fontOf(standIn);
  const own = mean((letter) => font.glyphForCodePoint(letter.codePointAt(0)!).advanceWidth / font.unitsPerEm);
  const other = mean((letter) => advances[name]![letter === ' ' ? 0 : letter.charCodeAt(0) - 96]! / 1000);
  expect(Math.abs(own / (other * standIn.size) - 1)).toBeLessThan(0.015);
});
