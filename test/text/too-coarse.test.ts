import { expect, test } from 'vitest';
import { filterText } from '../../src/text/filter.ts';

test('one record falls, several fall', () => {
  const { tooCoarse } = filterText;
  expect(tooCoarse(0)).toBe('');
  expect(tooCoarse(1)).toBe('1 more record is dated too coarsely to say whether it falls inside these dates.');
  expect(tooCoarse(2)).toBe('2 more records are dated too coarsely to say whether they fall inside these dates.');
});
