import { JSDOM } from 'jsdom';
import { beforeAll, describe, expect, test } from 'vitest';
import { attackRows, totalsOf } from '../support/expected-records.ts';
import { useSite } from '../support/use-site.ts';

const site = useSite();
const DEPLOYED = 'https://site.example/';

interface Head {
  readonly path: string;
  readonly title: string;
  readonly meta: (name: string) => string;
}

async function head(path: string): Promise<Head> {
  // Of all pages the heads alone: parsing them whole takes a minute.
  const [start = ''] = (await (await fetch(site.url(path))).text()).split('</head>', 1);
  const { document } = new JSDOM(start).window;
  return {
    path,
    title: document.title,
    meta: (name) =>
      document.querySelector(`meta[name="${name}"], meta[property="${name}"]`)?.getAttribute('content') ?? '',
  };
}

let heads: readonly Head[] = [];
beforeAll(async () => {
  const sitemap = await (await fetch(site.url('/sitemap-0.xml'))).text();
  const paths = Array.from(sitemap.matchAll(/<loc>([^<]+)<\/loc>/g), ([, address]) => new URL(address!).pathname);
  heads = await Promise.all([...paths, '/404.html', '/gallery/'].map(head));
});

const repeated = (texts: readonly string[]) => texts.filter((text, i) => texts.indexOf(text) !== i);

describe('what a search engine and a shared link are told', () => {
  test('every page has a title and a description of its own', () => {
    expect(heads.length).toBeGreaterThan(300);
    expect(repeated(heads.map(({ title }) => title))).toEqual([]);
    expect(repeated(heads.map(({ meta }) => meta('description')))).toEqual([]);
  });

  test('descriptions are sentences of a length that is shown, those of records apart, which are the record’s own', () => {
    for (const { path, meta } of heads) {
      const description = meta('description');
      expect(description, path).toMatch(/^[\p{Lu}\d].*[.!?”"')]$/u);
      expect(description.length, path).toBeGreaterThan(20);
      if (!path.startsWith('/attacks/')) expect(description.length, path).toBeLessThanOrEqual(220);
    }
  });

  test('shared links say the same as the page', () => {
    for (const { path, title, meta } of heads) {
      expect(meta('og:title'), path).toBe(title);
      expect(meta('og:description'), path).toBe(meta('description'));
      expect(meta('og:type'), path).toBe('website');
      if (path !== '/404.html') expect(meta('og:url'), path).toBe(new URL(path, DEPLOYED).href);
    }
  });

  test('the home page is described by its finding, with the numbers of the file', () => {
    const { total, affected, countries } = totalsOf(attackRows);
    const description = heads.find(({ path }) => path === '/')?.meta('description') ?? '';
    expect(description.match(/\d+/g)?.map(Number).slice(0, 3)).toEqual(
      expect.arrayContaining([total, affected, countries]),
    );
  });
});

describe('the picture of a shared link', () => {
  test('is a PNG of 1200 by 630 pixels and little weight, with a text for who cannot see it', async () => {
    const images = new Set<string>();
    for (const { path, meta } of heads) {
      expect(meta('twitter:card'), path).toBe('summary_large_image');
      expect(meta('og:image:alt').length, path).toBeGreaterThan(20);
      images.add(meta('og:image'));
    }
    expect(images.size).toBeGreaterThan(300);
    for (const image of images) {
      expect(image.startsWith(`${DEPLOYED}social/`), image).toBe(true);
      const response = await fetch(site.url(image.slice(DEPLOYED.length)));
      expect(response.status, image).toBe(200);
      const bytes = Buffer.from(await response.arrayBuffer());
      expect(bytes.toString('latin1', 1, 4), image).toBe('PNG');
      expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)], image).toEqual([1200, 630]);
      expect(bytes.length, image).toBeLessThan(60_000);
    }
  });

  test('is found under a base path too', async () => {
    const { document } = new JSDOM(await (await fetch(site.url('/', 'base'))).text()).window;
    const image = document.querySelector('meta[property="og:image"]')?.getAttribute('content');
    expect(image).toBe(`${DEPLOYED}repo/social/home.png`);
    expect((await fetch(site.url('/social/home.png', 'base'))).status).toBe(200);
  });
});
