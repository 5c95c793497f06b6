import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { siteSize, writeBareSite } from './bare-site.ts';
import type { Bench } from './bench.ts';
import { measuredBuild, type BuildCost } from './measured-build.ts';

const root = resolve(import.meta.dirname, '../..');
/** Each is built so many times, in turn; the least counts, for other work on the machine only ever adds. */
const ROUNDS = 3;

/**
 * Processor time of `astro build`, pictures of shared links left out, beside that of a site that has as many pages and
 * bytes and does nothing. The pictures are reported apart: all drawn, and all kept from before.
 */
export const bench: Bench = {
  name: 'build-time',
  async run() {
    await using cleanup = new AsyncDisposableStack();
    // Inside the project, because pages look for their packages from where they are rendered.
    const parent = join(root, 'node_modules/.cache/bench');
    await mkdir(parent, { recursive: true });
    const folder = await mkdtemp(join(parent, 'build-'));
    cleanup.defer(() => rm(folder, { recursive: true, force: true }));
    const [ours, pictured, bareSource] = ['ours', 'pictured', 'bare'].map((name) => join(folder, name)) as [
      string,
      string,
      string,
    ];
    const own = () => measuredBuild(root, ours, { SOCIAL_PICTURES: 'off' });
    const without = [await own()];
    if (existsSync(join(ours, 'social'))) throw new Error('SOCIAL_PICTURES=off does not leave out the pictures.');
    const size = await siteSize(ours);
    await writeBareSite(bareSource, size);
    const bareOutput = join(bareSource, 'dist');
    const bare = [await measuredBuild(bareSource, bareOutput)];
    const built = await siteSize(bareOutput);
    if (built.pages !== size.pages) throw new Error(`The bare site has ${String(built.pages)} pages.`);
    for (let round = 1; round < ROUNDS; round += 1) {
      without.push(await own());
      bare.push(await measuredBuild(bareSource, bareOutput));
    }
    const [mine, theirs] = [least(without), least(bare)];
    const fresh = (await measuredBuild(root, pictured, { SOCIAL_PICTURES: 'fresh' })).cpu - mine;
    await measuredBuild(root, pictured, { SOCIAL_PICTURES: 'kept' });
    const kept = (await measuredBuild(root, pictured, { SOCIAL_PICTURES: 'kept' })).cpu - mine;
    return [
      { what: `${String(size.pages)} pages, pictures left out`, value: mine, unit: 'seconds' },
      { what: 'bare Astro site of as many pages and bytes', value: theirs, unit: 'seconds' },
      { what: 'pictures, all drawn', value: fresh, unit: 'seconds' },
      { what: 'pictures, all kept from before', value: kept, unit: 'seconds' },
      { what: 'memory at its peak', value: Math.max(...without.map(({ peak }) => peak)), unit: 'bytes' },
      { what: 'HTML of the bare site beside ours', value: built.bytes / size.bytes, unit: 'ratio' },
      { what: 'build beside the bare site', value: mine / theirs, unit: 'ratio', limit: 1.5 },
    ];
  },
};

const least = (costs: readonly BuildCost[]): number => Math.min(...costs.map(({ cpu }) => cpu));
