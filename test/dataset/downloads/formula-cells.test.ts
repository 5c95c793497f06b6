import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { attack, descriptor, messagesOf, parseRows, signatory, source } from '../fictional.ts';

/** How a cell begins that a spreadsheet would run. */
const runs = /^[\s]*[=+\-@\t\r]/;
const number = /^-?\d+(\.\d+)?$/;

test('no cell of the data would run in a spreadsheet, and negative numbers are still numbers', () => {
  let negative = 0;
  for (const { path } of descriptor.resources) {
    const { data } = Papa.parse<string[]>(readFileSync(`data/${path}`, 'utf8').trimEnd());
    for (const cell of data.flat()) {
      if (!runs.test(cell)) continue;
      expect(cell).toMatch(number);
      negative += 1;
    }
  }
  expect(negative).toBeGreaterThan(0);
});

const columns = descriptor.resources
  .filter(({ name }) => name === 'attacks' || name === 'signatories')
  .flatMap(({ name, fields }) => fields.map((field) => [name, field.name] as const));

test.each(columns)('%s.%s refuses a cell that would run, whatever follows the sign', (table, column) => {
  fc.assert(
    fc.property(fc.constantFrom('=', '+', '-', '@', '\t', '\r', ' ='), fc.string({ maxLength: 8 }), (sign, rest) => {
      const cell = sign + rest;
      fc.pre(!number.test(cell.trim()) && cell.trim() !== '');
      const cells = { [column]: cell };
      const result =
        table === 'attacks'
          ? parseRows({ attacks: [attack(cells)] })
          : parseRows({
              signatories: [signatory(cells)],
              sources: [source(), source({ attack: '', signatory: 'test-person' })],
            });
      expect(messagesOf(result).filter((message) => message.startsWith(`${table}.csv, row 2, ${column}`))).not.toEqual(
        [],
      );
    }),
    { numRuns: 15 },
  );
});
