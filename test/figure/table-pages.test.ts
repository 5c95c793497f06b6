import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MOST_AT_ONCE, PAGE_ROWS, pageWindow, printedRows, recordsByYear } from '../../src/figure/table-pages.ts';

test('the pages of a list are the list, whatever is asked for', () => {
  fc.assert(
    fc.property(fc.nat(3000), fc.integer({ min: -3, max: 9_999_999 }), (count, asked) => {
      const { pages, ...shown } = pageWindow(asked, count, MOST_AT_ONCE + 1);
      const windows = Array.from({ length: pages }, (_, i) => pageWindow(i + 1, count, MOST_AT_ONCE + 1));
      expect(windows.reduce((sum, { from, to }) => sum + to - from, 0)).toBe(count);
      expect(windows.every(({ from, to }, i) => from === i * PAGE_ROWS && to - from <= PAGE_ROWS)).toBe(true);
      expect(windows).toContainEqual({ pages, ...shown });
    }),
  );
});

test('a table that is not cut shows everything on its one page', () => {
  expect(pageWindow(7, 990, MOST_AT_ONCE)).toEqual({ page: 1, pages: 1, from: 0, to: 990 });
  expect(pageWindow(1, 0, MOST_AT_ONCE + 1)).toEqual({ page: 1, pages: 1, from: 0, to: 0 });
});

test('years: newest first, each record once', () => {
  expect([...recordsByYear(['2019', '2020-03', '2020-03-13', '2021'])]).toEqual([
    ['2021', [3]],
    ['2020', [2, 1]],
    ['2019', [0]],
  ]);
});

test('a table that is not cut is printed whole, one that is cut with at least its first page', () => {
  const rows = (isCounted: (i: number) => boolean, count = MOST_AT_ONCE + 1) =>
    Array.from({ length: count }, (_, i) => isCounted(i));
  expect(printedRows(rows(() => false, MOST_AT_ONCE))).toBe(MOST_AT_ONCE);
  expect(printedRows(rows(() => true))).toBe(200);
  expect(printedRows(rows((i) => i % 3 === 2))).toBe(3 * PAGE_ROWS);
  // Fewer than a page of those that count: all of them.
  expect(printedRows(rows((i) => i === 700))).toBe(701);
  expect(printedRows(rows(() => false))).toBe(200);
});
