import { expect, test } from 'vitest';
import { readAnswer } from '../../src/dataset/read-answer.ts';
import { fieldNamed } from '../../src/schema/descriptor.ts';
import { descriptor } from './fictional.ts';

test.each([
  ['target_type', '1', 'hospital'],
  ['target_type', ' Health IT supplier', 'health_it_supplier'],
  ['target_type', 'HEALTH_SYSTEM', 'health_system'],
  ['target_type', '99', '99'],
  ['target_type', 'hotel', 'hotel'],
  ['impacts', '6, care delayed;6', 'data_stolen;care_delayed'],
  ['malware', 'One, Two ; Three;', 'One, Two;Three'],
  ['country', 'Czech Republic', 'CZ'],
  ['country', 'de', 'DE'],
  ['country', 'Ruritania', 'Ruritania'],
  ['summary', '  a \t b ', 'a b'],
])('%s: %j means %j', (column, typed, cell) => {
  expect(readAnswer(fieldNamed(descriptor, 'attacks', column)!, typed)).toBe(cell);
});
