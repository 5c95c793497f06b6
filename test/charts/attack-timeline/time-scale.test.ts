import fc from 'fast-check';
import { expect, test } from 'vitest';
import { timeScale } from '../../../src/charts/attack-timeline/time-scale.ts';

const scale = timeScale([2019, 2020]);
const start = (date: string) => scale.start(date);
const end = (date: string) => scale.end(date);

test.each<[date: string, start: number, end: number]>([
  ['2019', 0, 12],
  ['2020', 12, 24],
  ['2019-01', 0, 1],
  ['2020-12', 23, 24],
  ['2019-01-01', 0, 1 / 31],
  ['2019-01-31', 30 / 31, 1],
  // A leap day is the last of 29 in a month as wide as any other.
  ['2020-02-29', 13 + 28 / 29, 14],
  ['2019-02-28', 1 + 27 / 28, 2],
])('%s stands where it belongs, in months from the left', (date, first, last) => {
  expect(start(date) / scale.month).toBeCloseTo(first, 9);
  expect(end(date) / scale.month).toBeCloseTo(last, 9);
});

test('the axis runs from 0 to 1, and what lies outside lies outside', () => {
  expect([start('2019'), end('2020')]).toEqual([0, 1]);
  expect(start('2018-12')).toBeLessThan(0);
  expect(end('2021')).toBeGreaterThan(1);
});

test('a day begins where the one before ends', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 729 }), (n) => {
      const day = (i: number) => new Date(Date.UTC(2019, 0, 1 + i)).toISOString().slice(0, 10);
      expect(end(day(n))).toBeCloseTo(start(day(n + 1)), 9);
    }),
  );
});

test('of some months only: the axis runs from the start of the first to the end of the last', () => {
  const part = timeScale([2019, 2021], ['2019-05', '2021-05']);
  expect([part.start('2019-05'), part.end('2021-05')]).toEqual([0, 1]);
  expect(part.month).toBeCloseTo(1 / 25, 9);
  expect(part.start('2020-01')).toBeCloseTo(8 / 25, 9);
  expect(part.end('2020-05-31')).toBeCloseTo(13 / 25, 9);
  expect(part.start('2019')).toBeLessThan(0);
});
