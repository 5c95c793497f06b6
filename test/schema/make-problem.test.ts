import { expect, test } from 'vitest';
import { makeProblem } from '../../src/schema/make-problem.ts';

const message = (value: string) => makeProblem({ file: 'a.csv', row: 2, column: 'b', value }, 'date', {}).message;

test('a message names file, row and column', () => {
  expect(message('soon')).toMatch(/^a\.csv, row 2, b: soon is not a date; /);
  const whole = makeProblem({ file: 'a.csv', row: null, column: null, value: null }, 'file_missing', {});
  expect(whole.message).toMatch(/^a\.csv: the file is not there/);
});

test('a message stays one short line that cannot steer a terminal, and the value is kept as it is', () => {
  expect(message('one\ntwo \u001b[31m\u202e')).toContain('one two �[31m� is not a date');
  expect(message('x'.repeat(500)).length).toBeLessThan(200);
  const { value } = makeProblem({ file: 'a.csv', row: 2, column: 'b', value: 'one\ntwo' }, 'date', {});
  expect(value).toBe('one\ntwo');
});
