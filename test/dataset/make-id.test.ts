import { expect, test } from 'vitest';
import { isSpelled, makeId } from '../../src/dataset/make-id.ts';

test.each([
  ['Brno University Hospital', '2020-03-brno-university-hospital'],
  ["St. Mary's Łódź & Sons", '2020-03-st-marys-lodz-sons'],
  ['病院', '2020-03-record'],
  ['Test '.repeat(30), `2020-03-${'test-'.repeat(12).slice(0, -1)}`],
])('%s', (target, id) => {
  expect(makeId('2020-03', target, new Set())).toBe(id);
});

test('an identifier that is taken gets a number', () => {
  expect(makeId('2020', 'Test', new Set(['2020-test', '2020-test-2']))).toBe('2020-test-3');
});

test.each([
  ["St. Mary's Łódź & Sons", true],
  ['Klinik „Nord“ 3', true],
  ['Городская больница №1', false],
  ['病院', false],
  ['Νοσοκομείο Test', false],
  ['“…”', false],
])('%s: whether an identifier can say it', (target, can) => {
  expect(isSpelled(target)).toBe(can);
});
