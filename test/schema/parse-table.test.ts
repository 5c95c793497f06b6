import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { parseTable } from '../../src/schema/parse-table.ts';
import { descriptor } from '../dataset/fictional.ts';

const milestones = descriptor.resources.find(({ name }) => name === 'milestones')!;
const HEADER = 'id,date,label,summary,kind';
const parse = (text: string) => parseTable(milestones, new TextEncoder().encode(text));
const messages = (text: string) => parse(text).problems.map(({ message }) => message);

test('a header alone is a table without rows', () => {
  expect(parse(`${HEADER}\n`)).toMatchObject({ rows: [], problems: [], complete: true });
});

test('columns may stand in another order; rows are counted as a spreadsheet does', () => {
  const table = parse('kind,id,date,label,summary\ncall,a,2020,"two\nlines",x\nlaw,b,2021,y,"a ""quoted"" word"\n\n');
  expect(table.problems).toEqual([]);
  expect(table.columns).toEqual(['kind', 'id', 'date', 'label', 'summary']);
  expect(table.rows).toEqual([
    { row: 2, cells: ['call', 'a', '2020', 'two\nlines', 'x'] },
    { row: 3, cells: ['law', 'b', '2021', 'y', 'a "quoted" word'] },
  ]);
});

test('every fault of the form is said in a sentence', () => {
  expect({
    empty: messages(''),
    blank: messages('\n\n'),
    'no header': messages('call,2020-05-26,The call,It came.,call\n'),
    semicolons: messages('id;date;label;summary;kind\na;2020;b;c;law\n'),
    tabs: messages('id\tdate\tlabel\tsummary\tkind\n'),
    'column lost': messages('id,date,label,kind\na,2020,b,law\n'),
    'column added': messages(`${HEADER},notes\na,2020,b,c,law,d\n`),
    'column renamed': messages('id,Date,label,summary,kind\na,2020,b,c,law\n'),
    'column unnamed': messages(`${HEADER},\na,2020,b,c,law,\n`),
    'column twice': messages(`${HEADER},date\na,2020,b,c,law,2020\n`),
    'row empty': messages(`${HEADER}\n,,,,\n\na,2020,b,c,law\n`),
    'row too short': messages(`${HEADER}\na,2020,b\n`),
    'row too long': messages(`${HEADER}\na,2020,b, with a comma,c,law\n`),
    'opening quotation mark lost': messages(`${HEADER}\na,2020,b, with a comma",c,law\n`),
    'commas at the end': messages(`${HEADER}\na,2020,b,c,law,,\n`),
    'closing quotation mark lost': messages(`${HEADER}\na,2020,"b,c,law\nd,2021,"e, f",g,law\nh,2022,i,j,law\n`),
    'closing quotation mark lost, nothing after': messages(`${HEADER}\na,2020,"b,c,law\nd,2021,e,f,law\n`),
  }).toMatchInlineSnapshot(`
    {
      "blank": [
        "milestones.csv: the file is empty; it needs at least a first row with the column names: id,date,label,summary,kind",
      ],
      "closing quotation mark lost": [
        "milestones.csv, row 2: a quotation mark is missing or one too many, so that this row may swallow the next ones; close the text with " and double each " inside it; the trouble begins at: b,c,law d,2021,"e, f",
      ],
      "closing quotation mark lost, nothing after": [
        "milestones.csv, row 2: a quotation mark is missing or one too many, so that this row may swallow the next ones; close the text with " and double each " inside it; the trouble begins at: b,c,law d,2021,e,f,law ",
      ],
      "column added": [
        "milestones.csv, row 1: "notes" is not a column of this file; delete it, or describe it in datapackage.json",
      ],
      "column lost": [
        "milestones.csv, row 1: the column summary is missing; it was probably deleted; put it back, even if all its cells are empty",
      ],
      "column renamed": [
        "milestones.csv, row 1: "Date" is not a column of this file; did you mean date?",
      ],
      "column twice": [
        "milestones.csv, row 1: the column date stands in the header twice; delete one of them",
      ],
      "column unnamed": [
        "milestones.csv, row 1: a column has no name; a spreadsheet may have added an empty one at the end; delete it, or name it and describe it in datapackage.json",
      ],
      "commas at the end": [
        "milestones.csv, row 2: the row has 7 cells instead of 5; a text or number with a comma in it probably lost its quotation marks; put one before and one after it, or delete a comma that is too many",
      ],
      "empty": [
        "milestones.csv: the file is empty; it needs at least a first row with the column names: id,date,label,summary,kind",
      ],
      "no header": [
        "milestones.csv, row 1: the first row does not hold the column names; it was probably deleted or sorted away; put it back: id,date,label,summary,kind",
      ],
      "opening quotation mark lost": [
        "milestones.csv, row 2: the row has 6 cells instead of 5; a quotation mark was probably lost from a text that holds a comma; put one before and one after that text",
      ],
      "row empty": [
        "milestones.csv, row 2: the row is empty; delete it",
        "milestones.csv, row 3: the row is empty; delete it",
      ],
      "row too long": [
        "milestones.csv, row 2: the row has 6 cells instead of 5; a text or number with a comma in it probably lost its quotation marks; put one before and one after it, or delete a comma that is too many",
      ],
      "row too short": [
        "milestones.csv, row 2: the row has 3 cells instead of 5; some commas are missing, or a line break splits the row; put them back",
      ],
      "semicolons": [
        "milestones.csv, row 1: the cells are separated by semicolons; a spreadsheet does that under some country settings; save the file with commas",
      ],
      "tabs": [
        "milestones.csv, row 1: the cells are separated by tabs; a spreadsheet does that under some country settings; save the file with commas",
      ],
    }
  `);
});

test('rows around a broken one are read', () => {
  const table = parse(`${HEADER}\na,2020,b,c,law\nb,2020\nc,2020,b,c,law\n`);
  expect(table.rows.map(({ row }) => row)).toEqual([2, 4]);
  expect(table.brokenRows.map(({ row }) => row)).toEqual([3]);
});

test('cells of any text are read back as they were written', () => {
  const cell = fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('"', ',', '\n', '""', '",\n"', "'", ' '));
  const filled = fc.tuple(fc.constant('id'), cell, cell, cell, cell);
  fc.assert(
    fc.property(fc.array(filled), (rows) => {
      const text = Papa.unparse([HEADER.split(','), ...rows], { newline: '\n' });
      const table = parse(text);
      expect(table.problems).toEqual([]);
      const lines = (line: readonly string[]) => line.map((it) => it.replace(/\r\n?/g, '\n'));
      expect(table.rows.map(({ cells }) => cells)).toEqual(rows.map(lines));
    }),
  );
});
