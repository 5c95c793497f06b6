import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test, vi } from 'vitest';
import { insertRows } from '../../src/dataset/insert-rows.ts';

// Many runs, on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000 });

const insert = (text: string, rows: Record<string, string>[], orderBy: string | null = null) =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(insertRows(new TextEncoder().encode(text), rows, orderBy));

test('a row goes to the end, in the columns and line ends of the file', () => {
  expect(insert('b,a\r\n1,2\r\n', [{ a: 'x, y', b: 'z' }])).toBe('b,a\r\n1,2\r\nz,"x, y"\r\n');
  expect(insert('a,b\n1,2\n', [{ a: '3' }])).toBe('a,b\n1,2\n3,\n');
});

test('a file without a last line break stays without one; empty lines at its end stay there', () => {
  expect(insert('a\n1', [{ a: '2' }, { a: '3' }])).toBe('a\n1\n2\n3');
  expect(insert('a\n1\n\n', [{ a: '2' }])).toBe('a\n1\n2\n\n');
  expect(insert('\ufeffa', [{ a: '2' }])).toBe('\ufeffa\n2');
});

test('in a file that is in order, a row goes where the order puts it, behind its equals', () => {
  const text = 'date,t\n2019,a\n2020-03,"b\nc"\n2020-03,d\n2021,e\n';
  const rows = [
    { date: '2020-03', t: 'new' },
    { date: '2018', t: 'old' },
    { date: '2022', t: 'last' },
  ];
  expect(insert(text, rows, 'date')).toBe(
    'date,t\n2018,old\n2019,a\n2020-03,"b\nc"\n2020-03,d\n2020-03,new\n2021,e\n2022,last\n',
  );
});

test('in a file that is not in order, rows go to the end as they come', () => {
  expect(insert('date\n2021\n2020\n', [{ date: '2022' }, { date: '2019' }], 'date')).toBe(
    'date\n2021\n2020\n2022\n2019\n',
  );
});

test('whatever is inserted, every byte that was there stays in its order, and the rows can be read', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', ' ', ',', '"', '\n', 'é', ';', '0') });
  const row = fc.record({ k: fc.constantFrom('1', '2', '3'), v: cell });
  const files = fc.record({
    rows: fc.array(row, { maxLength: 6 }),
    newline: fc.constantFrom('\n', '\r\n'),
    mark: fc.constantFrom('', '\ufeff'),
    end: fc.boolean(),
  });
  fc.assert(
    fc.property(files, fc.array(row, { minLength: 1, maxLength: 4 }), fc.boolean(), (file, added, ordered) => {
      const own = file.rows.map(({ k, v }) => [k, v]);
      const body = Papa.unparse([['k', 'v'], ...own], { newline: file.newline });
      // A single line without an end does not say how lines end.
      const before = `${file.mark}${body}${file.end || own.length === 0 ? file.newline : ''}`;
      const after = insert(before, added, ordered ? 'k' : null);
      let at = 0;
      for (const character of after) if (character === before[at]) at += 1;
      expect(at).toBe(before.length);
      const read = Papa.parse<string[]>(after.replace(/^\ufeff/, ''), { newline: file.newline, delimiter: ',' }).data;
      const rows = read.filter((cells) => cells.length === 2).slice(1);
      const sorted = (all: string[][]) => all.map((cells) => JSON.stringify(cells)).toSorted();
      expect(sorted(rows)).toEqual(sorted([...own, ...added.map(({ k, v }) => [k, v])]));
      expect(after.startsWith(before.slice(0, file.mark.length + 3))).toBe(true);
    }),
  );
});
