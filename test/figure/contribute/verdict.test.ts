import { expect, test } from 'vitest';
import { looksCut, verdictOf } from '../../../src/figure/contribute/verdict.ts';
import type { AnsweredTable } from '../../../src/figure/contribute/check-messages.ts';

function table(facts: Partial<AnsweredTable>): AnsweredTable {
  return {
    ...{ name: 'a.csv', table: 'attacks', path: 'attacks.csv', columns: [], rows: 1, headerAdded: false, whole: false },
    ...{ known: 0, absent: 9, shown: [], faultyRows: 0, placed: [], clean: null },
    changed: { first: [], count: 0, withoutReason: 0 },
    ...facts,
  };
}

const changed = { first: [], count: 1, withoutReason: 0 };

test('only rows that bring something are called sound', () => {
  const verdict = (problems: number, ...tables: AnsweredTable[]) => verdictOf({ tables, problems });
  expect(verdict(0)).toBe('unread');
  expect(verdict(2, table({}))).toBe('faulty');
  expect(verdict(0, table({ rows: 0 }))).toBe('empty');
  expect(verdict(0, table({ rows: 0 }), table({}))).toBe('sound');
  expect(verdict(0, table({ rows: 149, known: 149 }))).toBe('known');
  expect(verdict(0, table({ rows: 149, known: 149, changed }))).toBe('sound');
  expect(verdict(0, table({ rows: 2, known: 1 }))).toBe('sound');
});

test('a file with column names and published rows may have lost the others', () => {
  expect(looksCut(table({ rows: 149, known: 149 }))).toBe(true);
  expect(looksCut(table({ rows: 150, known: 149 }))).toBe(true);
  expect(looksCut(table({ rows: 149, known: 149, headerAdded: true }))).toBe(false);
  expect(looksCut(table({ rows: 374, known: 374, whole: true }))).toBe(false);
  expect(looksCut(table({ rows: 3, known: 1 }))).toBe(false);
  expect(looksCut(table({ rows: 0 }))).toBe(false);
});
