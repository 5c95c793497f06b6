import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { chartCsv } from '../../src/embed/chart-csv.ts';

test('numbers have no separators, and cells that need quotes have them', () => {
  const table = {
    caption: 'Test',
    columns: [
      { label: 'Place, "named"', numeric: false },
      { label: 'Records', numeric: true },
    ],
    rows: [['Test Town', 12_345]],
  };
  expect(chartCsv(table)).toBe('"Place, ""named""",Records\nTest Town,12345\n');
});

test('any words come back from the file', () => {
  fc.assert(
    fc.property(fc.array(fc.array(fc.string({ minLength: 1 }), { minLength: 2, maxLength: 2 })), (rows) => {
      const columns = ['a', 'b'].map((label) => ({ label, numeric: false }));
      const { data } = Papa.parse<string[]>(chartCsv({ caption: '', columns, rows }), { skipEmptyLines: true });
      expect(data).toEqual([['a', 'b'], ...rows]);
    }),
  );
});
