import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { parseMapping } from '../../../src/dataset/import/parse-mapping.ts';
import { descriptor } from '../fictional.ts';
import { fictionalMapping } from './fictional-import.ts';

// Many runs, on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000 });

const messages = (json: unknown) => {
  const result = parseMapping('mapping.json', json, descriptor);
  return result.ok ? [] : result.problems.map(({ message }) => message);
};
const columns = (changed: object) => ({ ...fictionalMapping, columns: { ...fictionalMapping.columns, ...changed } });

test('the fictional mapping has no fault', () => {
  expect(messages(fictionalMapping)).toEqual([]);
});

test.each<[fault: string, json: unknown, sentence: string]>([
  ['no object', [], 'mapping.json: the file must be an object in braces { }'],
  ['an unknown key', { ...fictionalMapping, colums: {} }, 'colums is no key of a mapping; did you mean columns?'],
  [
    'an unknown column',
    columns({ taget: { from: 'x' } }),
    'columns.taget is no column of attacks.csv; did you mean target?',
  ],
  [
    'a needed column missing',
    { ...fictionalMapping, columns: {} },
    'columns.date is missing, and every record needs it; add a rule',
  ],
  ['a column of the import', columns({ id: { from: 'x' } }), 'columns.id is filled by the import itself; delete it'],
  ['a place told twice', columns({ lat: { from: 'x' } }), 'columns.lat is filled from location already'],
  [
    'two origins',
    columns({ date: { from: 'x', value: '2020' } }),
    'columns.date must have exactly one of from, value and text; it has from and value',
  ],
  ['no origin', columns({ date: {} }), 'columns.date must have exactly one of from, value and text; it has none'],
  [
    'an order that does not exist',
    columns({ date: { from: 'x', date: 'MYD' } }),
    'columns.date.date must be one of DMY, MDY, YMD',
  ],
  [
    'an order left open',
    columns({ date: { from: 'x', date: 'DMY or MDY' } }),
    'columns.date.date still has to be decided',
  ],
  [
    'a value not allowed',
    columns({ status: { value: 'activ' } }),
    'columns.status, rule 1: "activ" is not an allowed value; did you mean active?',
  ],
  [
    'a value left open',
    columns({ status: { value: 'DECIDE' } }),
    'columns.status, rule 1: "DECIDE" is not an allowed value; use one of: active',
  ],
  [
    'a text left open',
    { ...fictionalMapping, sources: [{ url: { from: 'x' }, publisher: { value: 'DECIDE' } }] },
    'sources[0].publisher still has to be decided: replace DECIDE',
  ],
  [
    'a value of a list not allowed',
    columns({ impacts: { from: 'x', values: { a: 'data_stolen;nothing' } } }),
    '"nothing" is not an allowed value',
  ],
  [
    'a table of numbers',
    columns({ status: { from: 'x', values: { a: 1 } } }),
    'columns.status.values["a"] must be a text in quotation marks',
  ],
  ['no source', { ...fictionalMapping, sources: [] }, 'sources must name at least one source'],
  [
    'days below none',
    { ...fictionalMapping, duplicates: { days: -1 } },
    'duplicates.days must be a whole number, 0 or more',
  ],
  ['a location of nothing', { ...fictionalMapping, location: {} }, 'location must name a town or a region'],
])('%s is a sentence', (_, json, sentence) => {
  expect(messages(json).join('\n')).toContain(sentence);
});

test('any JSON is a mapping or problems, never an exception', () => {
  const keys = fc.constantFrom(
    'title',
    'columns',
    'sources',
    'location',
    'keep',
    'duplicates',
    'date',
    'from',
    'values',
  );
  const like = fc.letrec((tie) => ({
    node: fc.oneof(
      { maxDepth: 4 },
      fc.string(),
      fc.constantFrom(null, true, 1, 'DMY', [], {}),
      fc.array(tie('node'), { maxLength: 3 }),
      fc.dictionary(keys, tie('node'), { maxKeys: 6 }),
    ),
  })).node;
  fc.assert(
    fc.property(fc.oneof(fc.jsonValue(), like), (json) => {
      for (const message of messages(json)) expect(message.startsWith('mapping.json: ')).toBe(true);
    }),
  );
});
