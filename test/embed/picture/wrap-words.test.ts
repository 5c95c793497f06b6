import { expect, test } from 'vitest';
import { wrapWords } from '../../../src/embed/picture/wrap-words.ts';

test('lines are about equally long and never longer than asked for', () => {
  expect(wrapWords('one two three four five six', 22)).toEqual(['one two three', 'four five six']);
  expect(wrapWords('short', 22)).toEqual(['short']);
});

test('a word that is too long is cut, whole characters at a time', () => {
  expect(wrapWords('a extraordinarily b', 5)).toEqual(['a', 'extra', 'ordin', 'arily', 'b']);
  expect(wrapWords('🏥🏥🏥', 2)).toEqual(['🏥🏥', '🏥']);
  expect(wrapWords('one longword two', 8)).toEqual(['one', 'longword', 'two']);
});
