import { expect, test } from 'vitest';
import { sentenceOf } from '../../../src/dataset/contribution/sentence-of.ts';
import { shownRows } from '../../../src/dataset/contribution/shown-rows.ts';
import { parseTable } from '../../../src/schema/parse-table.ts';
import { attack, csv, descriptor, parseRows } from '../fictional.ts';

const about = (cells: Readonly<Record<string, string>>, code: string) => {
  const result = parseRows({ attacks: [attack(cells)] });
  const problem = result.ok ? undefined : result.problems.find((each) => each.code === code);
  return sentenceOf(problem!);
};

test.each<[cells: Readonly<Record<string, string>>, code: string, beginning: string]>([
  [{ date: 'x' }, 'date', 'x is not a date'],
  [{ date: 'the 3rd' }, 'date', 'the 3rd is not a date'],
  [{ impacts: 'care_delayed; systems_offline' }, 'list_separator', 'care_delayed; systems_offline does not'],
  [{ lat: '' }, 'coordinates_half', 'lat is empty although lon is filled'],
  [{ attack_type: 'wiperr' }, 'not_allowed', '"wiperr" is not an allowed value'],
  [{ target: '' }, 'required', 'The cell is empty'],
  [{ target: 'Te\u200bst' }, 'control_character', 'The text holds an invisible character'],
])('%j: what stands in the cell is quoted as it is', (cells, code, beginning) => {
  expect(about(cells, code).slice(0, beginning.length)).toBe(beginning);
});

test('a cell that holds a book is not repeated', () => {
  const long = 'care_delayed, '.repeat(100_000);
  expect(about({ impacts: long }, 'list_separator').length).toBeLessThanOrEqual(600);
  const resource = descriptor.resources.find(({ name }) => name === 'attacks')!;
  const table = parseTable(resource, new TextEncoder().encode(csv('attacks', [attack({ summary: long })])));
  expect(JSON.stringify(shownRows(table, [])).length).toBeLessThan(3000);
});
