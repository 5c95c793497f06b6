import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseTable } from '../../src/schema/parse-table.ts';
import { readRows } from '../../src/schema/read-rows.ts';
import { descriptor } from '../dataset/fictional.ts';

const context = { last: { day: '2026-11-23', of: 'version' as const }, territories: new Set<string>() };

function read(name: string, bytes: Uint8Array): void {
  const resource = descriptor.resources.find((it) => it.name === name)!;
  const table = parseTable(resource, bytes);
  const { rows, problems } = readRows(resource, table, context);
  for (const problem of [...table.problems, ...problems]) {
    expect(problem.message.startsWith(resource.path)).toBe(true);
    const gap = /undefined|\[object|NaN/;
    // What stands in the cell may say so itself.
    expect(gap.test(problem.message) && !gap.test(problem.value ?? '')).toBe(false);
  }
  const clean = rows.filter(({ bad }) => bad.size === 0);
  for (const { values } of clean) expect(Object.keys(values)).toEqual([...table.columns]);
}

const tables = fc.constantFrom(...descriptor.resources.map(({ name }) => name));

test('any bytes give rows or problems, never an exception', () => {
  fc.assert(fc.property(tables, fc.uint8Array({ maxLength: 400 }), read));
});

test('any cells under the right header give rows or problems, never an exception', () => {
  const odd = fc.constantFrom(
    '=1+1',
    '43903',
    '48,85',
    '13/03/2020',
    ';;',
    'a;a',
    '-',
    'javascript:x',
    'https://',
    '\u0000',
    '"',
    '1e9',
  );
  const cell = fc.oneof(fc.string(), odd, fc.double().map(String), fc.webUrl());
  fc.assert(
    fc.property(tables, fc.array(fc.array(cell, { maxLength: 26 }), { maxLength: 5 }), (name, rows) => {
      const header = descriptor.resources.find((it) => it.name === name)!.fields.map((field) => field.name);
      const lines = [header, ...rows.map((row) => header.map((_, index) => row[index] ?? ''))];
      const text = lines.map((line) => line.map((it) => `"${it.replaceAll('"', '""')}"`).join(',')).join('\n');
      read(name, new TextEncoder().encode(text));
    }),
  );
});
