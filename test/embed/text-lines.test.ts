import { expect, test } from 'vitest';
import { textLines } from '../../src/embed/text-lines.ts';

test('words fill lines, and a word that is wider than the column is broken', () => {
  expect(textLines('', 10, 100)).toBe(0);
  expect(textLines('one', 10, 100)).toBe(1);
  expect(textLines('seven words that do not fit here', 10, 100)).toBeGreaterThan(1);
  expect(textLines('W'.repeat(95), 10, 100)).toBe(10);
});

test('wide letters take more lines than narrow ones, larger type more than smaller', () => {
  const [narrow, wide] = ['il '.repeat(40), 'MW '.repeat(40)].map((words) => textLines(words, 14, 288));
  expect(wide).toBeGreaterThan(2 * narrow!);
  expect(textLines('some words of a sentence', 28, 100)).toBeGreaterThan(
    textLines('some words of a sentence', 14, 100),
  );
});
