import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { stampDescriptor } from '../../../src/dataset/releases/stamp-descriptor.ts';

const text = readFileSync('data/datapackage.json', 'utf8');
const json = JSON.parse(text) as { resources: { path: string }[] };
const sumsOf = (sha256: string) => new Map(json.resources.map(({ path }) => [path, { bytes: 12, sha256 }]));

test('a stamp changes the lines it must and no other', () => {
  const stamped = stampDescriptor(text, { version: '9.8.7', released: '2030-01-02', sums: sumsOf('ab') });
  expect(JSON.parse(stamped)).toEqual({
    ...json,
    version: '9.8.7',
    created: '2030-01-02T00:00:00Z',
    resources: json.resources.map((resource) => ({ ...resource, bytes: 12, hash: 'sha256:ab' })),
  });
  const before = new Set(text.split('\n'));
  const fresh = stamped.split('\n').filter((line) => !before.has(line));
  expect(fresh.length).toBe(2 + 2 * json.resources.length);
});

test('stamping again replaces the old stamp', () => {
  const once = stampDescriptor(text, { version: '1.0.1', released: '2030-01-02', sums: sumsOf('ab') });
  const twice = stampDescriptor(once, { version: '1.0.1', released: '2030-01-02', sums: sumsOf('cd') });
  expect(twice).toBe(stampDescriptor(text, { version: '1.0.1', released: '2030-01-02', sums: sumsOf('cd') }));
});

test('a descriptor that is written in another way is stamped too', () => {
  const compact = JSON.stringify(json);
  const stamped = stampDescriptor(compact, { version: '1.0.1', released: '2030-01-02', sums: sumsOf('ab') });
  expect(JSON.parse(stamped)).toMatchObject({ version: '1.0.1', resources: json.resources.map(() => ({ bytes: 12 })) });
});

test('bytes and hash alone can be stamped, for a site built between two releases', () => {
  expect(JSON.parse(stampDescriptor(text, { sums: sumsOf('ab') }))).toMatchObject({
    version: (JSON.parse(text) as { version: string }).version,
    resources: json.resources.map(() => ({ hash: 'sha256:ab' })),
  });
});
