import { expect, test } from 'vitest';
import { likenessOfLetters, likenessOfWords } from '../../src/figure/likeness.ts';

test.each([
  ['brno', 'brno', 1],
  ['vastamo', 'vastaamo', 0.875],
  ['univ', 'university', 0.5],
  ['uk', 'us', 0],
  ['page', 'pages', 0.5],
  ['care', 'core', 0],
  ['hospital', 'capital', 0],
])('%s is like %s: %f', (word, other, likeness) => {
  expect(likenessOfWords(word, other)).toBeCloseTo(likeness, 3);
});

test('whole names may lack a space or have two letters changed', () => {
  expect(likenessOfLetters('untied kingdom', 'united kingdom')).toBeGreaterThan(0.8);
  expect(likenessOfLetters('southkorea', 'south korea')).toBe(1);
  expect(likenessOfLetters('zz', 'us')).toBe(0);
  expect(likenessOfLetters('austria', 'australia')).toBe(0);
});
