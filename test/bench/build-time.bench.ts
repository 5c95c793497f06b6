import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import { buildSite } from '../support/build-site.ts';
import { siteSize, writeBareSite } from './bare-site.ts';
import type { Bench } from './bench.ts';

const root = resolve(import.meta.dirname, '../..');

/**
 * Wall time of `npm run build`, npm's own start and the check of the data included, beside `astro build` of a site that
 * has as many pages and bytes and does nothing. Social pictures are made by a first build and then kept: their share is
 * that build's surplus, and is reported apart; drawing them is still part of both. Delete `node_modules/.cache/pictures` before to see all of it.
 */
export const bench: Bench = {
  name: 'build-time',
  async run() {
    await using cleanup = new AsyncDisposableStack();
    const timed = async <T>(work: () => Promise<T>): Promise<[T, number]> => {
      const start = performance.now();
      const result = await work();
      return [result, (performance.now() - start) / 1000];
    };
    const [first, withPictures] = await timed(buildSite);
    cleanup.defer(() => first.remove());
    const [site, own] = await timed(buildSite);
    cleanup.defer(() => site.remove());
    const parent = join(root, 'node_modules/.cache/bare-site');
    await mkdir(parent, { recursive: true });
    const folder = await mkdtemp(join(parent, 'site-'));
    cleanup.defer(() => rm(folder, { recursive: true, force: true }));
    const size = await siteSize(site.folder);
    await writeBareSite(folder, size);
    const [, bare] = await timed(() => astroBuild(folder));
    const built = await siteSize(join(folder, 'dist'));
    if (built.pages !== size.pages) throw new Error(`The bare site has ${String(built.pages)} pages.`);
    return [
      { what: 'npm run build, real data', value: own, unit: 'seconds' },
      { what: 'social pictures, those not kept from before', value: Math.max(0, withPictures - own), unit: 'seconds' },
      { what: 'bare Astro site of as many pages', value: bare, unit: 'seconds' },
      { what: 'HTML of the bare site beside ours', value: built.bytes / size.bytes, unit: 'ratio' },
      { what: 'build beside the bare site', value: own / bare, unit: 'ratio', limit: 1.5 },
    ];
  },
};

async function astroBuild(folder: string): Promise<void> {
  const astro = join(root, 'node_modules/astro/bin/astro.mjs');
  const child = spawn(process.execPath, [astro, 'build', '--silent'], {
    cwd: folder,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const status = await new Promise<number | null>((done, failed) => {
    child.once('error', failed).once('close', done);
  });
  if (status !== 0) throw new Error('The bare site does not build.');
}
