import { expect, test } from 'vitest';
import { shortened } from '../../src/text/shortened.ts';

test('a long text ends in an ellipsis and cuts no character in half', () => {
  expect(shortened('🎈🎈🎈', 2)).toBe('🎈…');
  expect(shortened('a🎈b🎈c', 3)).toBe('a🎈…');
  expect(shortened('x'.repeat(1_000_000), 5)).toBe('xxxx…');
});

test('a text of no more characters stays as it is, however many units they take', () => {
  expect(shortened('abc', 3)).toBe('abc');
  expect(shortened('🎈🎈🎈', 3)).toBe('🎈🎈🎈');
  expect(shortened('', 3)).toBe('');
});
