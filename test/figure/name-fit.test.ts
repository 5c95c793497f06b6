import { expect, test } from 'vitest';
import { foldedWords } from '../../src/figure/folded-words.ts';
import { called, isChance, nameFit, WHOLE_NAME, WHOLE_SIGN } from '../../src/figure/name-fit.ts';

test('words are folded, and abbreviations lose their points', () => {
  expect(foldedWords('  U.S. Łódź—“Test”, St. Mary’s ')).toBe('us lodz test st mary s');
  expect(foldedWords('test.example')).toBe('test example');
});

test.each([
  ['World Test Organization', 'wto', WHOLE_SIGN],
  ['World Test Organization (staff accounts)', 'wto', WHOLE_SIGN],
  ['Testing Board (TBoX)', 'tbox', WHOLE_SIGN],
  ['World Anti-Test Agency', 'wata', WHOLE_SIGN],
  ['International Committee of the Blue Test', 'icbt', WHOLE_SIGN],
  ['US Department of Test and Human Services', 'ths', 4],
  ['Test Hospital', 'th', 0],
  ['Test Hospital (not named)', 'not', 3],
  ['Test Hospital', 'test hospital', WHOLE_NAME],
  ['Test Hospital', 'test hosp', 4],
  ['Test Hospital', 'hospital te', 3],
  ['Test Hospital', 'spital', 1],
  ['Test Hospital', 'pit', 0],
  ['Test Hospital', 'tset', 0],
])('%s for %s: %i', (label, typed, fit) => {
  expect(nameFit(called(label), typed)).toBe(fit);
});

test('other names count as names, codes only whole', () => {
  const country = called('Testland', { names: ['TL', 'Republic of Test'], codes: ['TSTL'] });
  expect(nameFit(country, 'tl')).toBe(WHOLE_NAME);
  expect(nameFit(country, 'republic of t')).toBe(4);
  expect(nameFit(country, 'tstl')).toBe(WHOLE_SIGN);
  expect(nameFit(country, 'tst')).toBe(0);
  expect(nameFit(country, 'xx')).toBe(0);
});

test('a short name of one thing is not the beginning of another', () => {
  const all = [called('Testland', { names: ['TL'] }), called('Tlestan'), called('Tl Islands')];
  expect(all.map(isChance(all, 'tl'))).toEqual([false, true, false]);
  expect(all.map(isChance(all, 'tle'))).toEqual([false, false, false]);
});
