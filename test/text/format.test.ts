import { describe, expect, test } from 'vitest';
import { count, formatDate, formatNumber, inWords, listOf, listParts } from '../../src/text/format.ts';

describe('dates', () => {
  test.each([
    ['2020', '2020', '2020'],
    ['2020-03', 'March 2020', 'Mar 2020'],
    ['2020-03-13', '13 March 2020', '13 Mar 2020'],
    // The first of a month, west of Greenwich, is where a date read in local time would slip.
    ['2020-01-01', '1 January 2020', '1 Jan 2020'],
    ['2020-01', 'January 2020', 'Jan 2020'],
    ['2020-12-31', '31 December 2020', '31 Dec 2020'],
  ])('%s is no more precise in words', (date, long, short) => {
    expect(formatDate(date)).toBe(long);
    expect(formatDate(date, 'short')).toBe(short);
  });
});

test.each([
  [0, '0'],
  [999, '999'],
  [1234, '1,234'],
  [1_000_000, '1,000,000'],
])('%i', (n, text) => {
  expect(formatNumber(n)).toBe(text);
});

test('a number with its noun', () => {
  expect([0, 1, 2, 1500].map((n) => count(n, 'record', 'records'))).toEqual([
    '0 records',
    '1 record',
    '2 records',
    '1,500 records',
  ]);
});

test('lists', () => {
  expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map(listOf)).toEqual(['', 'a', 'a and b', 'a, b and c']);
});

test('small numbers as words', () => {
  expect([0, 1, 11, 12, 13, 1234].map(inWords)).toEqual(['no', 'one', 'eleven', 'twelve', '13', '1,234']);
});

test('a list in parts is the list', () => {
  expect(listParts([])).toEqual([]);
  expect(listParts(['a'])).toEqual([{ text: 'a', item: 0 }]);
  const parts = listParts(['a', 'b', 'c']);
  expect(parts.map(({ text }) => text).join('')).toBe('a, b and c');
  expect(parts.map(({ item }) => item)).toEqual([0, null, 1, null, 2]);
});
