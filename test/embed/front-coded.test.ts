import fc from 'fast-check';
import { expect, test } from 'vitest';
import { frontCoded, frontDecoded } from '../../src/embed/front-coded.ts';

const two = (n: number) => String(n).padStart(2, '0');
const date = fc
  .tuple(fc.constantFrom('2019', '2020'), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .chain(([year, month, day]) => fc.constantFrom(year, `${year}-${two(month)}`, `${year}-${two(month)}-${two(day)}`));

test('a day says its month only if the date before does not', () => {
  expect(frontCoded(['2020', '2020-03', '2020-03-13', '2020-03-17', '2020-04-17'])).toEqual([
    '2020',
    '2020-03',
    '2020-03-13',
    '17',
    '2020-04-17',
  ]);
});

test('any dates come back', () => {
  fc.assert(
    fc.property(fc.array(date), (dates) => {
      const sorted = dates.toSorted();
      expect(frontDecoded(frontCoded(sorted))).toEqual(sorted);
    }),
  );
});
