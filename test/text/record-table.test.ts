import { expect, test } from 'vitest';
import { recordTableText } from '../../src/text/record-table.ts';

test('what is not counted is told by its names and numbers', () => {
  expect(recordTableText.lede(5, 9, ['2 attempts', '1 plan', '1 campaign against many'])).toMatch(
    /^9 records, .* and 4 not counted as attacks and marked as such \(2 attempts, 1 plan and 1 campaign against many\)\.$/,
  );
  expect(recordTableText.lede(5, 5, [])).not.toContain('not counted');
});
