import { expect, test } from 'vitest';
import { attack, parseRows, source } from './fictional.ts';

const COUNT = 100_000;

test('a hundred thousand fictional rows are read and checked', { timeout: 120_000 }, () => {
  const ids = Array.from({ length: COUNT }, (_, index) => `2020-test-hospital-${index}`);
  const result = parseRows({
    attacks: ids.map((id, index) => attack({ id, lat: (49 + (index % 997) / 2000).toFixed(4) })),
    sources: ids.map((id) => source({ attack: id })),
  });
  expect(result.ok && [result.value.attacks.length, result.value.sourcesOf.attack.size]).toEqual([COUNT, COUNT]);
});

test('a hundred thousand rows with problems are all named', { timeout: 120_000 }, () => {
  const ids = Array.from({ length: COUNT }, (_, index) => `2020-test-hospital-${index}`);
  const result = parseRows({
    attacks: ids.map((id) => attack({ id, date: '13/03/2020' })),
    sources: ids.map((id) => source({ attack: `${id}-x` })),
  });
  const codes = result.ok ? [] : result.problems.map(({ code }) => code);
  expect(codes.filter((code) => code === 'date_changed')).toHaveLength(COUNT);
  expect(codes.filter((code) => code === 'reference')).toHaveLength(COUNT);
});
