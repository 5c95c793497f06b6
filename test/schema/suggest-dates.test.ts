import { expect, test } from 'vitest';
import { dayOfSerial, suggestDates } from '../../src/schema/suggest-dates.ts';

test.for([
  ['13/03/2020', '2020-03-13'],
  ['3/13/2020', '2020-03-13'],
  ['13.03.2020', '2020-03-13'],
  ['13-03-20', '2020-03-13'],
  ['03/03/2020', '2020-03-03'],
  ['03/04/2020', '2020-04-03 2020-03-04'],
  ['2020-3-5', '2020-03-05'],
  ['2020/03/13', '2020-03-13'],
  ['2020-13-03', '2020-03-13'],
  ['20200313', '2020-03-13'],
  ['2020-03-13 00:00:00', '2020-03-13'],
  ['2020-03-13T00:00:00Z', '2020-03-13'],
  ['2020–03–13', '2020-03-13'],
  ['03/2020', '2020-03'],
  ['Mar-20', '2020-03'],
  ['March 2020', '2020-03'],
  ['13 March 2020', '2020-03-13'],
  ['13th March 2020', '2020-03-13'],
  ['March 13, 2020', '2020-03-13'],
  ['30/02/2020', ''],
  ['spring 2020', ''],
  ['Marvellous', ''],
  ['', ''],
])('%j was probably %j', ([text, dates]) => {
  expect(suggestDates(text!).join(' ')).toBe(dates);
});

test('the number by which a spreadsheet counts days is told by its size', () => {
  expect(dayOfSerial('43903')).toBe('2020-03-13');
  expect(dayOfSerial('43903.5')).toBe('2020-03-13');
  expect(dayOfSerial('99999')).toBeNull();
  expect(dayOfSerial('2020')).toBeNull();
});
