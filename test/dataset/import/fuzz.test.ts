import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { decodeForeign } from '../../../src/dataset/import/decode-foreign.ts';
import { foreignTable, missingColumns, type ForeignTable } from '../../../src/dataset/import/foreign-table.ts';
import { columnsUsed } from '../../../src/dataset/import/mapping.ts';
import { parseMapping } from '../../../src/dataset/import/parse-mapping.ts';
import { readForeignText } from '../../../src/dataset/import/read-foreign-text.ts';
import { suggestMapping } from '../../../src/dataset/import/suggest-mapping.ts';
import { attack, csv, descriptor, parseRows, source } from '../fictional.ts';
import { bring, mappingWith } from './fictional-import.ts';

// Many runs, on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000 });

const mapping = mappingWith({});
const columns = columnsUsed(mapping);

const odd = fc.constantFrom(
  ...['=1+1', '10/08/2024', '13/03/2020', '2020', '1,200', 'Germany', 'Congo', 'Brno', 'Geneva', 'Test Hospital'],
  ...[
    'http://x.onion/',
    'https://example.org/a',
    'javascript:x',
    '"',
    '\u0000',
    '{Victim}',
    '__proto__',
    'constructor',
  ],
);
const cell = fc.oneof(odd, fc.string(), fc.string({ unit: 'binary' }));
const grids = fc.array(fc.array(cell, { maxLength: columns.length + 1 }), { maxLength: 8 });

function judge(table: ForeignTable): void {
  const { lines, attacks, sources } = bring(table, mapping);
  expect(lines.map(({ row }) => row)).toEqual(
    [...table.rows, ...table.broken].map(({ row }) => row).toSorted((a, b) => a! - b!),
  );
  for (const { outcome, notes } of lines) expect(outcome === 'mapped' || notes.length > 0).toBe(true);
  const taken = lines.filter(({ outcome }) => outcome === 'mapped' || outcome === 'guessed');
  expect(attacks.map(({ id }) => id)).toEqual(taken.map(({ id }) => id));
  // Whatever is taken passes the checks of the data.
  const written = { 'attacks.csv': csv('attacks', attacks), 'sources.csv': csv('sources', sources) };
  const result = parseRows({}, written);
  expect(result.ok ? [] : result.problems).toEqual([]);
  // And brings nothing when it comes again, even if near dates are let through.
  if (attacks.length > 0)
    expect(
      bring(table, mapping, { attacks, sources }, true).attacks.filter(({ id }) =>
        lines.some((line) => line.outcome !== 'duplicate' && line.id === id),
      ),
    ).toEqual([]);
}

test('any cells under the columns of the mapping give records or reasons, and no record twice', () => {
  fc.assert(
    fc.property(grids, (grid) => {
      const table = foreignTable('other.csv', [columns, ...grid]);
      if (!('code' in table)) judge(table);
    }),
  );
});

test('any bytes and any text give a table or a sentence, and a proposal that is a mapping or says what to decide', () => {
  const text = fc.oneof(
    fc.string(),
    fc.array(fc.array(cell), { maxLength: 5 }).map((rows) => rows.map((row) => row.join(',')).join('\n')),
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.uint8Array({ maxLength: 300 }),
        text.map((it) => new TextEncoder().encode(it)),
      ),
      (bytes) => {
        const decoded = decodeForeign('other.csv', bytes);
        if (decoded.kind !== 'text') return;
        const table = readForeignText('other.csv', decoded.text, null);
        if ('code' in table) {
          expect(table.message).toMatch(/^other\.csv/);
          return;
        }
        for (const { message } of missingColumns(table, columns)) expect(message).toContain('which the file lacks');
        const proposal = JSON.parse(JSON.stringify(suggestMapping(table, descriptor))) as unknown;
        const parsed = parseMapping('mapping.json', proposal, descriptor);
        if (parsed.ok) bring(table, parsed.value, { attacks: [attack()], sources: [source()] });
        else for (const { message } of parsed.problems) expect(message).toMatch(/DECIDE|decided|empty|missing/);
      },
    ),
  );
});
