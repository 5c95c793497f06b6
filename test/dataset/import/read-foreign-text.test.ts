import { expect, test } from 'vitest';
import { decodeForeign } from '../../../src/dataset/import/decode-foreign.ts';
import { readForeignText } from '../../../src/dataset/import/read-foreign-text.ts';

const read = (text: string) => {
  const table = readForeignText('other.csv', text, null);
  return 'code' in table ? table.message : [table.columns, ...table.rows.map(({ row, cells }) => [row, ...cells])];
};

test.each([
  ['commas', 'a,b\n1,"x, y"\n'],
  ['semicolons', 'a;b\n1;x, y\n'],
  ['tabs', 'a\tb\n1\tx, y\n'],
  ['bars', 'a|b\n1|x, y\n'],
  ['JSON', '[{"a":1,"b":"x, y"}]'],
  ['JSON in an object', '{"when":"2020","rows":[{"a":1,"b":"x, y"}]}'],
])('a table with %s', (name, text) => {
  expect(read(text)).toEqual([
    ['a', 'b'],
    [name.startsWith('JSON') ? 1 : 2, '1', 'x, y'],
  ]);
});

test('rows keep the number that a spreadsheet shows; line breaks in cells become spaces', () => {
  expect(read('\n a ,b\n\n"x\n y",2\n')).toEqual([
    ['a', 'b'],
    [4, 'x y', '2'],
  ]);
});

test('records of GeoJSON are the properties of its features; lists and objects become text', () => {
  const features = [{ type: 'Feature', properties: { a: null, b: ['x', 'y'], c: { d: true } } }];
  expect(read(JSON.stringify({ type: 'FeatureCollection', features }))).toEqual([
    ['type', 'a', 'b', 'c'],
    [1, 'Feature', '', 'x; y', '{"d":true}'],
  ]);
});

test('names that stand twice are numbered', () => {
  expect(read('a,a\n1,2\n')).toEqual([
    ['a', 'a (2)'],
    [2, '1', '2'],
  ]);
});

test('rows that cannot be read are set apart', () => {
  const table = readForeignText('other.csv', 'a,b\n1,2,3\n4,5\n6,"7\n', null);
  if ('code' in table) throw new Error(table.message);
  expect(table.rows).toEqual([{ row: 3, cells: ['4', '5'] }]);
  expect(table.broken.map(({ message }) => message)).toEqual([
    'other.csv, row 2: the row has 3 cells under 2 column names; a separator is probably missing or one too many',
    expect.stringContaining('other.csv, row 4: a quotation mark is missing') as string,
  ]);
});

test.each([
  ['a,b\n', 'the file holds column names but no rows'],
  ['[]', 'the file holds column names but no rows'],
  ['{"a":1}', 'the JSON holds no list of records'],
  ['[{"a":1}', 'the file looks like JSON but is broken'],
])('%j is answered with a sentence', (text, sentence) => {
  expect(read(text)).toContain(`other.csv: ${sentence}`);
});

test.each<[encoding: string, bytes: Uint8Array]>([
  ['UTF-8', new TextEncoder().encode('a\r\nŻółw é\r\n')],
  ['UTF-8', new TextEncoder().encode('\ufeffa\nŻółw é\n')],
  ['UTF-16', Buffer.from('\ufeffa\nŻółw é\n', 'utf16le')],
  ['UTF-16', Buffer.from('\ufeffa\nŻółw é\n', 'utf16le').swap16()],
  ['UTF-16', Buffer.from('a\nŻółw é and more letters\n', 'utf16le')],
  ['UTF-16', Buffer.from('a\nŻółw é and more letters\n', 'utf16le').swap16()],
  ['Windows-1252', Buffer.from('a\ncaf\xe9 \x80\n', 'latin1')],
])('%s is found out', (encoding, bytes) => {
  const found = decodeForeign('other.csv', bytes);
  expect(found).toMatchObject({ kind: 'text', encoding });
  expect(found).toMatchObject({ text: expect.stringMatching(/^a\n(Żółw é|café €)/) as string });
});

test.each<[file: string, bytes: Uint8Array, sentence: string]>([
  ['a PDF', Buffer.from('%PDF-1.7\n'), 'the file is a PDF'],
  ['an old workbook', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), 'a workbook of the old kind (.xls)'],
  ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]), 'in an unknown encoding'],
  ['spaces', Buffer.from(' \n\n'), 'the file is empty'],
  ['50 MB', new Uint8Array(50_000_000).fill(0x61), 'the file has 50 MB, and at most 40 MB are read; split it'],
])('%s is refused in a sentence', (_, bytes, sentence) => {
  const found = decodeForeign('other.csv', bytes);
  expect(found.kind === 'refused' ? found.problem.message : '').toContain(sentence);
});
