import { expect, test } from 'vitest';
import { decodeText } from '../../src/schema/decode-text.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const latin = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const messages = (bytes: Uint8Array) => decodeText('test.csv', bytes).problems.map(({ message }) => message);

test('a byte order mark and Windows line ends are taken off', () => {
  expect(decodeText('test.csv', utf8('\ufeffa,b\r\n1,2\r\n'))).toEqual({ text: 'a,b\n1,2\n', problems: [] });
});

test('Windows-1252 is named with the row and word that show it, and read nonetheless', () => {
  const bytes = latin('id,name\n1,"two\nlines"\n2,Clinic of S\xe3o Teste\n');
  expect(decodeText('test.csv', bytes).text).toContain('São Teste');
  expect(messages(bytes)).toMatchInlineSnapshot(`
    [
      "test.csv, row 3: the file is not UTF-8; a spreadsheet probably saved it as plain CSV (Windows-1252), as the letters of "São" show; save it as "CSV UTF-8"",
    ]
  `);
});

test('UTF-16 and workbooks are named', () => {
  expect([messages(latin('\xff\xfei\0d\0')), messages(latin('\xfe\xff\0i\0d')), messages(latin('PK\x03\x04rest'))])
    .toMatchInlineSnapshot(`
    [
      [
        "test.csv: the file is saved as UTF-16 ("Unicode text"), which other programs read as gibberish; save it as "CSV UTF-8"",
      ],
      [
        "test.csv: the file is saved as UTF-16 ("Unicode text"), which other programs read as gibberish; save it as "CSV UTF-8"",
      ],
      [
        "test.csv: the file is a spreadsheet workbook with the ending .csv; open it in a spreadsheet and save it as "CSV UTF-8"",
      ],
    ]
  `);
});
