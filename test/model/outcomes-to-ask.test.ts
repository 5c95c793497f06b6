import { expect, test } from 'vitest';
import { outcomesToAsk } from '../../src/model/outcomes-to-ask.ts';

const counted = ['carried_out', 'found'];

test('records that are all counted need no more than what a filter asks for unless told otherwise', () => {
  expect(outcomesToAsk(['carried_out', 'carried_out'], counted)).toBe(counted);
  expect(outcomesToAsk([], counted)).toBe(counted);
});

test('others ask for their own outcomes, each once and in order', () => {
  expect(outcomesToAsk(['planned', 'carried_out', 'planned', 'attempted'], counted)).toEqual([
    'attempted',
    'carried_out',
    'planned',
  ]);
});
