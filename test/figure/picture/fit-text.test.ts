import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fitText, type Measure } from '../../../src/figure/picture/fit-text.ts';

/** Every letter is half as wide as the size of type. */
const measure: Measure = (line, size) => (Array.from(line).length * size) / 2;
const box = { width: 200, height: 100, sizes: [40, 20, 10], leading: 1 };

describe('text in a box', () => {
  test('keeps the largest size that fits, and breaks at words', () => {
    expect(fitText('Test Town', box, measure)).toEqual({ lines: ['Test Town'], size: 40, lineHeight: 40 });
    expect(fitText('Test Hospital', box, measure).lines).toEqual(['Test', 'Hospital']);
  });

  test('shrinks before it breaks a word, and breaks it where no size has room', () => {
    expect(fitText('Krankenhausverbund', box, measure)).toMatchObject({ lines: ['Krankenhausverbund'], size: 20 });
    const { lines, size } = fitText('x'.repeat(90), box, measure);
    expect(size).toBe(10);
    expect(lines.map((line) => line.length)).toEqual([40, 40, 10]);
  });

  test('cuts what no size holds, with an ellipsis', () => {
    const { lines, size } = fitText('word '.repeat(200), box, measure);
    expect(size).toBe(10);
    expect(lines).toHaveLength(10);
    expect(lines.at(-1)).toMatch(/word…$/);
  });

  test('never leaves its box', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        const { lines, size, lineHeight } = fitText(text, box, measure);
        expect(lines.length * lineHeight).toBeLessThanOrEqual(box.height);
        for (const line of lines) expect(measure(line, size)).toBeLessThanOrEqual(box.width);
      }),
    );
  });
});
