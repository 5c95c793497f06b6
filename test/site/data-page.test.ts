import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { realDescriptor as descriptor } from '../dataset/fictional.ts';
import { axe } from '../support/axe.ts';
import { expectClean } from '../support/expect-clean.ts';
import { fileRows } from '../support/expected-records.ts';
import { useSite } from '../support/use-site.ts';

const site = useSite();

test.each([
  { width: 1280, colorScheme: 'light' },
  { width: 768, colorScheme: 'dark' },
  { width: 360, colorScheme: 'dark' },
  { width: 320, colorScheme: 'light' },
] as const)('is accessible and fits, $width px, $colorScheme', async (view) => {
  const page = await site.open('/data/', view);
  await page.locator('details summary').first().click();
  expect(await axe(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(view.width);
  await expectClean(page);
});

test.each([768, 1280])('the sample breaks no name of a column and takes the width, %i px', async (width) => {
  const page = await site.open('/data/', { width });
  const headings = await page
    .locator('.data-sample thead a')
    .evaluateAll((nodes) => nodes.map((node) => [node.textContent, node.getClientRects().length] as const));
  expect(headings.map(([, lines]) => lines)).toEqual(headings.map(() => 1));
  const [table, whole] = await Promise.all(
    ['.data-sample', '.data-tables'].map(async (name) => (await page.locator(name).first().boundingBox())!.width),
  );
  expect(table).toBeCloseTo(whole!, 0);
});

test('links that take a file are tall enough for a finger', async () => {
  const page = await site.open('/data/', { width: 360, hasTouch: true });
  for (const link of await page.locator('.data-tables a, .data-whole a').all()) {
    expect((await link.boundingBox())!.height).toBeGreaterThanOrEqual(44);
  }
});

describe.each(['root', 'base'] as const)('at the %s of a host', (at) => {
  test('sizes are those of the files', async () => {
    const { document } = (await JSDOM.fromURL(site.url('/data/', at))).window;
    const links = [...document.querySelectorAll<HTMLAnchorElement>('.data-tables a')];
    expect(links.length).toBe(2 * descriptor.resources.length + 1);
    for (const link of links) {
      const { byteLength } = await (await fetch(link.href)).arrayBuffer();
      const shown = link.querySelector('small')!.textContent;
      expect(shown).toBe(byteLength < 950 ? `${byteLength} bytes` : `${Math.round(byteLength / 1000)} kB`);
    }
  });

  test('the dictionary has every column at an anchor of its own, with as many rows as fill it', async () => {
    const { document } = (await JSDOM.fromURL(site.url('/data/', at))).window;
    for (const { name, fields } of descriptor.resources) {
      for (const field of fields) {
        const entry = document.getElementById(`${name}-${field.name}`)!;
        expect(entry.textContent).toContain(field.description);
        const values = [...entry.querySelectorAll('tbody th')].map(({ textContent }) => textContent);
        expect(values).toEqual(field.categories.map(({ value }) => value));
      }
    }
    const filled = fileRows.filter(({ records_affected: cell }) => cell !== '').length;
    expect(document.getElementById('attacks-records_affected')!.textContent).toContain(
      `Filled in ${filled} of ${fileRows.length} rows`,
    );
  });

  test('search engines and programs find the files', async () => {
    const { document } = (await JSDOM.fromURL(site.url('/data/', at))).window;
    const base = `https://site.example${new URL(site.url('/', at)).pathname}data/`;
    const json = JSON.parse(document.querySelector('script[type="application/ld+json"]')!.textContent) as {
      '@type': string;
      version: string;
      license: string;
      url: string;
      temporalCoverage: string;
      distribution: { contentUrl: string; contentSize: string }[];
    };
    const dates = fileRows.map(({ date }) => date!).toSorted();
    expect(json).toMatchObject({
      '@type': 'Dataset',
      version: descriptor.version,
      license: descriptor.licenses[0]!.path,
      url: base,
      temporalCoverage: `${dates[0]!}/${dates.at(-1)!}`,
    });
    for (const { contentUrl, contentSize } of json.distribution) {
      expect(contentUrl.startsWith(base)).toBe(true);
      const reply = await fetch(site.url(`/data/${contentUrl.slice(base.length)}`, at));
      expect(reply.status).toBe(200);
      expect(contentSize).toBe(`${(await reply.arrayBuffer()).byteLength} B`);
    }
    const described = document.querySelector('link[rel=describedby]')!.getAttribute('href')!;
    expect(described).toBe(new URL('/data/datapackage.json', base).pathname.replace('/data/', new URL(base).pathname));
  });
});

test('every page says which version and which last record it shows, and leads to the feeds', async () => {
  for (const path of ['/', '/about/', '/data/', `/attacks/${fileRows[0]!.id!}/`]) {
    const { document } = (await JSDOM.fromURL(site.url(path))).window;
    const footer = document.querySelector('footer')!.textContent;
    expect(footer).toContain(`Data version ${descriptor.version}, released `);
    expect(footer).toMatch(/latest record: .*\d{4}/);
    const feeds = [...document.querySelectorAll('link[rel=alternate]')].map((link) => link.getAttribute('href'));
    expect(feeds).toEqual(expect.arrayContaining(['/feed.xml', '/feed.json', '/changes.xml']));
  }
});
