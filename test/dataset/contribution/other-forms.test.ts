import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { checkContribution } from './check-contribution.ts';
import { attackProposal } from '../../../src/figure/contribute/attack-proposal.ts';
import { finishedRows } from '../../../src/dataset/contribution/finished-rows.ts';
import { attack, csv, descriptor, source } from '../fictional.ts';

/** After every day in the published data, now and later. */
const today = '2099-12-31';
const files = new Map(
  descriptor.resources.map(({ path }) => [path, new Uint8Array(readFileSync(`data/${path}`))] as const),
);

function check(text: string, encode: (text: string) => Uint8Array = (each) => new TextEncoder().encode(each)) {
  const result = checkContribution([{ name: 'given', bytes: encode(text) }], {
    descriptor,
    files,
    today,
  });
  return { ...result, codes: result.kinds.map(({ code, count }) => [code, count]) };
}

const latin1 = (text: string) => Uint8Array.from({ length: text.length }, (_, index) => text.charCodeAt(index));

/** The text of a CSV with another sign between its cells, as spreadsheets write it. */
const separated = (text: string, delimiter: string, newline = '\r\n') =>
  Papa.unparse(Papa.parse<string[]>(text.trimEnd()).data, { delimiter, newline });

const good = csv('sources', [
  source({ attack: '2014-04-boston-childrens-hospital', publisher: 'Test; Gazette, „Nord“' }),
  source({ attack: '2014-04-boston-childrens-hospital', url: 'https://example.org/b' }),
]);
const rowsAlone = (text: string) => text.slice(text.indexOf('\n') + 1);

describe.each([
  ['semicolons', ';'],
  ['tabs', '\t'],
  ['vertical bars', '|'],
] as const)('%s between the cells', (_, delimiter) => {
  test('are read, checked, and made commas', () => {
    const result = check(separated(good, delimiter));
    expect(result.codes).toEqual([]);
    expect(result.tables).toMatchObject([{ table: 'sources', rows: 2, headerAdded: false }]);
    expect(result.tables[0]?.clean?.text).toBe(good);
    expect(result.tables[0]?.clean?.cleaning).toMatchObject({ delimiter, unknownColumns: { count: 0 } });
  });

  test('also without column names, as rows copied from a spreadsheet', () => {
    const result = check(separated(rowsAlone(good), delimiter));
    expect(result.tables).toMatchObject([{ table: 'sources', rows: 2, headerAdded: true }]);
    expect(result.tables[0]?.clean?.text).toBe(good);
  });

  test('hide no fault of a cell', () => {
    const bad = csv('attacks', [attack({ date: '13/03/2020', lat: '49,1951' })]);
    expect(check(separated(bad, delimiter)).codes).toEqual([
      ['date_changed', 1],
      ['decimal_comma', 1],
      ['source_missing', 1],
    ]);
  });
});

test('a file of a spreadsheet with semicolons in an encoding of Windows is named for what it is, and cleaned', () => {
  const text = csv('sources', [source({ attack: '2014-04-boston-childrens-hospital', publisher: 'Prüfblatt' })]);
  const result = check(separated(text, ';'), latin1);
  expect(result.codes).toEqual([['encoding_windows', 1]]);
  expect(result.tables[0]?.clean?.text).toBe(text);
});

test('the whole published file with tabs is the published file', () => {
  const text = readFileSync('data/attacks.csv', 'utf8');
  const result = check(separated(text, '\t'));
  expect(result.codes).toEqual([]);
  expect(result.tables).toMatchObject([{ whole: true, absent: 0, changed: { count: 0 } }]);
  expect(result.tables[0]?.clean?.text).toBe(text);
});

describe('the row of column names', () => {
  test('may stand below a title and empty rows, which are to go', () => {
    const padded = `Sources of the year,,,,,\n,,,,,\n\n${good}`;
    const result = check(padded);
    expect(result.codes).toEqual([['rows_above', 1]]);
    expect(result.kinds[0]?.first[0]).toMatchObject({
      row: 1,
      sentence: '3 rows stand above the column names, such as a title; delete them',
    });
    expect(result.tables[0]?.clean?.text).toBe(good);
    expect(result.tables[0]?.clean?.cleaning).toMatchObject({ above: 3, emptyRows: 0 });
  });

  test('keeps the numbers of the rows below', () => {
    const [names = '', , bad = ''] = csv('sources', [source(), source({ url: 'x' })]).split('\n');
    const { kinds } = check(`A title\n${names}\n${bad}\n`);
    expect(kinds.find(({ code }) => code === 'link_scheme')?.first[0]).toMatchObject({ row: 3 });
  });

  test('may be written in capitals, with spaces, or as the titles of the columns', () => {
    const [names = '', ...rest] = good.split('\n');
    const [date, ...others] = ['Published', 'Publisher', 'URL', ' Milestone', 'Signatory', 'Attack'].toReversed();
    const titles = [date, ...others].join(',');
    expect(titles.split(',')).toHaveLength(names.split(',').length);
    const result = check([titles, ...rest].join('\n'));
    expect(result.codes).toEqual([]);
    expect(result.tables[0]?.clean?.text).toBe(good);
    expect(result.tables[0]?.clean?.cleaning).toMatchObject({ renamed: true });
    const spaced = csv('attacks', [attack()]).replace('id,date,date_basis', 'ID,Date,Date Basis');
    expect(check(spaced).codes).toEqual([['source_missing', 1]]);
  });

  test('is not seen in a row of something else', () => {
    expect(check(`id,date,${','.repeat(100_000)}\n`).refusals).toMatchObject([{ reason: 'no-table' }]);
    expect(check('Dear editors\nthe date and the target are wrong\n').refusals).toMatchObject([{ reason: 'no-table' }]);
  });
});

