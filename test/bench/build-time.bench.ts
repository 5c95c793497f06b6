import { performance } from 'node:perf_hooks';
import { buildSite } from '../support/build-site.ts';
import type { Bench } from './bench.ts';

/** Wall time of `npm run build`, npm's own start and the check of the data included. */
export const bench: Bench = {
  name: 'build-time',
  async run() {
    const start = performance.now();
    const site = await buildSite();
    const value = (performance.now() - start) / 1000;
    await site.remove();
    return [{ what: 'npm run build, real data', value, unit: 'seconds' }];
  },
};
