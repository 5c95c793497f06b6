import { expect, test } from 'vitest';
import { declaredDate } from '../../../src/dataset/import/declared-date.ts';

test.each([
  ['10/08/2024', 'MDY', '2024-10-08'],
  ['10/08/2024', 'DMY', '2024-08-10'],
  ['3.4.2021', 'DMY', '2021-04-03'],
  ['2021/4/3', 'YMD', '2021-04-03'],
  ['08/2024', 'DMY', '2024-08'],
  ['10/08/2024 12:30', 'MDY', '2024-10-08'],
  ['2024-10-08', 'DMY', '2024-10-08'],
  ['2024-10-08T09:30:00Z', 'DMY', '2024-10-08'],
  ['2024', 'MDY', '2024'],
  ['5th March 2020', 'MDY', '2020-03-05'],
  ['March 5, 2020', 'DMY', '2020-03-05'],
  ['Mar 2020', 'DMY', '2020-03'],
] as const)('%s in the order %s is %s', (text, order, iso) => {
  expect(declaredDate(text, order)).toBe(iso);
});

test.each([
  ['13/10/2024', 'MDY'],
  ['10/13/2024', 'DMY'],
  ['10/08/24', 'MDY'],
  ['2024/10/08', 'DMY'],
  ['10/08/2024', 'YMD'],
  ['30/02/2024', 'DMY'],
  ['early 2024', 'DMY'],
  ['1/2/3/2024', 'DMY'],
  ['', 'DMY'],
] as const)('%s in the order %s is no date: nothing is turned round or filled up', (text, order) => {
  expect(declaredDate(text, order)).toBeNull();
});
