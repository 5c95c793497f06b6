import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkContribution } from './check-contribution.ts';
import type { GivenFile } from '../../../src/dataset/contribution/given-file.ts';
import type { CheckedContribution } from '../../../src/dataset/contribution/judge-contribution.ts';
import { parseDataset } from '../../../src/dataset/parse-dataset.ts';
import { attack, csv, descriptor, shapes, source } from '../fictional.ts';

const encode = (text: string) => new TextEncoder().encode(text);
const files = new Map(
  [...descriptor.resources.map(({ path }) => path), 'CHANGELOG.md'].map(
    (path) => [path, new Uint8Array(readFileSync(`data/${path}`))] as const,
  ),
);
const published = { descriptor, files, today: '2026-11-27' };
const nothingPublished = { ...published, files: new Map([...files.keys()].map((path) => [path, encode('')] as const)) };

function check(...given: readonly (string | Uint8Array | GivenFile)[]): CheckedContribution {
  const named = given.map((each, index) =>
    typeof each === 'string' || each instanceof Uint8Array
      ? { name: `given-${index + 1}.csv`, bytes: typeof each === 'string' ? encode(each) : each }
      : each,
  );
  return checkContribution(named, published);
}

const codes = ({ kinds }: CheckedContribution) => kinds.map(({ code, count }) => [code, count]);
const rows = (text: string) => text.slice(text.indexOf('\n') + 1);
const rowsOf = (path: string) => new TextDecoder().decode(files.get(path)).split('\n');

describe('the published files themselves', () => {
  test.each(descriptor.resources)('$path has no problem, is whole, and clean to the byte', ({ path, name }) => {
    const bytes = files.get(path)!;
    const result = check(bytes);
    expect(codes(result)).toEqual([]);
    const [table] = result.tables;
    expect(table).toMatchObject({ table: name, absent: 0, changed: { count: 0 }, faultyRows: 0, headerAdded: false });
    expect(table?.whole).toBe(table?.rows !== 0);
    expect(table?.known).toBe(table?.rows);
    expect(table?.clean?.text).toBe(new TextDecoder().decode(bytes));
    expect(table?.clean?.cleaning).toMatchObject({ trimmed: 0, quotes: false, lineEnds: false });
  });

  test.each(descriptor.resources.filter(({ name }) => name !== 'corrections'))(
    'rows of $path are recognised without column names',
    ({ path, name }) => {
      const result = check(rows(new TextDecoder().decode(files.get(path))));
      expect(result.tables).toMatchObject([{ table: name, headerAdded: true }]);
      expect(codes(result)).toEqual([]);
    },
  );
});

describe('rows to add', () => {
  test('a record and its source together are sound', () => {
    const result = check(csv('attacks', [attack()]), csv('sources', [source()]));
    expect(codes(result)).toEqual([]);
    expect(result.tables).toMatchObject([
      { table: 'attacks', whole: false, rows: 1, known: 0, placed: [{ target: 'Test Hospital', affected: true }] },
      { table: 'sources', whole: false, rows: 1, known: 0 },
    ]);
  });

  test('a record alone lacks its source, and a source alone its record', () => {
    expect(codes(check(csv('attacks', [attack()])))).toEqual([['source_missing', 1]]);
    expect(codes(check(csv('sources', [source()])))).toEqual([['reference', 1]]);
  });

  test('a row with the id of a published record takes its place', () => {
    const [id = ''] = rows(new TextDecoder().decode(files.get('attacks.csv'))).split(',', 1);
    const result = check(csv('attacks', [attack({ id, date: '2012-02' })]));
    expect(codes(result)).toEqual([]);
    expect(result.tables).toMatchObject([{ known: 1, whole: false, placed: [] }]);
  });

  test.each(['attacks.csv', 'sources.csv'])(
    'a whole %s without some rows: they are named once, and nothing else',
    (path) => {
      const lines = rowsOf(path);
      const result = check([lines[0], ...lines.slice(61)].join('\n'));
      expect(result.tables).toMatchObject([{ whole: true, absent: 60 }]);
      expect(codes(result)).toEqual([['rows_lost', 1]]);
      expect(result.kinds[0]?.first).toEqual([
        {
          file: path,
          row: null,
          column: null,
          sentence: expect.stringMatching(
            /^60 published rows are missing from the file; put them back, .* and others$/,
          ) as string,
          published: false,
        },
      ]);
    },
  );

  test('a row that lost cells is not lost', () => {
    const lines = rowsOf('attacks.csv');
    const result = check([...lines.slice(0, 5), lines[5]!.slice(0, 40), ...lines.slice(6)].join('\n'));
    expect(codes(result)).toEqual([['row_too_short', 1]]);
  });

  test('a file cut after its first rows is seen to lack the others', () => {
    const result = check(`${rowsOf('attacks.csv').slice(0, 150).join('\n')}\n`);
    const all = rowsOf('attacks.csv').length - 2;
    expect(result.tables).toMatchObject([{ whole: false, rows: 149, known: 149, absent: all - 149 }]);
  });

  test('column names alone are a table without rows', () => {
    expect(check(csv('attacks', [])).tables).toMatchObject([{ rows: 0, known: 0 }]);
    expect(codes(check(csv('attacks', [])))).toEqual([]);
  });
});

