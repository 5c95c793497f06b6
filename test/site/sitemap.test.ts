import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { useSite } from '../support/use-site.ts';

const site = useSite();

async function addresses(at: 'root' | 'base', file: string): Promise<string[]> {
  const response = await fetch(site.url(file, at));
  expect(response.status, file).toBe(200);
  // Throws where the XML is not well formed.
  const { document } = new JSDOM(await response.text(), { contentType: 'application/xml' }).window;
  return Array.from(document.getElementsByTagName('loc'), ({ textContent }) => textContent);
}

for (const [at, home] of [
  ['root', 'https://site.example/'],
  ['base', 'https://site.example/repo/'],
] as const) {
  test(`the sitemap has every page for search and no other, by its whole address (${at})`, async () => {
    const pathOf = (address: string) => {
      expect(address.startsWith(home), address).toBe(true);
      return `/${address.slice(home.length)}`;
    };
    const files = await addresses(at, '/sitemap-index.xml');
    const listed = (await Promise.all(files.map((file) => addresses(at, pathOf(file))))).flat().map(pathOf);
    expect(new Set(listed).size).toBe(listed.length);

    // Every page that links lead to, beginning at the home page.
    const found = new Map<string, boolean>([]);
    const waiting = ['/', '/404.html', '/gallery/'];
    for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
      if (found.has(path)) continue;
      const response = await fetch(site.url(path, at));
      if (!(response.headers.get('content-type') ?? '').startsWith('text/html')) continue;
      const url = new URL(path.slice(1), home);
      const { document } = new JSDOM(await response.text(), { url: url.href }).window;
      found.set(path, document.querySelector('meta[name="robots"][content~="noindex"]') === null);
      for (const { href } of document.querySelectorAll<HTMLAnchorElement>('a[href]')) {
        const to = new URL(href);
        if (to.href.startsWith(home)) waiting.push(`/${`${to.origin}${to.pathname}`.slice(home.length)}`);
      }
    }
    const forSearch = [...found].filter(([, isForSearch]) => isForSearch).map(([path]) => path);
    expect(listed.toSorted()).toEqual(forSearch.toSorted());
    expect(found.get('/404.html')).toBe(false);
    expect(found.get('/gallery/')).toBe(false);
    expect(await (await fetch(site.url('/robots.txt', at))).text()).toContain(`${home}sitemap-index.xml`);
  });
}
