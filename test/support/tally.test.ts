import { expect, test } from 'vitest';
import { tally, tallyLine } from './tally.ts';

const file = (status: string, ...tests: string[]) => ({
  status,
  assertionResults: tests.map((result) => ({ status: result })),
});
const report = (...testResults: object[]) => JSON.stringify({ testResults });

test('passed and failed tests are counted, skipped ones are neither', () => {
  const files = report(file('passed', 'passed', 'passed', 'pending'), file('failed', 'passed', 'failed', 'failed'));
  expect(tally(files, 1)).toEqual({ passed: 3, failed: 2 });
});

test('a file that failed before its tests counts as one failure', () => {
  expect(tally(report(file('failed'), file('failed', 'pending'), file('passed', 'passed')), 1)).toEqual({
    passed: 1,
    failed: 2,
  });
});

test('a bad end without a failed test counts as one failure', () => {
  expect(tally(report(file('passed', 'passed')), 1)).toEqual({ passed: 1, failed: 1 });
});

test.each([undefined, '', '{"testResults":', '{}', report()])('no usable report (%j) counts as one failure', (text) => {
  expect(tally(text, 0)).toEqual({ passed: 0, failed: 1 });
});

test('the line is plain', () => {
  expect(tallyLine({ passed: 12, failed: 0 })).toBe('12 passed, 0 failed');
});
