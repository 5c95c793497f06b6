import { expect, test } from 'vitest';
import { compareVersions, nextVersion, parseVersion } from '../../src/schema/version.ts';

test.each(['1', '1.0', '1.0.0.0', 'v1.0.0', '01.0.0', '1.0.0-rc', ' 1.0.0', ''])('"%s" is no version', (text) => {
  expect(parseVersion(text)).toBeNull();
});

test('versions are in the order of their numbers, not of their letters', () => {
  const sorted = ['1.10.0', '1.9.9', '10.0.0', '2.0.0', '1.9.10'].toSorted(compareVersions);
  expect(sorted).toEqual(['1.9.9', '1.9.10', '1.10.0', '2.0.0', '10.0.0']);
});

test('the next version of each kind', () => {
  expect((['patch', 'minor', 'major'] as const).map((kind) => nextVersion('1.2.3', kind))).toEqual([
    '1.2.4',
    '1.3.0',
    '2.0.0',
  ]);
});
