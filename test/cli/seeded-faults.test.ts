import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { copyOfData, runCli } from './run-cli.ts';

// Row 100 of the real file, as a spreadsheet counts; what stands in it matters to no test.
const ROW = 100;

type Grid = string[][];

function inGrid(change: (grid: Grid, column: (name: string) => number) => void) {
  return (text: string) => {
    const grid = Papa.parse<string[]>(text.trimEnd()).data;
    change(grid, (name) => grid[0]!.indexOf(name));
    return `${Papa.unparse(grid, { newline: '\n' })}\n`;
  };
}

const put = (column: string, value: string) => inGrid((grid, at) => (grid[ROW - 1]![at(column)] = value));

const faults: readonly (readonly [string, string, (text: string) => string | Uint8Array, string | RegExp])[] = [
  [
    'a date changed by a spreadsheet',
    'attacks.csv',
    put('date', '13/03/2020'),
    'attacks.csv, row 100, date: 13/03/2020 is not an ISO date; a spreadsheet may have changed it; write 2020-03-13',
  ],
  [
    'a date as a number',
    'attacks.csv',
    put('date', '43903'),
    /row 100, date: 43903 is not an ISO date but the number .* 2020-03-13/,
  ],
  ['a date to come', 'attacks.csv', put('date', '2031-01-01'), 'row 100, date: 2031-01-01 is still to come'],
  ['a decimal comma', 'attacks.csv', put('lat', '48,85'), /row 100, lat: 48,85 has a decimal comma.* write 48.85/],
  [
    'swapped coordinates',
    'attacks.csv',
    inGrid((grid, at) => {
      const row = grid[ROW - 1]!;
      [row[at('lat')], row[at('lon')]] = [row[at('lon')]!, row[at('lat')]!];
    }),
    /row 100, lat: .*latitude and longitude/,
  ],
  [
    'coordinates elsewhere',
    'attacks.csv',
    inGrid((grid, at) => {
      const row = grid[ROW - 1]!;
      [row[at('lat')], row[at('lon')], row[at('country')]] = ['-26.2', '28.0', 'CZ'];
    }),
    /row 100, lat: .* lies in South Africa, \d+ km outside Czechia/,
  ],
  ['coordinates by halves', 'attacks.csv', put('lat', ''), 'row 100, lat: lat is empty although lon is filled'],
  [
    'coordinates of no precision',
    'attacks.csv',
    put('location_precision', ''),
    'row 100, location_precision: the cell is empty although',
  ],
  ['a misspelt value', 'attacks.csv', put('attack_type', 'ransomeware'), 'did you mean ransomware?'],
  ['a missing value', 'attacks.csv', put('target', ''), 'row 100, target: the cell is empty'],
  [
    'a number with a comma',
    'attacks.csv',
    put('records_affected', '1,200'),
    /records_affected: 1,200 is not a whole number.* write 1200/,
  ],
  ['a list with a comma', 'attacks.csv', put('impacts', 'data_stolen,care_delayed'), 'write data_stolen;care_delayed'],
  [
    'a formula',
    'attacks.csv',
    put('summary', '=HYPERLINK("https://example.org")'),
    'row 100, summary: "=HYPERLINK("https://example.org")" begins with =',
  ],
  [
    'a script for a link',
    'sources.csv',
    put('url', 'javascript:alert(1)'),
    'row 100, url: javascript:alert(1) is not a web address',
  ],
  [
    'an id used twice',
    'attacks.csv',
    inGrid((grid) => (grid[ROW - 1]![0] = grid[1]![0]!)),
    /row 100, id: .* is used already in row 2/,
  ],
  [
    'an unknown record',
    'sources.csv',
    inGrid((grid) => (grid[ROW - 1]![0] = `${grid[ROW - 1]![0]!}x`)),
    /row 100, attack: there is no .*x in attacks.csv; did you mean/,
  ],
  [
    'a source of two records',
    'sources.csv',
    put('signatory', 'eva-chen'),
    'row 100: the source belongs to attack and signatory at once',
  ],
  ['a source of none', 'sources.csv', put('attack', ''), 'row 100: the source belongs to nothing'],
  [
    'a record without source',
    'sources.csv',
    inGrid((grid, at) => grid.splice(0, grid.length, ...grid.filter((row) => row[at('signatory')] !== 'eva-chen'))),
    'signatories.csv, row 25, id: eva-chen has no source; add a row to sources.csv',
  ],
  [
    'a lost quotation mark',
    'attacks.csv',
    (text) => text.replace(/"(?=[^"\n]*"[^\n]*\n)/, ''),
    'quotation mark was probably lost',
  ],
  [
    'a lost closing quotation mark',
    'attacks.csv',
    (text) => text.replace(/",(\d{4}-\d\d-\d\d),,\n/, ',$1,,\n'),
    /attacks.csv, row \d+: a quotation mark is missing or one too many/,
  ],
  [
    'a column too many',
    'attacks.csv',
    inGrid((grid) => grid.forEach((row, index) => row.push(index === 0 ? 'notes' : ''))),
    'row 1: "notes" is not a column of this file',
  ],
  [
    'a column too few',
    'attacks.csv',
    inGrid((grid, at) => {
      const column = at('campaign');
      grid.forEach((row) => row.splice(column, 1));
    }),
    'row 1: the column campaign is missing',
  ],
  [
    'a cell too many',
    'attacks.csv',
    (text) => text.replace(/,carried_out,/, ',,carried_out,'),
    /row \d+: the row has 25 cells instead of 24/,
  ],
  [
    'Windows-1252',
    'signatories.csv',
    (text) => Buffer.from(text.replace(/[\u0100-\uffff]/g, 'x'), 'latin1'),
    /signatories.csv, row \d+: the file is not UTF-8.*"CSV UTF-8"/,
  ],
  [
    'an empty file',
    'attacks.csv',
    () => '',
    'attacks.csv: the file is empty; it needs at least a first row with the column names: id,date,',
  ],
  [
    'a descriptor that is no JSON',
    'datapackage.json',
    (text) => text.slice(1),
    'datapackage.json: the file is not JSON',
  ],
  [
    'a dictionary of other data',
    'README.md',
    (text) => `${text}x`,
    'README.md: the dictionary no longer fits the data; run `npm run data -- dictionary`',
  ],
];

test.for(faults)('%s is found in a copy of the real data', async ([_, file, change, sentence]) => {
  const run = await runCli('check', '--quiet', '--dir', copyOfData(file, change));
  expect(run.output).toMatch(sentence);
  expect(run.output).not.toMatch(/^\s+at /m);
  expect(run.code).toBe(1);
});

const harmless: readonly (readonly [string, (text: string) => string])[] = [
  ['a byte order mark', (text) => `\ufeff${text}`],
  ['Windows line ends', (text) => text.replaceAll('\n', '\r\n')],
  ['columns in another order', inGrid((grid) => grid.forEach((row) => row.reverse()))],
  ['a line break inside a cell', inGrid((grid, at) => (grid[ROW - 1]![at('summary')] = 'First line.\nSecond line.'))],
];

test.for(harmless)('%s is no problem', async ([_, change]) => {
  const run = await runCli('check', '--no-dictionary', '--dir', copyOfData('attacks.csv', change));
  expect(run).toMatchObject({ code: 0, output: expect.stringContaining('no problems') as string });
});