test('says what the command line says', () => {
  const attacks = csv('attacks', [
    attack({ date: '13/03/2020', country: 'Czechia' }),
    attack({ id: 'b', lat: '16.6068', lon: '49.1951', actor: 'Test Group' }),
    attack({ id: 'b', target_type: 'hospitl', impacts: 'care_delayed,systems_offline' }),
  ]);
  const sources = csv('sources', [source({ url: 'www.example.org' }), source({ attack: 'nothing' })]);
  const empty = new Map(descriptor.resources.map(({ path, name }) => [path, encode(csv(name, []))]));
  const command = parseDataset(
    descriptor,
    new Map([...empty, ['attacks.csv', encode(attacks)], ['sources.csv', encode(sources)]]),
    shapes,
    { today: '2026-11-27' },
  );
  const page = checkContribution(
    [
      { name: 'one.csv', bytes: encode(attacks) },
      { name: 'two.csv', bytes: encode(sources) },
    ],
    { descriptor, files: empty, today: '2026-11-27' },
  );
  const place = ({ file, row, column }: { file: string; row: number | null; column: string | null }) =>
    [file, ...(row === null ? [] : [`row ${row}`]), ...(column === null ? [] : [column])].join(', ');
  const wanted = command.ok ? [] : command.problems.map(({ message }) => message.toLowerCase());
  const found = page.kinds.flatMap(({ first }) => first.map((it) => `${place(it)}: ${it.sentence}`.toLowerCase()));
  expect(found.toSorted()).toEqual(wanted.toSorted());
  expect(wanted.length).toBeGreaterThan(8);
});

describe('files that are no table get a reason', () => {
  test.each<[name: string, bytes: Uint8Array, reason: string]>([
    ['a PDF', encode('%PDF-1.7\n%âãÏÓ\n1 0 obj'), 'pdf'],
    ['an empty file', new Uint8Array(), 'empty'],
    ['white space', encode('\n \n'), 'empty'],
    ['an archive', Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0, 0, 0), 'zip'],
    ['a workbook', encode('PK\u0003\u0004....[Content_Types].xml'), 'workbook'],
    ['an old workbook', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1), 'old-workbook'],
    ['UTF-16', Uint8Array.of(0xff, 0xfe, 0x69, 0, 0x64, 0), 'utf16'],
    ['UTF-16 without a mark', new Uint8Array(Uint16Array.from(encode('id,date,target')).buffer), 'utf16'],
    ['a web page', encode('<!doctype html><title>x</title>'), 'web-page'],
    ['JSON', encode('[{"id":1}]'), 'json'],
    ['noise', Uint8Array.of(1, 2, 0, 0, 0, 9, 9), 'binary'],
    ['a letter', encode('Dear editors,\nthere was an attack.'), 'no-table'],
    ['a table of something else', encode('name,price\nTea,3\n'), 'no-table'],
  ])('%s', (_, bytes, reason) => {
    expect(check(bytes)).toEqual({
      tables: [],
      refusals: [{ name: 'given-1.csv', reason, path: null }],
      problems: 0,
      kinds: [],
    });
  });

  test('two files of one table', () => {
    const result = check(csv('sources', []), csv('sources', []));
    expect(result.refusals).toEqual([{ name: 'given-2.csv', reason: 'twice', path: 'sources.csv' }]);
  });
});

test('ten thousand faults are counted, and the first of each kind given', () => {
  const many = Array.from({ length: 10_000 }, (_, index) => attack({ id: `test-${index}`, date: '13/03/2020' }));
  const result = check(csv('attacks', many));
  expect(codes(result)).toEqual([
    ['date_changed', 10_000],
    ['source_missing', 10_000],
  ]);
  expect(result.kinds.every(({ first }) => first.length === 5)).toBe(true);
  expect(result.tables[0]?.shown).toHaveLength(200);
  expect(result.tables[0]?.faultyRows).toBe(10_000);
});

