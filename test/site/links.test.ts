import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { recordRows } from '../support/expected-records.ts';
import { useSite } from '../support/use-site.ts';

const site = useSite();

/** Pages that no link leads to, but that readers and maintainers reach. */
const alsoPages = ['/404.html', '/gallery/'];

const addressAttributes = [
  'href',
  'src',
  'data-records',
  'data-detail',
  'data-record-page',
  'data-csv',
  'data-map',
] as const;
const idAttributes = ['aria-labelledby', 'aria-describedby', 'aria-controls', 'for', 'list'] as const;

interface CrawledPage {
  readonly url: string;
  readonly ids: ReadonlySet<string>;
  readonly repeatedIds: readonly string[];
  /** Every address on the page, with the element's name. */
  readonly addresses: readonly { readonly of: string; readonly to: URL }[];
  /** Ids that attributes and `url(#…)` speak of. */
  readonly wantedIds: readonly string[];
}

async function readPage(url: string): Promise<CrawledPage> {
  const markup = await (await fetch(url)).text();
  const { document } = new JSDOM(markup, { url }).window;
  const ids = Array.from(document.querySelectorAll('[id]'), ({ id }) => id);
  const addresses = addressAttributes.flatMap((name) =>
    Array.from(document.querySelectorAll(`[${name}]`), (node) => ({
      of: `${node.localName} ${name}`,
      to: new URL(node.getAttribute(name)!, url),
    })),
  );
  const inStyles = Array.from(markup.matchAll(/url\("([^"#]+)"\)/g), ([, address]) => ({
    of: 'style',
    to: new URL(address!, url),
  }));
  const named = idAttributes.flatMap((name) =>
    Array.from(document.querySelectorAll(`[${name}]`)).flatMap((node) => node.getAttribute(name)!.split(/\s+/)),
  );
  return {
    url,
    ids: new Set(ids),
    repeatedIds: ids.filter((id, i) => ids.indexOf(id) !== i),
    addresses: [...addresses, ...inStyles],
    wantedIds: [...named, ...Array.from(markup.matchAll(/url\(#([^)]+)\)/g), ([, id]) => id!)],
  };
}

/** Every page that can be reached from the home page, and the few others. */
async function crawl(at: 'root' | 'base'): Promise<ReadonlyMap<string, CrawledPage>> {
  const home = site.url('/', at);
  const pages = new Map<string, CrawledPage>();
  const waiting = [home, ...alsoPages.map((path) => site.url(path, at))];
  for (let url = waiting.shift(); url !== undefined; url = waiting.shift()) {
    if (pages.has(url)) continue;
    const page = await readPage(url);
    pages.set(url, page);
    for (const { of, to } of page.addresses) {
      if (of === 'a href' && to.href.startsWith(home) && to.pathname.endsWith('/')) {
        waiting.push(to.origin + to.pathname);
      }
    }
  }
  return pages;
}

describe.each(['root', 'base'] as const)('every page of the build at the %s of a host', (at) => {
  test('keeps its promises about addresses', { timeout: 120_000 }, async () => {
    const home = site.url('/', at);
    const { host } = new URL(home);
    const pages = await crawl(at);
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
          if (!leadsOut && to.protocol !== 'mailto:') faults.push(`${url}: ${of} takes ${to.href} from elsewhere`);
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
});
