import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import Papa from 'papaparse';
import { chromium, type Page } from 'playwright-core';
import { buildSite } from '../support/build-site.ts';
import { launchOptions } from '../support/launch-options.ts';
import { serve } from '../support/serve.ts';
import type { Bench } from './bench.ts';

const ROWS = 100_000;
const PER_FAULT = 10;

/** Milliseconds of the longest task of the page (0 = none above 50) and of the whole check of a file. */
async function check(page: Page, content: string): Promise<{ longest: number; whole: number }> {
  // Handed over as the browser's own file, so that the transport of the driver is no task of the page.
  await page.evaluate((text) => {
    const input = document.querySelector<HTMLInputElement>('contribute-check input[type=file]')!;
    const files = new DataTransfer();
    files.items.add(new File([text], 'many.csv'));
    input.files = files.files;
  }, content);
  return page.evaluate(async () => {
    await new Promise((done) => setTimeout(done, 1000));
    let longest = 0;
    const observer = new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
    });
    observer.observe({ type: 'longtask' });
    const start = performance.now();
    document.querySelector('contribute-check input[type=file]')!.dispatchEvent(new Event('change'));
    while (document.querySelector('.contribute-result h3') === null) await new Promise((done) => setTimeout(done, 20));
    const whole = performance.now() - start;
    await new Promise((done) => setTimeout(done, 500));
    for (const { duration } of observer.takeRecords()) longest = Math.max(longest, duration);
    return { longest, whole };
  });
}

/** Rows as long as the published ones, which they repeat under other ids; every tenth has a fault. */
async function manyRows(): Promise<string> {
  const text = await readFile(resolve(import.meta.dirname, '../../data/attacks.csv'), 'utf8');
  const published = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data;
  const rows = Array.from({ length: ROWS }, (_, index) => ({
    ...published[index % published.length],
    id: `test-${index}`,
    ...(index % PER_FAULT === 0 ? { date: '13/03/2020' } : {}),
  }));
  return `${Papa.unparse(rows, { newline: '\n' })}\n`;
}

/** A hundred thousand rows, every tenth with a fault, checked by the contribute page. */
export const bench: Bench = {
  name: 'contribute-longest-task',
  async run() {
    await using cleanup = new AsyncDisposableStack();
    const site = cleanup.adopt(await buildSite(), (built) => built.remove());
    const served = cleanup.adopt(await serve(site.folder), (server) => server.close());
    const browser = cleanup.adopt(await chromium.launch(launchOptions()), (launched) => launched.close());
    const page = await browser.newPage();
    await page.goto(`${served.url}contribute/`);
    await page.locator('contribute-check[data-awake]').waitFor();
    const content = await manyRows();
    const { longest, whole } = await check(page, content);
    const megabytes = Math.round(Buffer.byteLength(content) / 1_000_000);
    const what = `${ROWS.toLocaleString('en-US')} rows (${megabytes} MB) checked on /contribute/`;
    return [
      // Longer than a tenth of a second is felt as a stop.
      { what: `${what}, longest task of the page`, value: longest, unit: 'milliseconds', limit: 100 },
      { what: `${what}, from file to result`, value: whole, unit: 'milliseconds' },
    ];
  },
};
