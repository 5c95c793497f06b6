import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { compareWithFile } from './file-snapshot.ts';

let folder = '';
let file = '';
let changed = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'snapshot-'));
  file = join(folder, 'a.svg');
  changed = join(folder, 'a-changed.svg');
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

test('a missing file is written, but not where nobody would commit it', () => {
  expect(compareWithFile(file, 'new', { CI: 'true' })).toMatch(/^a\.svg is missing/);
  expect(existsSync(file)).toBe(false);
  expect(compareWithFile(file, 'new', {})).toBeNull();
  expect(readFileSync(file, 'utf8')).toBe('new');
});

test('a difference is written beside the file and told, and goes once it is none', () => {
  writeFileSync(file, 'old');
  expect(compareWithFile(file, 'new', {})).toContain('a-changed.svg');
  expect([readFileSync(file, 'utf8'), readFileSync(changed, 'utf8')]).toEqual(['old', 'new']);
  expect(compareWithFile(file, 'old', {})).toBeNull();
  expect(existsSync(changed)).toBe(false);
});

test('an update takes the new drawing', () => {
  writeFileSync(file, 'old');
  expect(compareWithFile(file, 'new', { UPDATE_SNAPSHOTS: '1' })).toBeNull();
  expect(readFileSync(file, 'utf8')).toBe('new');
});
