import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { realDescriptor as descriptor } from './fictional.ts';

test('CITATION.cff names the version, the day and the licence of the descriptor', () => {
  const file = readFileSync('CITATION.cff', 'utf8');
  const value = (key: string) => new RegExp(`^${key}: '?([^'\\n]*)'?$`, 'm').exec(file)?.[1];
  expect([value('version'), value('date-released'), value('license'), value('type')]).toEqual([
    descriptor.version,
    descriptor.created.slice(0, 10),
    descriptor.licenses[0]!.name,
    'dataset',
  ]);
  expect(value('title')).toContain(descriptor.title);
});
