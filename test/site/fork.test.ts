import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { JSDOM } from 'jsdom';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Layout } from '../../src/charts/chart.ts';
import { openingWindow } from '../../src/figure/opening-window.ts';
import type { Rectangle } from '../../src/model/map/frame.ts';
import { axe } from '../support/axe.ts';
import type { PageOptions } from '../support/browser.ts';
import { buildSite } from '../support/build-site.ts';
import { expectClean } from '../support/expect-clean.ts';
import { forkProject } from '../support/fork-project.ts';
import { serve, type ServedFolder } from '../support/serve.ts';
import { useSite } from '../support/use-site.ts';

/** Words of the first site's subject; none belongs on the pages of another. */
const FOREIGN =
  /\bcare\b|health|hospital|patient|clinic|medic|cyber|malware|ransom|encrypt|attack|\bthe call\b|\bcall of\b|26 May|WannaCry|\bconti\b|brno-|walesa|signator|former leaders|attempts, plans/i;
/**
 * What a fork keeps: names of files, addresses, columns and charts, which programs rely on, and of the message that tells
 * a frame's height.
 */
const KEPT =
  /https?:\/\/[^\s"<>]+|[/\w]*\/attacks\/\S*|attacks\.(?:csv|json|geojson)|"(?:attacks?|malware)"|attack_type|attack-(?:map|timeline)|care-under-attack:height|`[\w.]+`/g;
const BASE = '/shelves/';

const site = useSite();
const undo: (() => Promise<void>)[] = [];
let project = '';
let folder = '';
let served: ServedFolder | undefined;

beforeAll(async () => {
  const fork = await forkProject();
  undo.push(() => fork.remove());
  project = fork.folder;
  ({ folder } = await buildSite({ project }));
  served = await serve(folder, { base: BASE });
  undo.push(() => served?.close() ?? Promise.resolve());
}, 300_000);

afterAll(async () => {
  for (const step of undo.toReversed()) await step();
});

async function open(path: string, options?: PageOptions): Promise<Page> {
  const page = await site.page(options);
  await page.goto(new URL(path, served?.url).href);
  return page;
}

const told = ({ x, y, width, height }: Rectangle) =>
  [x, y, width, height].map((n) => String(Math.round(n * 10) / 10)).join(' ');
const europe = (layout: Layout) => told(openingWindow(layout, 'europe'));
const world = (layout: Layout) => told(openingWindow(layout, 'world'));

const filesOf = (pattern: string): string[] => globSync(pattern, { cwd: folder });
// The gallery shows what the charts were tested with, which is part of the code and not of a site's words.
const pages = (): string[] => filesOf('**/*.html').filter((file) => !file.startsWith('gallery'));
const parse = (file: string): Document => new JSDOM(readFileSync(join(folder, file), 'utf8')).window.document;

/** What a reader, a screen reader or a search engine is told by a page. */
function wordsOf(document: Document): string[] {
  const notSaid = '.notice, .notice-table, style, code, pre, script:not([type$="json"])';
  for (const node of document.querySelectorAll(notSaid)) node.remove();
  const attributes = ['content', 'aria-label', 'title', 'alt', 'placeholder'].flatMap((name) =>
    Array.from(document.querySelectorAll(`[${name}]`), (node) => node.getAttribute(name) ?? ''),
  );
  const texts = Array.from(document.querySelectorAll('title, body, script'), (node) => node.textContent);
  return [...attributes, ...texts];
}

const foreignWords = (words: readonly string[]): string[] =>
  words.flatMap((said) => {
    const text = said.replaceAll(KEPT, '');
    const at = text.search(FOREIGN);
    return at < 0 ? [] : [text.slice(Math.max(0, at - 40), at + 40).replaceAll(/\s+/g, ' ')];
  });

describe('a site on another subject, from its own settings and data alone', () => {
  test('has the pages of its own records, and none for a call that nobody made', () => {
    const built = pages();
    expect(built.filter((file) => file.startsWith('attacks/2'))).toHaveLength(12);
    expect(built).toEqual(expect.arrayContaining(['index.html', '404.html', 'countries/cz/index.html']));
    expect(built.filter((file) => /^(call|signatories)|endorsement/.test(file))).toEqual([]);
    expect(filesOf('embed/*.html').toSorted()).toEqual(
      ['attack-map', 'attack-timeline', 'impact', 'index'].map((page) => `embed/${page}.html`),
    );
    expect(filesOf('data/{signatories,territories}.*')).toEqual([]);
  });

  test('says no word of the first subject, on no page, in no feed and in no script', () => {
    const faults = Object.fromEntries(
      pages()
        .map((file) => [file, foreignWords(wordsOf(parse(file)))] as const)
        .filter(([, found]) => found.length > 0),
    );
    expect(faults).toEqual({});
    const others = filesOf('{*.xml,feed.json,data/README.md}').map((file) => readFileSync(join(folder, file), 'utf8'));
    expect(others.length).toBeGreaterThan(4);
    expect(foreignWords(others)).toEqual([]);
    const scripts = filesOf('{_astro/*.js,embed/*.html}').filter((file) =>
      /hospital|healthcare|cyber|patient|recorded attack|Malware|WannaCry/.test(
        readFileSync(join(folder, file), 'utf8'),
      ),
    );
    expect(scripts).toEqual([]);
  });

  test('has forms for issues that ask in its own words', () => {
    const forms = globSync('.github/ISSUE_TEMPLATE/*.yml', { cwd: project });
    expect(forms.map((file) => basename(file)).toSorted()).toEqual(['config.yml', 'correction.yml', 'new-attack.yml']);
    expect(foreignWords(forms.map((file) => readFileSync(join(project, file), 'utf8')))).toEqual([]);
  });

  test('opens its map on its own part of the world, as it is printed: on the home page, in the embed, in the picture', () => {
    for (const file of ['index.html', 'embed/attack-map.html']) {
      const document = parse(file);
      for (const layout of ['wide', 'narrow'] as const) {
        const sheet = document.querySelector(`.attack-map.${layout} svg.sheet`);
        expect(sheet?.getAttribute('viewBox'), `${file}, ${layout}`).toBe(europe(layout));
      }
      expect(document.querySelector('[data-region][aria-pressed=true]')?.getAttribute('data-region')).toBe('europe');
      expect(document.body.innerHTML).toContain('The map opens on Europe, the table has the whole world.');
    }
    const picture = readFileSync(join(folder, 'embed/attack-map.svg'), 'utf8');
    const { x, y } = openingWindow('wide', 'europe');
    expect(picture).toContain(`translate(${(-x).toFixed(1)} ${(-y).toFixed(1)})`);
    expect(picture).toContain('clip-path="url(#attack-map-frame)"');
    expect(picture).toContain('The map is drawn around Europe.');
  });

  test('shows that part without script, and only what lies in it', async () => {
    for (const [width, layout] of [
      [1280, 'wide'],
      [360, 'narrow'],
    ] as const) {
      const page = await open('', { width, javaScriptEnabled: false });
      const [stage, prague, brazil] = await Promise.all([
        page.locator(`.attack-map.${layout}`).boundingBox(),
        page.locator(`.attack-map.${layout} .mark[data-key^="CZ"]`).first().boundingBox(),
        page.locator(`.attack-map.${layout} .mark[data-key^="BR"]`).first().boundingBox(),
      ]);
      expect(prague!.x).toBeGreaterThan(stage!.x);
      expect(prague!.x + prague!.width).toBeLessThan(stage!.x + stage!.width);
      expect(brazil!.x + brazil!.width).toBeLessThan(stage!.x);
      await page.locator('.map-opening').waitFor();
    }
  });

  test('stays there when the script wakes up, and goes where an address or a reader asks', async () => {
    const page = await open('');
    const sheet = page.locator('.attack-map.wide svg.sheet');
    await page.locator('.map-figure').hover();
    await page.locator('attack-instrument[data-awake]').waitFor();
    expect(await sheet.getAttribute('viewBox')).toBe(europe('wide'));
    await page.locator('[data-region=world]').click();
    await expect.poll(() => sheet.getAttribute('viewBox')).toBe('60 0 1930 880');
    await page.setViewportSize({ width: 360, height: 700 });
    await expect.poll(() => page.locator('.attack-map.narrow svg.sheet').getAttribute('viewBox')).toBe(world('narrow'));

    const asked = await open('?region=world');
    await asked.locator('attack-instrument[data-awake]').waitFor();
    expect(await asked.locator('.attack-map.wide svg.sheet').getAttribute('viewBox')).toBe('60 0 1930 880');

    const embed = await open('embed/attack-map.html');
    await embed.locator('html[data-awake]').waitFor();
    expect(await embed.locator('.attack-map.wide svg.sheet').getAttribute('viewBox')).toBe(europe('wide'));
  });

  test('has no link that leads nowhere', () => {
    const faults = filesOf('**/*.html').flatMap((file) => {
      const address = `https://libraries.example${BASE}${file.replace(/index\.html$/, '')}`;
      return Array.from(parse(file).querySelectorAll('[href], [src]')).flatMap((node) => {
        const to = new URL(node.getAttribute('href') ?? node.getAttribute('src') ?? '', address);
        // A page of missing addresses has none of its own.
        if (to.host !== 'libraries.example' || to.pathname === `${BASE}404/`) return [];
        const path = join(folder, decodeURIComponent(to.pathname.slice(BASE.length)));
        const isThere =
          to.pathname.startsWith(BASE) &&
          existsSync(path) &&
          (statSync(path).isFile() || existsSync(join(path, 'index.html')));
        return isThere ? [] : [`${file}: ${to.pathname}`];
      });
    });
    expect(faults).toEqual([]);
  });

  test('lists its pages under its own address, without the call', () => {
    const map = readFileSync(join(folder, 'sitemap-0.xml'), 'utf8');
    expect(map).toContain(`<loc>https://libraries.example${BASE}attacks/</loc>`);
    expect(map).not.toMatch(/\/(call|signatories)\//);
  });

  test('has its own headline, title, language, logo and colours', async () => {
    const page = await open('');
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(
      'In 9 countries, somebody has been at the shelves',
    );
    expect(await page.title()).toBe('Shelves Raided');
    expect(await page.locator('html').getAttribute('lang')).toBe('en-GB');
    expect(
      await page.locator('.wordmark img').evaluate((image: HTMLImageElement) => image.naturalWidth),
    ).toBeGreaterThan(0);
    expect(await page.locator('.lede .harm').evaluate((node) => getComputedStyle(node).color)).toBe('rgb(122, 62, 0)');
    expect(await page.getByRole('navigation', { name: 'Site' }).getByRole('link').allTextContents()).toHaveLength(4);
    expect(await axe(page)).toEqual([]);
    await expectClean(page);
  });

  test('filters by its own categories, on the map and in the table', async () => {
    const page = await open('?type=catalogue_scrambling');
    await page.locator('attack-instrument[data-awake]').waitFor();
    await expect.poll(() => page.locator('[data-result]').textContent()).toBe('2 records');
    expect(await page.locator('.filters').textContent()).toContain('flood of reminders');
    expect(await page.locator('[data-twin=impact]').textContent()).toContain('reading room closed');
    // What took place is counted, as the descriptor says; what was rumoured only if asked for.
    expect(await page.locator('.filters').textContent()).toMatch(/took place.*rumoured/s);
    const table = await open('attacks/?target=book_bus');
    await expect.poll(() => table.locator('[data-result]').textContent()).toBe('3 records');
    await expectClean(table);
  });

  test('finds its records, and helps at a missing address', async () => {
    const page = await open('countries/cz/');
    const field = page.getByRole('combobox', { name: 'Find a record, country or person' });
    await field.fill('Library No. 8');
    await page.locator('site-search').getByRole('option').first().click();
    await page.waitForURL(new URL('attacks/2030-08-02-fictional-library-8/', served?.url).href);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('Fictional Library No. 8');
    const rumour = await open('attacks/2030-04-19-fictional-library-5/');
    expect(await rumour.getByRole('main').textContent()).toContain('Not counted as a raid: rumoured.');
    const lost = await open('attacks/2030-08-02-fictional-library-9/');
    await lost.getByRole('link', { name: /Fictional Library No\. 8/ }).waitFor();
  });

  test('fits a phone', async () => {
    for (const path of ['', 'attacks/', 'countries/', 'data/', 'methodology/', 'about/']) {
      const page = await open(path, { width: 360, colorScheme: 'dark' });
      expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(360);
    }
  });

  test('lends its charts to other sites under its own name', async () => {
    const page = await open('embed/attack-map.html');
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Where libraries were raided');
    expect(await page.locator('.embed-source').textContent()).toContain('Shelves Raided');
    await expectClean(page);
  });
});