describe('a record and its sources in one text', () => {
  const record = attack();
  const sources = [source(), source({ url: 'https://example.org/b' })];
  const finished = [finishedRows(descriptor, 'attacks', [record]), finishedRows(descriptor, 'sources', sources)];
  const tables = [
    { table: 'attacks', rows: 1 },
    { table: 'sources', rows: 2 },
  ];

  test.each<[how: string, text: string]>([
    ['below each other', finished.map(({ rows }) => rows).join('\n')],
    [
      'the sources first',
      finished
        .map(({ rows }) => rows)
        .toReversed()
        .join('\n\n'),
    ],
    ['with column names', finished.map(({ file }) => file).join('\n')],
    ['as the form hands them to an issue', attackProposal(record, sources, finished).body],
    [
      'copied from a spreadsheet, which pads the shorter rows',
      finished
        .flatMap(({ rows }) => Papa.parse<string[]>(rows).data)
        .map((cells) => Array.from({ length: 24 }, (_, index) => cells[index] ?? '').join('\t'))
        .join('\n'),
    ],
  ])('%s: told apart and checked beside each other', (_, text) => {
    const result = check(text);
    expect(result.codes).toEqual([]);
    expect(result.tables.toSorted((a, b) => (a.table < b.table ? -1 : 1))).toMatchObject(tables);
  });

  test('a row that belongs to no table stays where it is, for the check to speak about', () => {
    const [row = ''] = finished[0]!.rows.split('\n');
    expect(check(`${row}\n${row.split(',').slice(0, 7).join(',')}\n`).codes).toEqual([
      ['source_missing', 1],
      ['row_too_short', 1],
    ]);
  });
});

describe('changed cells of published rows', () => {
  const whole = readFileSync('data/attacks.csv', 'utf8');
  const [names = '', first = ''] = whole.split('\n');
  const at = (column: string) => names.split(',').indexOf(column);
  const cells = Papa.parse<string[]>(first).data[0]!;
  const change = (column: string, text: string) =>
    Papa.unparse([cells.map((cell, index) => (index === at(column) ? text : cell))]);

  test('are counted and shown with what they were, in a whole file and in a row of it', () => {
    const changed = change('target_type', 'clinic');
    for (const text of [whole.replace(first, changed), `${names}\n${changed}\n`]) {
      expect(check(text).tables[0]?.changed).toEqual({
        first: [{ row: 2, record: cells[0], column: 'target_type', before: cells[at('target_type')], after: 'clinic' }],
        count: 1,
        withoutReason: 1,
      });
    }
  });

  test('show of long texts what is around the first difference', () => {
    const long = cells[at('summary')]!.slice(0, 100).padEnd(3000, ' word');
    const { before, after } = check(`${names}\n${change('summary', `${long} end`)}\n`).tables[0]!.changed.first[0]!;
    expect(after.length).toBeLessThan(170);
    expect(after.startsWith('…')).toBe(true);
    expect(before.startsWith('…')).toBe(true);
  });

  test('need no reason where they only say when an entry was worked on, nor where it is given with them', () => {
    expect(check(`${names}\n${change('checked', '2026-11-23')}\n`).tables[0]?.changed).toMatchObject({
      count: 1,
      withoutReason: 0,
    });
    const reason = { record: cells[0]!, field: 'target_type', reason: 'The report says so.', version: '9.0.0' };
    const given = [`${names}\n${change('target_type', 'clinic')}\n`, csv('corrections', [reason])];
    const result = checkContribution(
      given.map((text, index) => ({ name: `${index}`, bytes: new TextEncoder().encode(text) })),
      { descriptor, files, today },
    );
    expect(result.tables[0]?.changed).toMatchObject({ count: 1, withoutReason: 0 });
  });

  test('of a source ask for the reason of its record', () => {
    const [header = '', row = ''] = readFileSync('data/sources.csv', 'utf8').split('\n');
    const columns = Papa.parse<string[]>(row).data[0]!;
    const other = columns.map((cell, index) => (index === 4 ? 'Test Gazette' : cell));
    const { changed } = check(`${header}\n${Papa.unparse([other])}\n`).tables[0]!;
    expect(changed).toMatchObject({ count: 1, withoutReason: 1, first: [{ record: columns[0], column: 'publisher' }] });
  });
});
