import { expect, test } from 'vitest';
import { survivorOf } from '../../src/dataset/survivor-of.ts';

const merged = { id: '2020-test-hospital', status: 'merged', summary: 'As 2018-gone and 2019-other-hospital tell.' };

test('a merged record points at the first standing record that its summary names', () => {
  expect(survivorOf(merged, new Set([merged.id, '2019-other-hospital']))).toBe('2019-other-hospital');
  expect(survivorOf(merged, new Set([merged.id]))).toBeNull();
  expect(survivorOf({ ...merged, status: 'active' }, new Set(['2019-other-hospital']))).toBeNull();
});
