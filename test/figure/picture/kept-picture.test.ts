import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { globSync, readFileSync } from 'node:fs';
import { expect, onTestFinished, test } from 'vitest';
import { drawingSources, keptPicture, pictureFolder } from '../../../src/figure/picture/kept-picture.ts';

async function folder(): Promise<string> {
  const made = await mkdtemp(path.join(tmpdir(), 'pictures-'));
  onTestFinished(() => rm(made, { recursive: true, force: true }));
  return made;
}

const bytes = (n: number) => () => Promise.resolve(Uint8Array.of(n));

test('the same facts are drawn once, other facts anew', async () => {
  const kept = pictureFolder(await folder(), 10);
  expect(await keptPicture(kept, { words: 'Test' }, bytes(1))).toEqual(Uint8Array.of(1));
  expect(await keptPicture(kept, { words: 'Test' }, bytes(2))).toEqual(Uint8Array.of(1));
  expect(await keptPicture(kept, { words: 'Other' }, bytes(3))).toEqual(Uint8Array.of(3));
});

test('no more than so many are left for the next build', async () => {
  const where = await folder();
  const first = pictureFolder(where, 3);
  for (let n = 0; n < 6; n += 1) await keptPicture(first, { n }, bytes(n));
  await keptPicture(pictureFolder(where, 3), { n: 'next' }, bytes(9));
  expect(await readdir(where)).toHaveLength(4);
});

test('everything that pictures are drawn by is among their sources', () => {
  const sources = new Set(drawingSources.flatMap((pattern) => globSync(pattern)).map((file) => path.resolve(file)));
  const seen = new Set<string>();
  const waiting = globSync('src/figure/social/draw-*.ts').map((file) => path.resolve(file));
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (seen.has(file)) continue;
    seen.add(file);
    expect(sources, file).toContain(file);
    // Types leave no trace in a drawing.
    for (const [, from] of readFileSync(file, 'utf8').matchAll(/^import (?!type )[^;]* from '(\.[^']+)'/gm)) {
      waiting.push(path.resolve(path.dirname(file), from ?? ''));
    }
  }
  expect(seen.size).toBeGreaterThan(8);
});
