import { expect, test } from 'vitest';
import type { Row } from './bench.ts';
import { printable, table } from './table.ts';

test('rows say value, limit and verdict, in line', () => {
  const rows: Row[] = [
    { what: 'html', value: 12345, unit: 'bytes', limit: 130_000 },
    { what: 'beside another', value: 1.234, unit: 'ratio', limit: 1 },
    { what: 'build', value: 4.26, unit: 'seconds' },
    { what: 'filter', value: 0.123, unit: 'milliseconds' },
  ];
  expect(table(rows.map((row) => printable('demo', row)))).toBe(
    [
      'demo  html            12,345 B  130,000 B  kept',
      'demo  beside another      1.23       1.00  OVER',
      'demo  build              4.3 s',
      'demo  filter           0.12 ms',
    ].join('\n'),
  );
});

test('points and counts are whole', () => {
  expect(printable('demo', { what: 'faults', value: 0, unit: 'count', limit: 0 })).toEqual([
    'demo',
    'faults',
    '0',
    '0',
    'kept',
  ]);
  expect(printable('demo', { what: 'page', value: 2, unit: 'points', limit: 0 })).toContain('OVER');
});
