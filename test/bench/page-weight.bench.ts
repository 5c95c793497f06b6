import { chromium } from 'playwright-core';
import { buildSite } from '../support/build-site.ts';
import { launchOptions } from '../support/launch-options.ts';
import { measurePageWeight, weightKinds } from '../support/measure-page-weight.ts';
import { serve } from '../support/serve.ts';
import type { Bench } from './bench.ts';

/** Bytes over the wire of the home page read to its end: text with brotli at quality 11, fonts and pictures as they are. */
export const bench: Bench = {
  name: 'page-weight',
  async run() {
    await using cleanup = new AsyncDisposableStack();
    const site = cleanup.adopt(await buildSite({ pictures: false }), (built) => built.remove());
    const served = cleanup.adopt(await serve(site.folder), (server) => server.close());
    const browser = cleanup.adopt(await chromium.launch(launchOptions()), (launched) => launched.close());
    const weight = await measurePageWeight(browser, served.url);
    return [
      ...weightKinds.map((kind) => ({ what: `home page, ${kind}`, value: weight[kind], unit: 'bytes' as const })),
      { what: 'home page, all', value: weight.total, unit: 'bytes', limit: 130_000 },
    ];
  },
};
