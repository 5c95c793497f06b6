import fc from 'fast-check';
import Papa from 'papaparse';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { csvRows } from '../../src/schema/csv-rows.ts';

const cell = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 8 }),
  fc.string({ unit: fc.constantFrom('"', ',', '\n', '\r', ' ', 'é', 'a'), maxLength: 8 }),
);
/** Two columns at least: a lone empty cell is an empty line. */
const table = fc
  .integer({ min: 2, max: 5 })
  .chain((columns) =>
    fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: 1, maxLength: 8 }),
  );

test('what another program has written is read cell by cell, whatever the line ends and quotes', () => {
  fc.assert(
    fc.property(
      table,
      fc.constantFrom('\n', '\r\n', '\r'),
      fc.boolean(),
      fc.boolean(),
      fc.boolean(),
      (rows, newline, quotes, mark, ended) => {
        const text = `${mark ? '\uFEFF' : ''}${Papa.unparse(rows, { newline, quotes })}${ended ? newline : ''}`;
        expect(csvRows(text).map(({ cells }) => cells)).toEqual(rows);
      },
    ),
    { numRuns: 1000 },
  );
});

test('the raw rows together are the file', () => {
  fc.assert(
    fc.property(table, fc.boolean(), (rows, quotes) => {
      const text = Papa.unparse(rows, { newline: '\n', quotes });
      expect(
        csvRows(text)
          .map(({ raw }) => raw)
          .join('\n'),
      ).toBe(text);
    }),
  );
});

test('any text is read without an end in sight or an error', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('"', ',', '\n', '\r', '\uFEFF', 'x'), maxLength: 40 }), (text) => {
      const rows = csvRows(text);
      expect(rows.every(({ raw }) => text.includes(raw))).toBe(true);
    }),
    { numRuns: 1000 },
  );
});

test('the file of records: as the other reader reads it', () => {
  const text = readFileSync('data/attacks.csv', 'utf8');
  expect(csvRows(text).map(({ cells }) => cells)).toEqual(Papa.parse<string[]>(text, { skipEmptyLines: true }).data);
});

test.each([
  ['', []],
  ['\n\r\n\n', []],
  ['a', [['a']]],
  ['a,', [['a', '']]],
  [',\n', [['', '']]],
  ['"a""b",c', [['a"b', 'c']]],
  ['"never closed,\nb', [['never closed,\nb']]],
])('%j', (text, cells) => {
  expect(csvRows(text).map((row) => row.cells)).toEqual(cells);
});
