import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BinRange } from '../../../src/charts/attack-timeline/bin-range.ts';

const years = fc
  .tuple(fc.integer({ min: 1950, max: 2030 }), fc.nat({ max: 30 }))
  .map(([first, n]) => [first, first + n] as const);
const step = fc.constantFrom('month' as const, 'year' as const);

test('a range of bins, written as dates and read again, is the same range', () => {
  fc.assert(
    fc.property(years, step, fc.nat(), fc.nat(), (span, by, a, b) => {
      const bins = new BinRange(span, by);
      const first = Math.min(a % bins.size, b % bins.size);
      const last = Math.max(a % bins.size, b % bins.size);
      const { from, to } = bins.range(first, last);
      expect(bins.positions([from, to])).toEqual([first, last]);
      expect(bins.positions([bins.date(first), bins.date(last)])).toEqual([first, last]);
      expect(from === null).toBe(first === 0);
      expect(to === null).toBe(last === bins.size - 1);
    }),
  );
});

test('the middle of a bin is the bin', () => {
  fc.assert(
    fc.property(years, step, fc.nat(), (span, by, n) => {
      const bins = new BinRange(span, by);
      expect(bins.at(((n % bins.size) + 0.5) / bins.size)).toBe(n % bins.size);
    }),
  );
});

describe('dates of 2019 to 2021', () => {
  const months = new BinRange([2019, 2021], 'month');
  const whole = new BinRange([2019, 2021], 'year');

  test('as bins', () => {
    expect([months.size, whole.size]).toEqual([36, 3]);
    expect([0, 11, 12, 35].map((n) => months.date(n))).toEqual(['2019-01', '2019-12', '2020-01', '2021-12']);
    expect(whole.date(2)).toBe('2021');
  });

  test.each<[from: string | null, to: string | null, months: [number, number], years: [number, number]]>([
    [null, null, [0, 35], [0, 2]],
    ['2020', '2020', [12, 23], [1, 1]],
    ['2020-03', '2020-03', [14, 14], [1, 1]],
    ['2020-03-13', null, [14, 35], [1, 2]],
    ['1999', '2099', [0, 35], [0, 2]],
    ['2021', '2019', [11, 24], [0, 2]],
  ])('%s to %s', (from, to, inMonths, inYears) => {
    expect(months.positions([from, to])).toEqual(inMonths);
    expect(whole.positions([from, to])).toEqual(inYears);
  });

  test('beyond the ends there is only the end', () => {
    expect([months.at(-3), months.at(0), months.at(1), months.at(7)]).toEqual([0, 0, 35, 35]);
    expect(months.range(-5, 99)).toEqual({ from: null, to: null });
    expect(months.range(1, 34)).toEqual({ from: '2019-02', to: '2021-11' });
  });
});
