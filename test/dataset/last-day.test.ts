import { expect, test } from 'vitest';
import { lastDay } from '../../src/dataset/last-day.ts';
import { attack, descriptor, messagesOf, parseRows } from './fictional.ts';

const announced = (text: string) => new Map([['CHANGELOG.md', new TextEncoder().encode(text)]]);
const own = descriptor.created.slice(0, 10);

test('the day of the version, or of a later one that the changelog announces', () => {
  expect(lastDay(descriptor, new Map())).toBe(own);
  expect(lastDay(descriptor, announced('# Changes\n\n## 9.0.0 (2027-02-01)\n\n## 1.0.0 (2026-11-23)\n'))).toBe(
    '2027-02-01',
  );
  expect(lastDay(descriptor, announced('## 0.1.0 (1999-01-01)\n'))).toBe(own);
  expect(lastDay(descriptor, announced('In 2030-01-01 (2030-01-01)\n## 9.0.0\n'))).toBe(own);
});

test('a row of the coming version may carry its day', () => {
  const attacks = [attack({ checked: '2027-02-01' })];
  expect(messagesOf(parseRows({ attacks }))).toHaveLength(1);
  expect(messagesOf(parseRows({ attacks }, { 'CHANGELOG.md': '## 9.0.0 (2027-02-01)\n' }))).toEqual([]);
});
