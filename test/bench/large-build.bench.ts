import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { siteSize, writeBareSite } from './bare-site.ts';
import type { Bench } from './bench.ts';
import { writeFictionalData } from './fictional-data.ts';
import { measuredBuild } from './measured-build.ts';

const root = resolve(import.meta.dirname, '../..');
const ROWS = 50_000;

/** One build of many made-up records, with the pictures that so large a site has, beside a bare site of as many pages. */
export const bench: Bench = {
  name: 'large-build',
  async run() {
    await using cleanup = new AsyncDisposableStack();
    const parent = join(root, 'node_modules/.cache/bench');
    await mkdir(parent, { recursive: true });
    const folder = await mkdtemp(join(parent, 'large-'));
    cleanup.defer(() => rm(folder, { recursive: true, force: true }));
    const [data, output, bareSource] = [join(folder, 'data'), join(folder, 'ours'), join(folder, 'bare')];
    await mkdir(data);
    await writeFictionalData(data, ROWS);
    const mine = await measuredBuild(root, output, { DATA_DIR: data });
    const size = await siteSize(output);
    if (size.pages < ROWS) throw new Error(`${String(ROWS)} records made ${String(size.pages)} pages.`);
    await writeBareSite(bareSource, size);
    const bare = await measuredBuild(bareSource, join(bareSource, 'dist'));
    const what = `${ROWS.toLocaleString('en-US')} rows`;
    return [
      { what: `${what}, ${String(size.pages)} pages`, value: mine.cpu, unit: 'seconds' },
      { what: `${what}, memory at its peak`, value: mine.peak, unit: 'bytes', limit: 24 * 2 ** 30 },
      { what: 'bare Astro site of as many pages and bytes', value: bare.cpu, unit: 'seconds' },
      { what: 'build beside the bare site', value: mine.cpu / bare.cpu, unit: 'ratio' },
    ];
  },
};
