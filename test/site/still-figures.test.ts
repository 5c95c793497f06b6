import { JSDOM } from 'jsdom';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { axe } from '../support/axe.ts';
import { expectClean } from '../support/expect-clean.ts';
import { PUBLIC_ADDRESS } from '../support/site-setup.ts';
import { useSite } from '../support/use-site.ts';

const site = useSite();
const ids = ['precision-by-year', 'sources-a-record', 'records-by-region'];
const types = ['image/png', 'image/svg+xml; charset=utf-8', 'text/csv; charset=utf-8'];

describe.each(ids)('%s', (id) => {
  test('leads to a picture, a drawing and the numbers that its table shows', async () => {
    const page = await site.open('/methodology/', { at: 'base' });
    const figure = page.locator(`#${id}`);
    const links = figure.locator('.figure-actions a');
    const addresses = await links.evaluateAll((nodes) => nodes.map((node) => (node as HTMLAnchorElement).href));
    expect(addresses).toEqual(['png', 'svg', 'csv'].map((file) => site.url(`/embed/${id}.${file}`, 'base')));
    const answers = await Promise.all(addresses.map((address) => fetch(address)));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(answers.map(({ headers }) => headers.get('content-type'))).toEqual(types);

    const shown = await figure
      .locator('.twin tr')
      .evaluateAll((rows) => rows.map((row) => Array.from(row.children, (cell) => cell.textContent.trim())));
    const { data } = Papa.parse<string[]>(await answers[2]!.text(), { skipEmptyLines: true });
    const title = (await figure.locator('figcaption').textContent()) ?? '';
    expect(shown.map((row) => row.map((cell) => cell.replaceAll(',', '')))).toEqual(data);
    for (const name of await links.evaluateAll((nodes) => nodes.map((node) => node.getAttribute('aria-label')))) {
      expect(name).toContain(title);
    }
  });

  test('is shown by a browser as the snippet says, and is not blank', async () => {
    const page = await site.open('/methodology/', { javaScriptEnabled: false });
    const box = page.locator(`#${id} .still-embed`);
    await box.locator('summary').click();
    const snippet = await box.locator('textarea').inputValue();
    expect(await box.locator('button').isVisible()).toBe(false);

    const image = new JSDOM(snippet).window.document.querySelector('a > img')!;
    const source = image.getAttribute('src')!;
    expect(image.parentElement!.getAttribute('href')).toBe(`${PUBLIC_ADDRESS}/methodology/#${id}`);
    expect(source).toBe(`${PUBLIC_ADDRESS}/embed/${id}.png`);
    expect(image.getAttribute('loading')).toBe('lazy');
    expect(image.getAttribute('alt')).toMatch(/healthcare.*\d/);
    const [width, height] = ['width', 'height'].map((name) => Number(image.getAttribute(name)));

    const host = await site.page({ width: 600 });
    await host.route('**/host', (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: `<!doctype html><html lang="en"><title>Test</title>${snippet.replace(source, `/embed/${id}.png`)}<img alt="b" src="/embed/${id}.svg">`,
      }),
    );
    await host.goto(site.url('/host'), { waitUntil: 'load' });
    expect(await host.locator('a img').evaluate((node) => node.getBoundingClientRect().width)).toBeLessThan(600);
    const seen = await host.locator('img').evaluateAll((nodes) =>
      nodes.map((node) => {
        const { naturalWidth: width, naturalHeight: height } = node as HTMLImageElement;
        const canvas = new OffscreenCanvas(width, height);
        const context = canvas.getContext('2d')!;
        context.drawImage(node as HTMLImageElement, 0, 0);
        const { data } = context.getImageData(0, 0, width, height);
        let dark = 0;
        for (let i = 0; i < data.length; i += 4) if (data[i]! < 80) dark += 1;
        return { width, height, dark: dark / (width * height) };
      }),
    );
    expect(seen.map((one) => [one.width, one.height])).toEqual([
      [2 * width!, 2 * height!],
      [width, height],
    ]);
    for (const { dark } of seen) {
      expect(dark).toBeGreaterThan(0.02);
      expect(dark).toBeLessThan(0.5);
    }
  });

  test('is a drawing whose words stay inside it and apart', async () => {
    const page = await site.open(`/embed/${id}.svg`, { width: 1300 });
    const faults = await page.evaluate(() => {
      const frame = document.documentElement.getBoundingClientRect();
      const texts = Array.from(document.querySelectorAll('text'), (node) => ({
        words: node.textContent,
        box: node.getBoundingClientRect(),
      }));
      const outside = texts.filter(
        ({ box }) => box.left < frame.left + 20 || box.right > frame.right - 20 || box.bottom > frame.bottom,
      );
      const crossed = texts.flatMap(({ words, box }, i) =>
        texts
          .slice(i + 1)
          .filter(({ box: b }) => Math.min(box.right, b.right) - Math.max(box.left, b.left) > 1)
          .filter(({ box: b }) => Math.min(box.bottom, b.bottom) - Math.max(box.top, b.top) > 6)
          .map((other) => `${words} / ${other.words}`),
      );
      return [...outside.map(({ words }) => words), ...crossed];
    });
    expect(faults).toEqual([]);
    const loaded = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
    expect(loaded.filter((name) => !name.endsWith('/favicon.ico'))).toEqual([]);
  });
});

test.each([
  { width: 1280, colorScheme: 'light' },
  { width: 360, colorScheme: 'dark' },
] as const)('opened by keys, copied, accessible and in its column, $width px, $colorScheme', async (view) => {
  const page = await site.open('/methodology/', view);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  for (const id of ids) {
    const figure = page.locator(`#${id}`);
    await figure.locator('.still-embed summary').press('Enter');
    await figure.getByRole('button').press('Enter');
    await expect.poll(() => figure.getByRole('status').textContent()).toContain('copied');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      await figure.locator('textarea').inputValue(),
    );
    for (const target of await figure.locator('summary, .figure-actions a, button').all()) {
      const { width, height } = (await target.boundingBox())!;
      expect(Math.min(width, height)).toBeGreaterThanOrEqual(44);
    }
  }
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(view.width);
  expect(await axe(page)).toEqual([]);
  await expectClean(page);
});

test('paper has no ways to take a figure along', async () => {
  const page = await site.open('/methodology/');
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('.still-foot').count()).toBe(ids.length);
  expect(await page.locator('.still-foot:visible').count()).toBe(0);
});

test('the page on embeds leads to the figures', async () => {
  const page = await site.open('/embed/', { javaScriptEnabled: false });
  await page.locator('#charts').getByRole('link', { name: 'How the record is made' }).click();
  expect(new URL(page.url()).pathname).toBe('/methodology/');
});
