import { brotliCompressSync, constants } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { newPage, recordOf, type PageOptions } from './browser.ts';

export const weightKinds = ['html', 'css', 'js', 'font', 'data', 'image'] as const;
export type WeightKind = (typeof weightKinds)[number];
export type PageWeight = Record<WeightKind | 'total', number>;

/**
 * Bytes of everything a page asks for when it is read to its end, as a good host sends them: text with brotli at quality 11,
 * fonts and pictures as they are, since they are compressed already. Headers are not counted.
 */
export async function measurePageWeight(browser: Browser, url: string, options: PageOptions = {}): Promise<PageWeight> {
  const page = await newPage(browser, options);
  try {
    await page.goto(url);
    await readToEnd(page);
    const weight: PageWeight = { html: 0, css: 0, js: 0, font: 0, data: 0, image: 0, total: 0 };
    for (const address of new Set(recordOf(page).requests.map((request) => request.url.replace(/#.*/, '')))) {
      const response = await fetch(address);
      const type = response.headers.get('content-type') ?? '';
      const bytes = bytesOverTheWire(type, Buffer.from(await response.arrayBuffer()));
      weight[kindOf(type)] += bytes;
      weight.total += bytes;
    }
    return weight;
  } finally {
    await page.context().close();
  }
}

export function bytesOverTheWire(contentType: string, body: Buffer): number {
  if (/^font\/|^image\/(?!svg)|zip/.test(contentType)) return body.length;
  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } };
  return brotliCompressSync(body, quality).length;
}

function kindOf(contentType: string): WeightKind {
  if (contentType.startsWith('text/html')) return 'html';
  if (contentType.startsWith('text/css')) return 'css';
  if (/^(text|application)\/javascript/.test(contentType)) return 'js';
  if (contentType.startsWith('font/')) return 'font';
  if (contentType.startsWith('image/')) return 'image';
  return 'data';
}

/** What waits for the reader to come near (`loading="lazy"`, observers) is part of the page's weight. */
async function readToEnd(page: Awaited<ReturnType<typeof newPage>>): Promise<void> {
  await page.evaluate(async () => {
    // A page that the browser holds for hidden is given no frames.
    const nextFrame = () =>
      new Promise((done) => {
        requestAnimationFrame(done);
        setTimeout(done, 250);
      });
    for (let top = 0; top < document.documentElement.scrollHeight; top += innerHeight) {
      scrollTo(0, top);
      await nextFrame();
      await nextFrame();
    }
    await document.fonts.ready;
  });
  await page.waitForLoadState('networkidle');
}
