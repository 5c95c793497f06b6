import { JSDOM } from 'jsdom';
import { beforeAll, describe, expect, test } from 'vitest';
import { crawlSite, type CrawledPage } from '../support/crawl-site.ts';
import { recordRows } from '../support/expected-records.ts';
import { useSite } from '../support/use-site.ts';

const site = useSite();

/** Pages that no link leads to, but that readers and maintainers reach. */
const alsoPages = ['/404.html', '/gallery/'];

describe.each(['root', 'base'] as const)('every page of the build at the %s of a host', (at) => {
  let pages: ReadonlyMap<string, CrawledPage>;

  beforeAll(async () => {
    pages = await crawlSite(
      site.url('/', at),
      alsoPages.map((path) => site.url(path, at)),
    );
  }, 120_000);

  test('keeps its promises about addresses', { timeout: 120_000 }, async () => {
    const home = site.url('/', at);
    const { host } = new URL(home);
    for (const { id } of recordRows) expect(pages.has(site.url(`/attacks/${id!}/`, at)), id).toBe(true);

    const faults: string[] = [];
    const wanted = new Map<string, string>();
    for (const { url, ids, repeatedIds, addresses, wantedIds } of pages.values()) {
      for (const id of repeatedIds) faults.push(`${url}: the id ${id} stands twice`);
      for (const id of wantedIds) if (!ids.has(id)) faults.push(`${url}: speaks of #${id}, which is not there`);
      for (const { of, to } of addresses) {
        if (to.host !== host) {
          // The public address of the site itself, and what a reader may follow; nothing that the page would load.
          const leadsOut = /^(a|link) href$/.test(of) && /^https?:$/.test(to.protocol);
          const inFile = of === 'link href' && to.protocol === 'data:';
          if (!leadsOut && !inFile && to.protocol !== 'mailto:')
            faults.push(`${url}: ${of} takes ${to.href} from elsewhere`);
          continue;
        }
        if (!to.href.startsWith(home)) faults.push(`${url}: ${of} leaves the folder of the site: ${to.pathname}`);
        const target = to.origin + to.pathname;
        if (of !== 'attack-instrument data-record-page') wanted.set(target, url);
        const id = decodeURIComponent(to.hash.slice(1));
        if (id !== '' && !(pages.get(target) ?? { ids: new Set() }).ids.has(id)) {
          faults.push(`${url}: ${to.pathname}${to.hash} leads to no place on that page`);
        }
      }
    }
    for (const [target, from] of wanted) {
      const { status } = await fetch(target, { method: 'HEAD' });
      if (status !== 200 && !target.endsWith('/404.html')) faults.push(`${from}: ${target} answers ${status}`);
    }
    expect(faults).toEqual([]);
  });

  test('names its public address', async () => {
    const base = new URL(site.url('/', at)).pathname;
    for (const path of ['', `attacks/${recordRows[0]!.id!}/`]) {
      const { document } = (await JSDOM.fromURL(site.url(path, at))).window;
      const canonical = `https://site.example${base}${path}`;
      expect(document.querySelector('link[rel=canonical]')!.getAttribute('href')).toBe(canonical);
      expect(document.querySelector('meta[property="og:url"]')!.getAttribute('content')).toBe(canonical);
    }
  });

  test('stands in the sitemap by its whole address, if it is for search', async () => {
    const home = `https://site.example${new URL(site.url('/', at)).pathname}`;
    const pathOf = (address: string) => {
      expect(address.startsWith(home), address).toBe(true);
      return `/${address.slice(home.length)}`;
    };
    const files = await sitemapAddresses(at, '/sitemap-index.xml');
    const listed = (await Promise.all(files.map((file) => sitemapAddresses(at, pathOf(file))))).flat();
    expect(new Set(listed).size).toBe(listed.length);

    const forSearch = [...pages.values()].filter(({ isForSearch }) => isForSearch).map(({ url }) => url);
    expect(listed.map((address) => site.url(pathOf(address), at)).toSorted()).toEqual(forSearch.toSorted());
    for (const path of alsoPages) expect(pages.get(site.url(path, at))?.isForSearch, path).toBe(false);
    expect(await (await fetch(site.url('/robots.txt', at))).text()).toContain(`${home}sitemap-index.xml`);
  });
});

async function sitemapAddresses(at: 'root' | 'base', file: string): Promise<string[]> {
  const response = await fetch(site.url(file, at));
  expect(response.status, file).toBe(200);
  // Throws where the XML is not well formed.
  const { document } = new JSDOM(await response.text(), { contentType: 'application/xml' }).window;
  return Array.from(document.getElementsByTagName('loc'), ({ textContent }) => textContent);
}
