import { readFileSync } from 'node:fs';
import { foreignTable, type ForeignTable } from '../../../src/dataset/import/foreign-table.ts';
import { makeGazetteer } from '../../../src/dataset/import/gazetteer.ts';
import { importRows, type Import } from '../../../src/dataset/import/import-rows.ts';
import type { Mapping } from '../../../src/dataset/import/mapping.ts';
import { parseMapping } from '../../../src/dataset/import/parse-mapping.ts';
import { descriptor, parseRows, shapes, type Tables } from '../fictional.ts';

type Json = Readonly<Record<string, unknown>>;

/** A gazetteer of two countries: real points, so that they lie in their countries. */
export const gazetteer = makeGazetteer({
  cities: [
    { name: 'Brno', lat: '49.19522', lng: '16.60796', country: 'CZ', admin1: '78' },
    { name: 'Znojmo', lat: '48.85546', lng: '16.04881', country: 'CZ', admin1: '78' },
    { name: 'Břeclav', lat: '48.75897', lng: '16.88203', country: 'CZ', admin1: '78' },
    { name: 'Prague', lat: '50.08804', lng: '14.42076', country: 'CZ', admin1: '52' },
    { name: 'Geneva', lat: '42.86896', lng: '-76.97774', country: 'US', admin1: 'NY' },
    { name: 'Geneva', lat: '41.80505', lng: '-80.94815', country: 'US', admin1: 'OH' },
  ],
  regions: [
    { code: 'CZ.52', name: 'Prague' },
    { code: 'CZ.78', name: 'South Moravian' },
    { code: 'US.NY', name: 'New York' },
    { code: 'US.OH', name: 'Ohio' },
  ],
});

export const fictionalMapping = JSON.parse(readFileSync('test/fixtures/import/fictional.json', 'utf8')) as Json & {
  columns: Json;
};

/** The fictional mapping with some columns and keys of it changed. */
export function mappingWith(columns: Json, keys: Json = {}): Mapping {
  const json = { ...fictionalMapping, ...keys, columns: { ...fictionalMapping.columns, ...columns } };
  const result = parseMapping('mapping.json', json, descriptor);
  if (!result.ok) throw new Error(result.problems.map(({ message }) => message).join('\n'));
  return result.value;
}

type Row = Readonly<Record<string, string>>;

/** A table of a fictional collection; cells not given are the usual ones. */
export function tableOf(...rows: readonly Row[]): ForeignTable {
  const usual = {
    When: '13/03/2020',
    Victim: 'Test Hospital',
    Nation: 'Czechia',
    City: 'Brno',
    Region: '',
    Records: '',
    Report: 'https://example.org/report',
    Kind: '',
  };
  const columns = Object.keys(usual) as (keyof typeof usual)[];
  const grid = rows.map((row) => columns.map((column) => row[column] ?? usual[column]));
  const table = foreignTable('other.csv', [columns, ...grid]);
  if ('code' in table) throw new Error(table.message);
  return table;
}

/** What becomes of the rows, against the records of the tables: none of the same target unless told. */
export function bring(table: ForeignTable, mapping: Mapping, tables: Tables = {}, near = false): Import {
  const none: Tables = { attacks: [], sources: [] };
  const dataset = parseRows(Object.keys(tables).length === 0 ? none : tables);
  if (!dataset.ok) throw new Error(dataset.problems.map(({ message }) => message).join('\n'));
  return importRows(table, mapping, { dataset: dataset.value, gazetteer, shapes, near, today: '2026-11-27' });
}
