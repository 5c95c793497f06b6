import { createHash } from 'node:crypto';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { buildSite } from '../support/build-site.ts';
import { PUBLIC_ADDRESS } from '../support/site-setup.ts';
import { useSite } from '../support/use-site.ts';

const site = useSite();

/** Every file of a folder with the digest of its bytes. */
async function digests(folder: string): Promise<Record<string, string>> {
  const files = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  const pairs = await Promise.all(
    files.map(async ({ parentPath, name }) => {
      const file = path.join(parentPath, name);
      const digest = createHash('sha256')
        .update(await readFile(file))
        .digest('hex');
      return [path.relative(folder, file), digest] as const;
    }),
  );
  return Object.fromEntries(pairs.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

test(
  'two builds of the same files are the same bytes, whatever the zone and the locale',
  { timeout: 300_000 },
  async () => {
    // Pictures drawn now beside those that an earlier build kept: what is kept is what would be drawn.
    const env = { SOCIAL_PICTURES: 'fresh', TZ: 'Pacific/Auckland', LANG: 'de_DE.UTF-8', LC_ALL: 'de_DE.UTF-8' };
    const elsewhere = await buildSite({ env: { ...env, SITE_URL: PUBLIC_ADDRESS, BASE_PATH: '/' } });
    onTestFinished(() => elsewhere.remove());
    const there = await digests(elsewhere.folder);
    expect(Object.keys(there).length).toBeGreaterThan(300);
    expect(there).toEqual(await digests(site.folder()));
  },
);

test(
  'a build on data with a fault refuses with the sentence and leaves nothing behind',
  { timeout: 300_000 },
  async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'faulty-data-'));
    onTestFinished(() => rm(folder, { recursive: true, force: true }));
    await cp(path.resolve(import.meta.dirname, '../../data'), folder, { recursive: true });
    const file = path.join(folder, 'attacks.csv');
    const rows = await readFile(file, 'utf8');
    await writeFile(file, rows.replace(',2014-03-25,began,', ',25/03/2014,began,'));
    const outcome = await buildSite({ env: { DATA_DIR: folder }, pictures: false }).then(
      () => 'built',
      (error: unknown) => String(error),
    );
    expect(outcome).toContain('attacks.csv');
    expect(outcome).toContain('25/03/2014');
    expect(outcome).toContain('2014-03-25');
    expect(outcome).not.toMatch(/^\s+at .*:\d+:\d+/m);
  },
);
