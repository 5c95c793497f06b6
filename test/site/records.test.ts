import { JSDOM } from 'jsdom';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axe } from '../support/axe.ts';
import { buildSite } from '../support/build-site.ts';
import { expectClean } from '../support/expect-clean.ts';
import { measurePageWeight } from '../support/measure-page-weight.ts';
import { hostile, oddRecords, writeOddRecords, type OddRecord } from '../support/odd-records.ts';
import { serve } from '../support/serve.ts';
import { useSite } from '../support/use-site.ts';

const site = useSite();
const undo: (() => Promise<void>)[] = [];
let odd = '';

beforeAll(async () => {
  const data = await writeOddRecords();
  undo.push(data.remove);
  const built = await buildSite({ env: { DATA_DIR: data.folder, SITE_URL: 'https://site.example' } });
  undo.push(() => built.remove());
  const server = await serve(built.folder, { base: '/' });
  undo.push(() => server.close());
  odd = server.url;
}, 300_000);
afterAll(async () => {
  for (const step of undo.reverse()) await step();
});

const keys = Object.keys(oddRecords) as OddRecord[];
const address = (key: OddRecord) => new URL(`attacks/${oddRecords[key].id ?? ''}/`, odd).href;
const documentOf = async (key: OddRecord) => (await JSDOM.fromURL(address(key))).window.document;
const words = (document: Document, selector: string) =>
  document.querySelector(selector)?.textContent.replaceAll(/\s+/g, ' ').trim() ?? '';

describe.each(keys)('a record with %s', (key) => {
  test('fits phone and desk, is accessible and runs nothing', async () => {
    for (const [width, colorScheme] of [
      [360, 'light'],
      [1280, 'dark'],
    ] as const) {
      const page = await site.page({ width, colorScheme });
      await page.goto(address(key));
      await page.evaluate(() => document.fonts.ready);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      expect(await axe(page)).toEqual([]);
      expect(await page.evaluate(() => 'ran' in globalThis)).toBe(false);
      await expectClean(page);
      await page.close();
    }
  });

  test('has structured data that is JSON, and a citation in every form', async () => {
    const document = await documentOf(key);
    const json = document.querySelector('script[type="application/ld+json"]')?.textContent ?? '';
    const value = JSON.parse(json) as { name: string; url: string };
    expect(value.name).toBe(oddRecords[key].target);
    expect(value.url).toBe(document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href);
    const formats = Array.from(document.querySelectorAll('[data-format]'), (node) => node.getAttribute('data-format'));
    expect(formats).toEqual(['bibtex', 'csl', 'ris']);
    expect(() => JSON.parse(words(document, '[data-format=csl] pre')) as unknown).not.toThrow();
  });
});

const mapped = ['plain', 'region', 'country', 'taiwan', 'kosovo', 'monaco', 'tuvalu', 'reunion', 'fiji'] as const;

test('names on the map stay inside it and apart', async () => {
  for (const key of mapped) {
    const page = await site.page();
    await page.goto(address(key));
    await page.evaluate(() => document.fonts.ready);
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      const map = (await page.locator('.locator').boundingBox())!;
      const boxes = await page.locator('.locator text').evaluateAll((nodes) =>
        nodes.map((node) => {
          const { left, right, top, bottom } = node.getBoundingClientRect();
          return { left, right, top, bottom };
        }),
      );
      for (const [i, a] of boxes.entries()) {
        expect(a.left >= map.x && a.right <= map.x + map.width, `${key} at ${String(width)}`).toBe(true);
        for (const b of boxes.slice(i + 1)) {
          const meet = a.left < b.right && b.left < a.right && a.top + 2 < b.bottom && b.top + 2 < a.bottom;
          expect(meet, `${key} at ${String(width)}`).toBe(false);
        }
      }
    }
    await page.close();
  }
});

test('hostile text is printed as it stands', async () => {
  const document = await documentOf('hostile');
  expect(words(document, 'h1')).toBe(hostile);
  expect(words(document, '.lede')).toBe(hostile);
  expect(words(document, '.record-sources a')).toBe(hostile);
  expect(document.querySelector('img')).toBeNull();
});

