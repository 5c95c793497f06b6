import { globSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { axe } from '../support/axe.ts';
import { newPage, type PageOptions } from '../support/browser.ts';
import { buildSite } from '../support/build-site.ts';
import { launchOptions } from '../support/launch-options.ts';
import { serve } from '../support/serve.ts';
import type { Bench } from './bench.ts';

/** Pages open at once: axe-core keeps a core busy, the browser another. */
const AT_ONCE = 3;

const looks: readonly (PageOptions & { readonly name: string })[] = [
  { name: 'wide and light', width: 1280, colorScheme: 'light' },
  { name: 'narrow and dark', width: 360, colorScheme: 'dark' },
];

/** What axe-core finds on every page of the site, where the tests look at one of each kind. */
export const bench: Bench = {
  name: 'axe-all-pages',
  async run() {
    await using cleanup = new AsyncDisposableStack();
    const site = cleanup.adopt(await buildSite({ pictures: false }), (built) => built.remove());
    const served = cleanup.adopt(await serve(site.folder), (server) => server.close());
    const browser = cleanup.adopt(await chromium.launch(launchOptions()), (launched) => launched.close());
    const paths = globSync('**/*.html', { cwd: site.folder }).map((file) => file.replace(/(^|\/)index\.html$/, '$1'));
    const found: Record<string, number> = {};
    const waiting = looks.flatMap((look) => paths.map((path) => ({ look, path })));
    const work = async () => {
      for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
        const { look, path } = next;
        const page = await newPage(browser, look);
        await page.goto(new URL(path, served.url).href);
        const faults = await axe(page);
        for (const fault of faults) console.error(`/${path}, ${look.name}: ${fault}`);
        found[look.name] = (found[look.name] ?? 0) + faults.length;
        await page.context().close();
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    return [
      { what: 'pages', value: paths.length, unit: 'count' },
      ...looks.map(({ name }) => ({
        what: `faults, ${name}`,
        value: found[name] ?? 0,
        unit: 'count' as const,
        limit: 0,
      })),
    ];
  },
};
