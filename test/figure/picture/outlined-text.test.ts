import { expect, test } from 'vitest';
import { textPath, textWidth } from '../../../src/figure/picture/outlined-text.ts';
import { picture } from '../../../src/figure/picture/picture.ts';
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
  expect(textPath('Ж', lettering, [0, 0])).toMatch(/^M[\d\s.MLQCZ-]+$/);
  expect(textPath('', lettering, [0, 0])).toBe('');
});

test('a drawing becomes a PNG of its size, the same bytes each time', async () => {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="120" height="63"><path d="${textPath('Test', lettering, [4, 50])}"/></svg>`;
  const bytes = Buffer.from(await picture(svg));
  expect(bytes.toString('latin1', 1, 4)).toBe('PNG');
  expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([120, 63]);
  expect(Buffer.from(await picture(svg))).toEqual(bytes);
});
