import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { oneAtATime } from './one-at-a-time.ts';

let folder = '';
let lock = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'one-at-a-time-'));
  lock = join(folder, 'lock');
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

test('a second piece of work begins when the first has ended', async () => {
  const said: string[] = [];
  const work = (name: string) =>
    oneAtATime(lock, async () => {
      said.push(`${name} begins`);
      await wait(20);
      said.push(`${name} ends`);
    });
  await Promise.all([work('one'), work('two')]);
  expect(said.map((line) => line.split(' ')[1])).toEqual(['begins', 'ends', 'begins', 'ends']);
});

test('work that fails says so and lets the next begin', async () => {
  await expect(oneAtATime(lock, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(existsSync(lock)).toBe(false);
  await expect(oneAtATime(lock, () => Promise.resolve('next'))).resolves.toBe('next');
});

test('the lock of a process that is gone holds nobody up', async () => {
  // Above the largest process id that Linux, macOS or Windows gives.
  writeFileSync(lock, '2147483646');
  await expect(oneAtATime(lock, () => Promise.resolve('done'))).resolves.toBe('done');
});
