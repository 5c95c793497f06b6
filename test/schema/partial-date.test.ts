import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayNumber, isoDay, parsePartialDate } from '../../src/schema/partial-date.ts';

test('a year, a month and a day are intervals of days', () => {
  expect(parsePartialDate('1970')).toEqual({ first: 0, last: 364, precision: 'year' });
  expect(parsePartialDate('1970-02')).toEqual({ first: 31, last: 58, precision: 'month' });
  expect(parsePartialDate('2020-02')).toMatchObject({ last: dayNumber(2020, 2, 29) });
  expect(parsePartialDate('2020-12')).toMatchObject({ last: dayNumber(2020, 12, 31) });
  expect(parsePartialDate('1970-01-02')).toEqual({ first: 1, last: 1, precision: 'day' });
  expect(parsePartialDate('1922-12-30')).toMatchObject({ first: dayNumber(1922, 12, 30) });
});

test.for([
  '',
  '20',
  '0000',
  '2020-00',
  '2020-13',
  '2020-02-30',
  '2021-02-29',
  '2020-3-5',
  '2020-03-13T00:00',
  ' 2020',
  '2020\n',
])('%j is no date', (text) => {
  expect(parsePartialDate(text)).toBeNull();
});

test('every day of the calendar is read back as itself', () => {
  fc.assert(
    fc.property(fc.integer({ min: dayNumber(1000, 1, 1), max: dayNumber(9999, 12, 31) }), (day) => {
      expect(parsePartialDate(isoDay(day))).toEqual({ first: day, last: day, precision: 'day' });
    }),
  );
});