test('names among the facts lead to all records with them, as many as there are', async () => {
  const page = await site.page();
  for (const [key, fact, name, found] of [
    ['severalActors', 'malware', 'TestWorm', 1],
    ['severalActors', 'actor', 'Test Group Two', 1],
    ['campaign', 'campaign', 'Test wave', 2],
    ['planned', 'place', 'Test Town, Czechia', null],
  ] as const) {
    await page.goto(address(key));
    await page.locator(`[data-fact=${fact}]`).getByRole('link', { name, exact: true }).click();
    await page.locator('record-explorer[data-awake]').waitFor();
    const rows = page.locator('.record-row:visible');
    if (found !== null) expect(await rows.count(), name).toBe(found);
    expect(await rows.locator(`a[href$="/${oddRecords[key].id ?? ''}/"]`).count(), name).toBe(1);
  }
  await page.goto(address('withdrawn'));
  expect(await page.locator('.facts a').count()).toBe(0);
});

test('thirty sources are all listed, those without a date said to have none', async () => {
  const document = await documentOf('thirtySources');
  expect(document.querySelectorAll('.record-sources li')).toHaveLength(30);
  expect(words(document, '.record-sources h2')).toBe('30 sources');
  expect(words(document, '.record-sources ol').match(/no date shown/g)).toHaveLength(15);
});

test.each(['withdrawn', 'merged'] as const)(
  'a record that was %s keeps its page, says why and is kept from search',
  async (key) => {
    const document = await documentOf(key);
    expect(document.querySelector('meta[name=robots]')?.getAttribute('content')).toBe('noindex');
    expect(words(document, '.lede')).toBe(oddRecords[key].summary);
    expect(words(document, `[data-notice=${key}]`)).toContain('no longer counted');
    const related = await documentOf('plain');
    const links = Array.from(related.querySelectorAll('main a'), (link) => link.getAttribute('href'));
    expect(links).not.toContain(`/attacks/${oddRecords[key].id ?? ''}/`);
  },
);

test('a merged record leads to the one that stands, by its name', async () => {
  const document = await documentOf('merged');
  const link = document.querySelector('[data-notice=merged] a');
  expect(link?.getAttribute('href')).toBe('/attacks/2020-03-01-test-hospital/');
  expect(words(document, '[data-notice=merged]')).toMatch(/The record that stands: Test Hospital, 1 March 2020\.$/);
});

test('the map leads to what is said about borders', async () => {
  const document = await documentOf('plain');
  const links = Array.from(document.querySelectorAll('.record-map a'), (link) => link.getAttribute('href'));
  expect(links).toContain('/methodology/#borders');
});

test.each(['planned', 'attempted', 'campaign'] as const)('%s: not counted, and said above the facts', async (key) => {
  const document = await documentOf(key);
  expect(words(document, '.intro [data-notice=outcome]')).toMatch(/^Not counted as an attack/);
});

test('every record is complete without JavaScript', async () => {
  const page = await site.page({ javaScriptEnabled: false });
  await page.goto(address('severalActors'));
  for (const part of ['.locator', '.facts', '.record-sources', '.cite', '.correction', '.record-history']) {
    expect(await page.locator(part).isVisible(), part).toBe(true);
  }
  await page.getByText('BibTeX', { exact: true }).click();
  expect(await page.locator('[data-format=bibtex] pre').textContent()).toContain(
    '@misc{care-under-attack-2020-several',
  );
});

test('on paper map, facts and sources stand, and nothing that only a screen can use', async () => {
  const page = await site.page();
  await page.goto(address('plain'));
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('.locator').isVisible()).toBe(true);
  expect(await page.locator('.record-beside').isVisible()).toBe(false);
  const printed = await page
    .locator('.record-sources a')
    .first()
    .evaluate((node) => getComputedStyle(node, '::after').content);
  expect(printed).toContain('https://example.org/');
});

test('the heaviest of them weighs at most 45 kB over the wire, fonts included', async () => {
  const browser = (await site.page()).context().browser()!;
  for (const key of ['thirtySources', 'severalActors', 'hostile', 'longId'] as const) {
    const weight = await measurePageWeight(browser, address(key));
    expect(weight.total, `${key} ${JSON.stringify(weight)}`).toBeLessThanOrEqual(45_000);
  }
});
