import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { tableJson, type TableJson } from '../../../src/dataset/downloads/table-json.ts';
import { readDataset } from '../../../src/dataset/read.ts';
import { attack, csv, descriptor, messagesOf, parseRows, source } from '../fictional.ts';
import { jsonToCsv } from './json-to-csv.ts';
import { publication } from './publication.ts';

const attacks = descriptor.resources.find(({ name }) => name === 'attacks')!;

/** As a reader gets it: through JSON. */
const sent = (json: TableJson) => JSON.parse(JSON.stringify(json)) as TableJson;

const free = fc
  .string({ unit: fc.constantFrom(...Array.from('abcXYZ éłß,"\n;\'|<&=-+@0123456789')), minLength: 1, maxLength: 30 })
  .map((text) => text.trim())
  .filter((text) => text !== '');
const names = fc
  .uniqueArray(fc.stringMatching(/^[A-Za-z0-9éł]{1,8}(, [a-z]{1,5})?$/), { maxLength: 3 })
  .map((items) => items.join(';'));
const degrees = fc.integer({ min: -12_000, max: 12_000 }).map((n) => String(n / 10_000));

test('CSV to JSON to CSV loses nothing', () => {
  fc.assert(
    fc.property(
      fc.record({
        target: free,
        summary: free,
        place: fc.option(free, { nil: '' }),
        malware: names,
        records_affected: fc.option(fc.nat().map(String), { nil: '' }),
        lat: degrees.map((n) => String(49 + Number(n) / 100)),
        lon: degrees.map((n) => String(16 + Number(n) / 100)),
      }),
      (cells) => {
        const rows = [attack(cells)];
        const result = parseRows({ attacks: rows, sources: [source()] });
        // What the check refuses is never published.
        fc.pre(result.ok);
        const json = sent(tableJson(result.value, attacks, publication));
        expect(jsonToCsv(json)).toBe(csv('attacks', rows));
      },
    ),
    { numRuns: 300 },
  );
});

test('every cell of the data comes back from its JSON, a number as the same number', async () => {
  const result = await readDataset();
  expect(messagesOf(result)).toEqual([]);
  if (!result.ok) return;
  for (const resource of result.value.descriptor.resources) {
    const json = sent(tableJson(result.value, resource, publication));
    expect(json.rows).toHaveLength(json.count);
    const cells = (text: string) => Papa.parse<string[]>(text.trimEnd()).data;
    const numbers = resource.fields.map(({ type }) => type === 'number' || type === 'integer');
    // 54.0 in the file is 54 in JSON.
    const plain = (cell: string, i: number) => (numbers[i] && cell !== '' ? Number(cell) : cell);
    const [header = [], ...rows] = cells(readFileSync(`data/${resource.path}`, 'utf8'));
    const [back = [], ...backRows] = cells(jsonToCsv(json));
    expect(back).toEqual(header);
    expect(backRows.map((row) => row.map(plain))).toEqual(rows.map((row) => row.map(plain)));
  }
});

test('cells are typed, and the head says what the file is', () => {
  const result = parseRows({ attacks: [attack({ records_affected: '1200', malware: '' })] });
  if (!result.ok) throw new Error(messagesOf(result).join('\n'));
  const { rows, ...head } = tableJson(result.value, attacks, publication);
  expect(rows[0]).toMatchObject({
    lat: 49.1951,
    records_affected: 1200,
    impacts: ['care_delayed', 'systems_offline'],
    malware: [],
    actor_basis: null,
    date: '2020-03-01',
  });
  expect(head).toEqual({
    version: descriptor.version,
    released: descriptor.created.slice(0, 10),
    licence: {
      name: 'CC-BY-4.0',
      title: 'Creative Commons Attribution 4.0 International',
      url: 'https://creativecommons.org/licenses/by/4.0/',
    },
    citation: expect.stringContaining('Test Record, data version') as string,
    dictionary: 'https://site.example/repo/data/#attacks',
    table: 'attacks',
    count: 1,
  });
});
