import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readingLines, stepTo, type Step } from '../../../src/charts/attack-map/reading-order.ts';

const mark = (key: string, x: number, y: number) => ({ key, x, y });

/** Two lines of three, and one mark far below, in no order. */
const marks = [
  mark('se', 900, 310),
  mark('n', 500, 20),
  mark('far', 400, 800),
  mark('sw', 100, 320),
  mark('nw', 90, 30),
  mark('s', 480, 330),
  mark('ne', 910, 10),
];

test('lines run from north to south, each from west to east', () => {
  expect(readingLines(marks).map((line) => line.map(({ key }) => key))).toEqual([
    ['nw', 'n', 'ne'],
    ['sw', 's', 'se'],
    ['far'],
  ]);
});

describe('a step', () => {
  test.each<[from: string, step: Step, to: string]>([
    ['nw', 'next', 'n'],
    ['n', 'previous', 'nw'],
    // At the end of a line on to the next, as in a text.
    ['ne', 'next', 'sw'],
    ['sw', 'previous', 'ne'],
    ['n', 'below', 's'],
    ['se', 'above', 'ne'],
    ['se', 'below', 'far'],
    ['far', 'above', 's'],
    // Nothing lies farther.
    ['nw', 'previous', 'nw'],
    ['nw', 'above', 'nw'],
    ['far', 'next', 'far'],
    ['far', 'below', 'far'],
    ['s', 'first', 'nw'],
    ['s', 'last', 'far'],
    ['gone', 'next', 'nw'],
  ])('from %s to the %s leads to %s', (from, step, to) => {
    expect(stepTo(marks, from, step)).toBe(to);
  });

  test('without a mark leads nowhere', () => {
    expect(stepTo([], 'gone', 'first')).toBe('gone');
  });

  test('to the next one passes every mark once', () => {
    const point = fc.record({ x: fc.integer({ min: 0, max: 1930 }), y: fc.integer({ min: 0, max: 880 }) });
    fc.assert(
      fc.property(fc.array(point, { minLength: 1, maxLength: 60 }), (points) => {
        const all = points.map(({ x, y }, i) => mark(String(i), x, y));
        const passed = [stepTo(all, '0', 'first')];
        for (let i = 1; i < all.length; i += 1) passed.push(stepTo(all, passed.at(-1)!, 'next'));
        expect(new Set(passed).size).toBe(all.length);
        expect(stepTo(all, passed.at(-1)!, 'next')).toBe(passed.at(-1));
        expect(stepTo(all, '0', 'last')).toBe(passed.at(-1));
      }),
    );
  });
});
