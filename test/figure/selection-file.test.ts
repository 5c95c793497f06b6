import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { chosenRows, selectionCsv, selectionFileName, selectionJson } from '../../src/figure/selection-file.ts';
import { recordRows } from '../support/expected-records.ts';

const csv = readFileSync('data/attacks.csv', 'utf8');
const facts = {
  citation: 'Test collection, “data version” 1.0.0, "quoted". https://example.org/.',
  version: '1.0.0',
  released: '2026-11-23',
  licence: 'Test licence',
  address: 'https://example.org/attacks/?country=FR',
};
// Backwards, so that the file's own order cannot pass for the asked one.
const asked = recordRows.filter((_, i) => i % 7 === 0).toReversed();
const ids = asked.map(({ id }) => id!);

test('the CSV holds the asked records in the asked order, and the citation beside each', () => {
  const { data, errors } = Papa.parse<Record<string, string>>(selectionCsv(csv, ids, facts), {
    header: true,
    skipEmptyLines: true,
  });
  expect(errors).toEqual([]);
  expect(data).toEqual(asked.map((row) => ({ ...row, citation: facts.citation })));
});

test('its cells are those of the file, byte for byte', () => {
  const lines = new Set(csv.split('\n'));
  for (const { raw } of chosenRows(csv, ids).rows) expect(lines).toContain(raw);
});

test('the JSON holds the same, with what the selection is', () => {
  expect(JSON.parse(selectionJson(csv, ids, facts))).toEqual({ ...facts, count: ids.length, records: asked });
});

test('no record is a file as well', () => {
  expect(selectionCsv(csv, [], facts)).toBe(`${csv.slice(0, csv.indexOf('\n'))},citation\n`);
  expect(JSON.parse(selectionJson(csv, [], facts))).toMatchObject({ count: 0, records: [] });
});

test('a file of another version, or none at all, is refused', () => {
  expect(() => selectionCsv(csv, ['no-such-record'], facts)).toThrow('lacks a record');
  expect(() => selectionCsv('', [], facts)).toThrow('lacks a record');
});

test('the name says what is inside', () => {
  expect(selectionFileName('care-under-attack', '1.0.0', 12, 'csv')).toBe('care-under-attack-1.0.0-12-records.csv');
  expect(selectionFileName('care-under-attack', '1.0.0', 1, 'json')).toBe('care-under-attack-1.0.0-1-record.json');
});
