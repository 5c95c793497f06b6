import { JSDOM } from 'jsdom';

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

export interface CrawledPage {
  readonly url: string;
  readonly ids: ReadonlySet<string>;
  readonly repeatedIds: readonly string[];
  /** Every address on the page, with the element's name. */
  readonly addresses: readonly { readonly of: string; readonly to: URL }[];
  /** Ids that attributes and `url(#…)` speak of. */
  readonly wantedIds: readonly string[];
  /** False where the page asks search engines to leave it out. */
  readonly isForSearch: boolean;
}

/**
 * Every page that links lead to from the ones given, each read once.
 * @param home address of the home page; nothing outside it is followed.
 * @param also addresses of pages that no link leads to.
 */
export async function crawlSite(home: string, also: readonly string[]): Promise<ReadonlyMap<string, CrawledPage>> {
  const pages = new Map<string, CrawledPage>();
  const waiting = [home, ...also];
  for (let url = waiting.shift(); url !== undefined; url = waiting.shift()) {
    if (pages.has(url)) continue;
    const page = readPage(url, await (await fetch(url)).text());
    pages.set(url, page);
    for (const { of, to } of page.addresses) {
      if (of === 'a href' && to.href.startsWith(home) && /(\/|\.html)$/.test(to.pathname)) {
        waiting.push(to.origin + to.pathname);
      }
    }
  }
  return pages;
}

// One window for all: a window of its own for each of some 650 pages takes longer than reading them.
const { DOMParser } = new JSDOM('').window;

function readPage(url: string, markup: string): CrawledPage {
  const document = new DOMParser().parseFromString(markup, 'text/html');
  const ids = Array.from(document.querySelectorAll('[id]'), ({ id }) => id);
  const known = new Set(ids);
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
    ids: known,
    repeatedIds: known.size === ids.length ? [] : ids.filter((id, i) => ids.indexOf(id) !== i),
    addresses: [...addresses, ...inStyles],
    wantedIds: [...named, ...Array.from(markup.matchAll(/url\(#([^)$]+)\)/g), ([, id]) => id!)],
    isForSearch: document.querySelector('meta[name="robots"][content~="noindex"]') === null,
  };
}
