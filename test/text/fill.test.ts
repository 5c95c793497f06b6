import { expect, test } from 'vitest';
import { fill, stressed } from '../../src/text/fill.ts';

test('numbers stand with separators, and choose the word that goes with them', () => {
  const sentence = '{total} {total|attack|attacks} in {countries} {countries|country|countries}';
  expect(fill(sentence, { total: 1234, countries: 1 })).toBe('1,234 attacks in 1 country');
  expect(fill(sentence, { total: 1, countries: 0 })).toBe('1 attack in 0 countries');
});

test.each(['{wrong} attacks', '{total|attack}', '{total|a|b|c}', '{}', '{toString}'])(
  '%s is refused with what can stand there',
  (sentence) => {
    expect(() => fill(sentence, { total: 2 })).toThrow('these can stand there: {total}, {total|one|many}');
  },
);

test('a part between two pairs of stars is set off; without them nothing is', () => {
  expect(stressed('In **two of them**, much was felt')).toEqual(['In ', 'two of them', ', much was felt']);
  expect(stressed('Nothing was felt')).toEqual(['Nothing was felt', '', '']);
});