describe('cleaning', () => {
  // Beside empty tables: what is published has no part in it.
  const clean = (given: string | Uint8Array) => {
    const bytes = typeof given === 'string' ? encode(given) : given;
    return checkContribution([{ name: 'given.csv', bytes }], nothingPublished).tables[0]?.clean;
  };

  test('changes the form and says how', () => {
    const good = csv('sources', [source()]);
    const [header = '', row = ''] = good.split('\n');
    const order = [5, 4, 3, 2, 1, 0];
    const turned = [header, row].map((line) => order.map((place) => ` ${line.split(',')[place]}`).join(','));
    const result = clean(`\uFEFF${turned[0]!.replaceAll(' ', '')}\r\n${turned[1]}\r\n,,,,,\r\n`);
    expect(result?.text).toBe(good);
    expect(result?.cleaning).toMatchObject({ mark: true, lineEnds: true, reordered: true, trimmed: 6, emptyRows: 1 });
  });

  test('turns Windows-1252 into UTF-8', () => {
    const text = csv('sources', [source({ publisher: 'Zeitung für Prüfung' })]);
    const result = clean(Uint8Array.from({ length: text.length }, (_, index) => text.charCodeAt(index)));
    expect(result?.text).toBe(text);
    expect(result?.cleaning.windows).toBe(true);
  });

  test('names what it leaves out, and corrects no value', () => {
    const [header, row] = csv('sources', [source({ published: '13/03/2020' })]).split('\n');
    const result = clean(`${header},colour\n${row},red\nsome,cells\n`);
    expect(result?.text).toBe(`${header}\n${row}\n`);
    expect(result?.cleaning).toMatchObject({ unknownColumns: { first: ['colour'], count: 1 }, brokenRows: 1 });
  });

  test('says nothing of columns where it put their names first', () => {
    const [, row = ''] = csv('sources', [source()]).split('\n');
    expect(clean(row)?.text).toBe(csv('sources', [source()]));
    expect(clean(row)?.cleaning).toMatchObject({ headerAdded: true, unknownColumns: { count: 0 }, addedColumns: [] });
  });

  test('cuts the names of columns before it hands them on, and counts them', () => {
    const names = Array.from({ length: 30 }, (_, index) => `${'x'.repeat(10_000)}${index}`);
    const { unknownColumns } = clean(`id,date,${names.join(',')}\n`)!.cleaning;
    expect(unknownColumns.count).toBe(30);
    expect(unknownColumns.first).toHaveLength(5);
    expect(JSON.stringify(unknownColumns).length).toBeLessThan(300);
  });

  test('is not offered where rows may be lost', () => {
    expect(clean(`${csv('sources', [source()])}"a,b,c,d,e,f\ng,h,i,j,k,l\n`)).toBeNull();
  });

  test('done twice changes nothing', () => {
    const cell = fc.oneof(fc.string(), fc.constantFrom('"', ' a', 'b\n', 'x,y', ';'));
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 6, maxLength: 6 }), { maxLength: 4 }), (cells) => {
        const quote = (text: string) => `"${text.replaceAll('"', '""')}"`;
        const lines = cells.map((line) => line.map(quote).join(','));
        const once = clean([csv('sources', []).trimEnd(), ...lines].join('\n'));
        if (once === null || once === undefined) return;
        expect(clean(once.text)?.text).toBe(once.text);
      }),
    );
  });
});

test('any text gives rows or problems or a reason, never an exception', { timeout: 120_000 }, () => {
  const header = fc.constantFrom(
    ...descriptor.resources.map(({ name }) => csv(name, [])),
    ...['', 'id;date;target\n', 'id\tdate\n', '\n\nID,Date,Target\n', csv('sources', [source()])],
  );
  const text = fc
    .tuple(header, fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.lorem()))
    .map(([a, b]) => a + b);
  const bytes = fc.oneof(text.map(encode), fc.uint8Array({ maxLength: 300 }));
  fc.assert(
    fc.property(fc.array(bytes, { minLength: 1, maxLength: 2 }), (given) => {
      const named = given.map((each, index) => ({ name: `${index}`, bytes: each }));
      const result = checkContribution(named, nothingPublished);
      expect(result.tables.length + result.refusals.length).toBeGreaterThanOrEqual(given.length);
      expect(result.kinds.reduce((sum, { count }) => sum + count, 0)).toBe(result.problems);
    }),
    { numRuns: 300 },
  );
});
