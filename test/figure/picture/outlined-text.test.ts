import sharp from 'sharp';
import { expect, test } from 'vitest';
import { textMarkup, textWidth } from '../../../src/figure/picture/outlined-text.ts';
import { rampPalette } from '../../../src/figure/picture/palette.ts';
import { picture, rasterOf } from '../../../src/figure/picture/picture.ts';
import { printableText } from '../../../src/figure/picture/printable-text.ts';

const lettering = { face: 'title', size: 40 } as const;

test('scripts that the fonts have are printed, others become one ellipsis, never a box', () => {
  expect(printableText('Nemocnice Łódź, Больница, Νοσοκομείο', 'title')).toBe('Nemocnice Łódź, Больница, Νοσοκομείο');
  expect(printableText('Test 東京病院 Hospital', 'title')).toBe('Test … Hospital');
  expect(printableText('مستشفى', 'title')).toBeNull();
  expect(printableText('Test\u202e\u200b\nHospital', 'title')).toBe('Test Hospital');
});

test('a line is measured with its kerning, and drawn as outlines of every script', () => {
  expect(textWidth('AV', lettering)).toBeLessThan(textWidth('A', lettering) + textWidth('V', lettering));
  expect(textWidth('Łódź', lettering)).toBeGreaterThan(textWidth('ódź', lettering));
  expect(textWidth('AV AV', lettering)).toBeCloseTo(2 * textWidth('AV', lettering) + textWidth(' ', lettering));
  expect(textMarkup('Ж', lettering, [0, 0])).toMatch(/^<path transform="matrix\([^"]+\)" d="M[\d\s.MLQCZ-]+"\/>$/);
  expect(textMarkup('Ж Ж', lettering, [0, 0]).match(/<path/g)).toHaveLength(2);
  expect(textMarkup('', lettering, [0, 0])).toBe('');
});

test('a drawing becomes a PNG of its size, the same bytes each time, in the colours it was drawn in', async () => {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="120" height="63"><path d="M0 0h40v63h-40z" fill="#b3261e"/>${textMarkup('Test', lettering, [44, 50])}</svg>`;
  const drawing = { width: 130, height: 63, paper: '#fbfaf7', layers: [{ svg, at: [10, 0] as const }] };
  const palette = rampPalette([
    ['#fbfaf7', '#000000', 14],
    ['#fbfaf7', '#b3261e', 0],
  ]);
  const bytes = Buffer.from(await picture(drawing, palette));
  expect(Buffer.from(await picture(drawing, palette))).toEqual(bytes);
  const { data, info } = await sharp(bytes).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  expect([info.width, info.height]).toEqual([130, 63]);
  const pixel = (x: number, y: number) => data.subarray(3 * (y * 130 + x), 3 * (y * 130 + x) + 3).toString('hex');
  expect([pixel(5, 30), pixel(30, 30)]).toEqual(['fbfaf7', 'b3261e']);
  expect(new Set(Array.from({ length: 130 * 63 }, (_, i) => pixel(i % 130, Math.floor(i / 130)))).size).toBeGreaterThan(
    8,
  );
});

test('a part of a raster is laid where it is asked for, and nothing where the raster ends', async () => {
  const palette = rampPalette([['#000000', '#ffffff', 0]]);
  const raster = { width: 2, height: 2, pixels: Uint8Array.from([1, 1, 1, 1]) };
  const at = async (from: readonly [number, number]) => {
    const to = { x: 1, y: 0, width: 2, height: 2 };
    const { pixels } = await rasterOf(
      { width: 4, height: 2, paper: '#000000', layers: [{ raster, from, to }] },
      palette,
    );
    return Array.from(pixels).join('');
  };
  expect(await at([0, 0])).toBe('01100110');
  expect(await at([-1, 1])).toBe('00100000');
  expect(await at([1, -1])).toBe('00000100');
  expect(await at([2, 0])).toBe('00000000');
});

test('a palette keeps its own colours, and finds the nearest for others', () => {
  const palette = rampPalette([['#000000', '#0000ff', 1]]);
  expect(Array.from(palette.bytes)).toEqual([0, 0, 0, 0, 0, 128, 0, 0, 255]);
  expect([0, 1, 2].map((i) => palette.nearest(palette.colour(i)))).toEqual([0, 1, 2]);
  expect(palette.nearest(120 << 16)).toBe(1);
  expect(() => rampPalette([['#000000', '#ffffff', 300]])).toThrow('255 colours');
});
