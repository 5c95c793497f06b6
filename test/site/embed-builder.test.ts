import { brotliCompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { charts } from '../../src/charts/registry.ts';
import { isClean, readPassport } from '../../src/embed/passport.ts';
import { axe } from '../support/axe.ts';
import { expectClean } from '../support/expect-clean.ts';
import { useSite } from '../support/use-site.ts';

const site = useSite();
const ids = charts.map(({ chart }) => chart.id);

test.each([
  { width: 1280, colorScheme: 'light' },
  { width: 768, colorScheme: 'dark' },
  { width: 360, colorScheme: 'light' },
  { width: 320, colorScheme: 'dark' },
] as const)('is accessible and fits, $width px, $colorScheme', async (view) => {
  const page = await site.open('/embed/', view);
  expect(await axe(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(view.width);
  await expectClean(page);
});

describe('without script', () => {
  test('each chart has a snippet that gives a frame, and links that are answered', async () => {
    const page = await site.open('/embed/', { javaScriptEnabled: false });
    for (const id of ids) {
      const section = page.locator(`#embed-${id}`);
      const snippet = await section.locator('pre').first().innerText();
      expect(snippet).toContain(`src="https://site.example/embed/${id}.html?theme=light"`);
      expect(snippet).toMatch(/title="[^"]+" loading="lazy" width="100%" height="\d+"/);
      expect(await section.locator('details pre').textContent()).toContain('<script>');
      for (const link of await section.locator('a').all()) {
        const address = new URL((await link.getAttribute('href')) ?? '', page.url()).href;
        expect((await fetch(address)).status, address).toBe(200);
      }
    }
    expect(await page.locator('body').innerText()).toContain('frame-src https://site.example');
  });
});

describe('the passport', () => {
  test('says what the served files say', async () => {
    const page = await site.open('/embed/');
    for (const [position, id] of ids.entries()) {
      const file = await (await fetch(site.url(`/embed/${id}.html`))).text();
      const passport = readPassport(file);
      expect(isClean(passport)).toBe(true);
      const row = page.locator('.passport tbody tr').nth(position);
      expect(await row.getAttribute('data-clean')).toBe('true');
      const kB = (bytes: number) => `${String(Math.round(bytes / 1000))} kB`;
      expect(await row.innerText()).toContain(`${kB(brotliCompressSync(file).byteLength)} over the wire`);
      expect(await row.innerText()).toContain(`${kB(Buffer.byteLength(file))} on disk`);
      expect(await page.locator('.announced').innerText()).toContain(passport.announced.sentence);
    }
  });

  test('turns red where a file has a picture from outside or keeps something', async () => {
    const page = await site.open('/gallery/');
    const rows = page.locator('#passport tbody tr');
    expect(await rows.evaluateAll((nodes) => nodes.map((node) => (node as HTMLElement).dataset.clean))).toEqual([
      'true',
      'false',
      'false',
      'false',
    ]);
    const red = rows.nth(1).locator('.harm');
    expect(await red.innerText()).toBe('https://example.org/pixel.gif (img src)');
    const harm = await page.evaluate(() => getComputedStyle(document.body).color);
    expect(await red.evaluate((node) => getComputedStyle(node).color)).not.toBe(harm);
    expect(await rows.nth(2).locator('.harm').innerText()).toContain('localStorage');
  });
});
