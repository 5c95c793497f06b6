import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { charts } from '../../src/charts/registry.ts';
import { embedAtlas } from '../../src/embed/embed-atlas.ts';
import { embedPage } from '../../src/embed/embed-page.ts';
import { readPassport } from '../../src/embed/passport.ts';
import { FilterIndex } from '../../src/model/filter-index.ts';
import { benchTable } from '../bench/bench-rows.ts';
import { axe } from '../support/axe.ts';
import { recordOf } from '../support/browser.ts';
import { expectClean } from '../support/expect-clean.ts';
import { recordRows } from '../support/expected-records.ts';
import { useSite } from '../support/use-site.ts';

const site = useSite();
const ids = charts.map(({ chart }) => chart.id);
const address = (chart: string, query = '') => `/embed/${chart}.html${query}`;
const counted = recordRows.filter(({ outcome }) => outcome === 'carried_out');

const served = async (chart: string) => (await fetch(site.url(address(chart)))).text();
const awake = (page: Page) => page.waitForFunction(() => document.documentElement.dataset.awake !== undefined);
const deck = (page: Page) => page.locator('[data-deck]').innerText();
const filterLine = (page: Page) => page.locator('[data-filter]');

async function openAwake(chart: string, query = '', options: Parameters<typeof site.open>[1] = {}): Promise<Page> {
  const page = await site.open(address(chart, query), options);
  await awake(page);
  return page;
}

describe.each(ids)('%s', (chart) => {
  test('is clean for axe, light and dark, at 320 and 1200 px', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      for (const width of [320, 1200]) {
        const page = await openAwake(chart, '', { colorScheme, width });
        expect(await axe(page), `${colorScheme} ${String(width)}`).toEqual([]);
        await expectClean(page);
      }
    }
  });

  test('is complete without script, and says what it cannot do', async () => {
    for (const width of [320, 1200]) {
      const page = await site.open(address(chart, '?country=FR&title=0'), { javaScriptEnabled: false, width });
      const seen = await page.locator('body').innerText();
      expect(seen).toContain(await page.locator('h1').innerText());
      expect(seen).toMatch(/Source: .*data \d+\.\d+\.\d+ of .*CC BY 4\.0.*Open the full view/s);
      if (!chart.startsWith('endorsement')) expect(seen).toContain('A filter in the address needs script.');
      await expect.poll(() => page.locator('figure svg[id]:visible').count()).toBe(1);
      expect(await page.locator('figure button:visible').count()).toBe(0);
      await page.locator('.twin summary').click();
      expect(await page.locator('.twin tbody tr:visible').count()).toBeGreaterThan(0);
    }
  });

  test('on paper shows nothing that only a screen can do', async () => {
    const page = await openAwake(chart, chart === 'attack-timeline' ? '?from=2020&to=2021' : '');
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('button:visible, summary:visible, .hint:visible, .handle:visible').count()).toBe(0);
    expect(await page.locator('h1').isVisible()).toBe(true);
    await page.locator('.twin').evaluate((twin) => {
      twin.setAttribute('open', '');
    });
    const cut = await page.locator('.twin-scroll').evaluate((box) => box.scrollHeight - box.clientHeight);
    expect(cut).toBe(0);
  });

  test('wakes up without touching a node that was printed', async () => {
    const page = await site.page({ width: 1200 });
    await page.addInitScript(() => {
      const changes: string[] = [];
      Object.assign(globalThis, { changes });
      // Waking makes buttons of the marks; where they stand and how large they are stays.
      const told = ['role', 'tabindex', 'aria-label', 'aria-description', 'style'];
      new MutationObserver((records) => {
        for (const { target, attributeName: name, oldValue } of records) {
          const node = target as Element;
          if (node.closest('figure svg') === null || told.includes(name!)) continue;
          if (node.getAttribute(name!) !== oldValue)
            changes.push(`${name!} of ${node.outerHTML.slice(0, 80)}, was ${oldValue ?? 'nothing'}`);
        }
      }).observe(document, { subtree: true, attributes: true, attributeOldValue: true });
    });
    await page.goto(site.url(address(chart)));
    await awake(page);
    expect(await page.evaluate(() => (globalThis as unknown as { changes: string[] }).changes)).toEqual([]);
    const printed = await site.open(address(chart), { javaScriptEnabled: false });
    expect(await page.locator('figure svg *').count()).toBe(await printed.locator('figure svg *').count());
  });

  test.each([
    '?country=%3Cscript%3Ealert(1)%3C/script%3E&q=%3Cimg%20src=x%20onerror=alert(1)%3E',
    `?q=${'x'.repeat(100_000)}`,
    '?q=%00%01%EF%BF%BF&from=%00&type=%00',
    '?q=%&country=%E0%A4%A&from=%&theme=%&title=%&by=%',
    '?from=2030&to=1999&country=__proto__,constructor&theme=constructor&embed=true&region=toString',
  ])('takes a hostile address as words: %.60s', async (query) => {
    const page = await openAwake(chart, query);
    await expect.poll(() => page.locator('h1').isVisible()).toBe(true);
    expect(await page.locator('script').count()).toBe(3);
    expect(await page.locator('img').count()).toBe(0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    await expectClean(page);
  });

  test('works from a saved file, offline', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'embed-'));
    try {
      const file = join(folder, 'saved chart.html');
      await writeFile(file, await (await fetch(site.url(address(chart)))).text());
      const page = await site.page();
      await page.context().setOffline(true);
      await page.goto(`${pathToFileURL(file).href}?theme=dark`);
      await awake(page);
      expect(await deck(page)).not.toBe('');
      expect(recordOf(page)).toMatchObject({ requests: [], consoleErrors: [], pageErrors: [], policyErrors: [] });
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  test('asks, while it is used, for what its passport says', async () => {
    const page = await openAwake(chart, '', { width: 700 });
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await page.locator('.twin summary').click();
    await page.waitForLoadState('networkidle');
    const { requests, storage, exception } = readPassport(await served(chart));
    const asked = recordOf(page).requests.map(({ url }) => url);
    expect(asked).toEqual([site.url(address(chart))]);
    expect({ requests, storage, exception }).toEqual({ requests: [], storage: [], exception: null });
    await expectClean(page);
  });

  test('saved after its script ran and opened again it is as it was', async () => {
    const page = await openAwake(chart, '?country=FR&by=country', { width: 700 });
    await page.locator('figure [tabindex="0"]:visible').first().focus();
    const body = `<!doctype html>${await page.locator('html').evaluate((node) => node.outerHTML)}`;
    const full = await page.locator('a[data-full]').getAttribute('href');
    const again = await site.page({ width: 700 });
    await again.route('**/saved*', (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body }));
    await again.goto(site.url('/saved?country=FR&by=country'));
    await awake(again);
    for (const made of ['.handle', '.brush', '.tip']) {
      expect(await again.locator(made).count(), made).toBe(await page.locator(made).count());
    }
    expect(await again.locator('a[data-full]').getAttribute('href')).toBe(full);
    expect(recordOf(again).pageErrors).toEqual([]);
  });

  test('has an oEmbed description that it leads to', async () => {
    const page = await site.open(address(chart), { javaScriptEnabled: false });
    const link = page.locator('link[rel=alternate][type="application/json+oembed"]');
    expect(await link.getAttribute('href')).toBe(`https://site.example/embed/${chart}.oembed.json`);
    const described = (await (await fetch(site.url(`/embed/${chart}.oembed.json`))).json()) as Record<string, unknown>;
    expect(described).toMatchObject({
      version: '1.0',
      type: 'rich',
    });
    expect(typeof described.width).toBe('number');
    expect(typeof described.height).toBe('number');
    // A frame that follows the reader's system is a dark box on most pages.
    expect(described.html).toContain(`src="https://site.example/embed/${chart}.html?theme=light"`);
    expect(described.title).toBe(await page.locator('h1').innerText());
  });

  test('fits the fixed height of its description, whatever the column', async () => {
    const { height } = (await (await fetch(site.url(`/embed/${chart}.oembed.json`))).json()) as { height: number };
    const page = await openAwake(chart, '?from=2019&type=ransomware');
    for (const width of [320, 360, 480, 560, 591, 592, 700, 879, 880, 1200, 1600]) {
      await page.setViewportSize({ width, height: 300 });
      const own = await page.evaluate(() => document.documentElement.getBoundingClientRect().height);
      expect(own, `at ${String(width)} px`).toBeLessThanOrEqual(height);
    }
  });

  test('takes no height from its frame', async () => {
    const page = await openAwake(chart, '', { width: 600, height: 200 });
    const heights = [];
    for (const height of [200, 1500]) {
      await page.setViewportSize({ width: 600, height });
      heights.push(await page.evaluate(() => document.documentElement.getBoundingClientRect().height));
    }
    expect(heights[0]).toBe(heights[1]);
  });
});

test.each([
  ['/', 'attack-map'],
  ['/call/', 'endorsement-map'],
])('%s leads programs to the description of its map', async (path, chart) => {
  const page = await site.open(path, { javaScriptEnabled: false });
  const link = page.locator('link[rel=alternate][type="application/json+oembed"]');
  expect(await link.getAttribute('href')).toBe(`https://site.example/embed/${chart}.oembed.json`);
});

describe('the map of the call', () => {
  test('tells of each country by keyboard and leads to its signatory', async () => {
    const page = await openAwake('endorsement-map', '', { width: 1200 });
    const map = page.locator('#endorsement-map-wide');
    await map.locator('[tabindex="0"]').focus();
    const first = await page.evaluate(() => document.activeElement!.getAttribute('aria-label'));
    await page.keyboard.press('ArrowRight');
    const second = await page.evaluate(() => document.activeElement!.getAttribute('aria-label'));
    expect(second).not.toBe(first);
    await page.keyboard.press('Enter');
    const tip = page.locator('.tip:visible');
    expect(await tip.locator('.tip-title').innerText()).toBe(second!.split(':')[0]);
    expect(await tip.locator('a').getAttribute('href')).toMatch(
      /^https:\/\/site\.example\/(signatories\/[a-z-]+|call)\/$/,
    );
    expect(await page.evaluate(() => document.activeElement!.className)).toBe('tip-link');
    await page.keyboard.press('Escape');
    expect(await tip.count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement!.getAttribute('aria-label'))).toBe(second);
    await expectClean(page);
  });

  test('names who signed below the map where the map is too narrow for it', async () => {
    const page = await site.open(address('endorsement-map'), { javaScriptEnabled: false, width: 320 });
    const named = await page
      .locator('.twin tbody tr')
      .evaluateAll((rows) => rows.map((row) => Array.from(row.children, ({ textContent }) => textContent)));
    const list = await page.locator('.endorsers').innerText();
    for (const [country] of named) expect(list).toContain(country);
    for (const [, person, , known] of named) if (known!.includes('names')) expect(list).toContain(person);
    await page.setViewportSize({ width: 1200, height: 600 });
    expect(await page.locator('.endorsers').isVisible()).toBe(false);
  });

  test('never cuts a name off at its edge', async () => {
    const page = await site.open(address('endorsement-map'), { javaScriptEnabled: false });
    for (const width of [592, 712, 800, 880, 1000, 1200]) {
      await page.setViewportSize({ width, height: 600 });
      const cut = await page.locator('svg.wide text:visible').evaluateAll((nodes) =>
        nodes
          .filter((node) => {
            const [box, map] = [node.getBoundingClientRect(), node.closest('svg')!.getBoundingClientRect()];
            return box.left < map.left || box.right > map.right;
          })
          .map((node) => node.textContent),
      );
      expect(cut, `at ${String(width)} px`).toEqual([]);
    }
  });
});

describe('the filter of the address', () => {
  test('narrows the map, is named in the frame and goes with the link to the full view', async () => {
    const page = await openAwake('attack-map', '?country=FR&type=ransomware&from=2019');
    const expected = counted.filter(
      ({ country, attack_type, date }) => country === 'FR' && attack_type === 'ransomware' && date! >= '2019',
    );
    expect(expected.length).toBeGreaterThan(1);
    expect(await deck(page)).toContain(`World map of ${String(expected.length)} recorded attacks in 1 country`);
    expect(await filterLine(page).innerText()).toMatch(/Country: France.*from 2019/);
    expect(await page.locator('.needs-script').isVisible()).toBe(false);
    expect(await page.locator('a[data-full]').getAttribute('href')).toBe(
      'https://site.example/?from=2019&country=FR&type=ransomware',
    );
  });

  test('searches names, and places of the timeline too', async () => {
    const place = counted.find(({ place }) => place !== undefined && place.length > 5)!.place!;
    const page = await openAwake('attack-timeline', `?q=${encodeURIComponent(place)}`);
    const found = /of ([\d,]+) recorded/.exec(await deck(page))?.[1];
    expect(Number(found)).toBeGreaterThan(0);
    expect(Number(found)).toBeLessThan(counted.length);
  });

  test('may be written into the file itself', async () => {
    const page = await site.page();
    const saved = await (await fetch(site.url(address('impact')))).text();
    await page.route('**/saved', (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: saved.replace('<html lang="en">', '<html lang="en" data-query="?country=DE&amp;theme=dark">'),
      }),
    );
    await page.goto(site.url('/saved'));
    await awake(page);
    expect(await filterLine(page).innerText()).toBe('Country: Germany');
    expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe('dark');
  });
});

test('a file too large for names says which part of the filter it leaves out', async () => {
  const atlas = { ...(await embedAtlas()), records: new FilterIndex(benchTable(3000)) };
  const body = await embedPage(charts[0]!.chart, atlas);
  const page = await site.page({ width: 1200 });
  await page.route('**/large', (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body }));
  await page.route('**/large?*', (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body }));
  await page.goto(site.url('/large'));
  await awake(page);
  const all = await deck(page);
  await page.goto(site.url('/large?q=hospital&type=ransomware'));
  await awake(page);
  expect(await page.locator('[data-notes]').innerText()).toContain('search words and names are not applied');
  expect(await filterLine(page).innerText()).toMatch(/^Kind: /);
  expect(await deck(page)).not.toBe(all);
});

test('a chart that is asked for nothing leads to a full view that is asked for nothing', async () => {
  for (const [chart, full] of [
    ['attack-map', 'https://site.example/'],
    ['attack-timeline', 'https://site.example/'],
    ['impact', 'https://site.example/#effects'],
    ['endorsement-map', 'https://site.example/call/'],
  ] as const) {
    const page = await openAwake(chart);
    expect(await page.locator('a[data-full]').getAttribute('href')).toBe(full);
  }
});

test('a file of months says so to whoever asks for days', async () => {
  const atlas = { ...(await embedAtlas()), records: new FilterIndex(benchTable(3000)) };
  const body = await embedPage(charts[1]!.chart, atlas);
  const page = await site.page({ width: 600 });
  await page.route('**/large*', (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body }));
  await page.goto(site.url('/large?from=2019-03-15&to=2019-03-20'));
  await awake(page);
  expect(await page.locator('[data-notes]').innerText()).toContain('carries months, not days');
  await page.goto(site.url('/large?from=2019-03&to=2019-04'));
  await awake(page);
  expect(await page.locator('[data-notes]').isVisible()).toBe(false);
});

test.each([
  ['', false],
  ['?theme=dark&title=0', false],
  ['?country=DE', true],
  ['?from=2020&theme=dark', true],
])('asked with "%s" the script takes over before anything is seen: %s', async (query, isBefore) => {
  const page = await site.page();
  await page.addInitScript(() => {
    document.addEventListener('DOMContentLoaded', () => {
      Object.assign(window, { awakeWhenRead: document.documentElement.dataset.awake !== undefined });
    });
  });
  await page.goto(site.url(`/embed/attack-map.html${query}`));
  await page.locator('html[data-awake]').waitFor();
  expect(await page.evaluate(() => (window as { awakeWhenRead?: boolean }).awakeWhenRead)).toBe(isBefore);
});

describe('the look that the author asks for', () => {
  const look = (page: Page) =>
    page.evaluate(() => {
      const { backgroundColor } = getComputedStyle(document.body);
      return { paper: backgroundColor, scheme: getComputedStyle(document.documentElement).colorScheme };
    });
  const light = 'rgb(251, 250, 247)';
  const dark = 'rgb(20, 22, 26)';

  test.each([
    ['', 'light', light, 'normal'],
    ['', 'dark', dark, 'normal'],
    ['?theme=auto', 'dark', dark, 'normal'],
    ['?theme=light', 'dark', light, 'light'],
    ['?theme=dark', 'light', dark, 'dark'],
    ['?theme=neon', 'light', light, 'normal'],
  ] as const)('theme: %s for a reader who likes it %s', async (query, colorScheme, paper, scheme) => {
    const page = await openAwake('attack-map', query, { colorScheme });
    expect(await look(page)).toEqual({ paper, scheme });
  });

  test('title=0 hides the title from sight alone; by chooses what a circle is', async () => {
    const page = await openAwake('attack-map', '?title=0&by=country', { width: 1200 });
    expect(await page.locator('h1').evaluate((node) => node.getBoundingClientRect().height)).toBeLessThanOrEqual(1);
    expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
    expect(await page.locator('.wide-only .map-key-title').innerText()).toBe('Records in a country');
  });
});

describe('reading by hand', () => {
  test('the keyboard walks over the circles, opens one and comes back', async () => {
    const page = await openAwake('attack-map', '', { width: 1200 });
    await page.keyboard.press('Tab');
    const first = await page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
    expect(first).toMatch(/record/);
    await page.keyboard.press('ArrowRight');
    const second = await page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
    expect(second).not.toBe(first);
    await page.keyboard.press('Enter');
    const link = page.locator('.tip:visible a');
    expect(await link.evaluate((node) => node === document.activeElement)).toBe(true);
    expect(await link.getAttribute('href')).toMatch(/^https:\/\/site\.example\/\?country=[A-Z]{2}/);
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(second);
  });

  test('a tap opens a circle, and the note stays inside the frame', async () => {
    const page = await openAwake('attack-map', '', { width: 320, hasTouch: true });
    const largest = page.locator('.narrow-only .mark').first();
    const box = (await largest.boundingBox())!;
    await page.touchscreen.tap(box.x + box.width / 2, box.y + box.height / 2);
    const tip = (await page.locator('.tip[data-pinned]:visible').boundingBox())!;
    expect(tip.x).toBeGreaterThanOrEqual(0);
    expect(tip.x + tip.width).toBeLessThanOrEqual(320);
    expect(await axe(page)).toEqual([]);
    await page.locator('.tip-close:visible').click();
    expect(await page.locator('.tip:visible').count()).toBe(0);
  });

  /** Pixels that two boxes share, each way; none where one of the numbers is not positive. */
  const shared = (a: Box, b: Box) => [
    Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x),
    Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y),
  ];
  interface Box {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  }

  test.each([
    ['attack-map', '.mark'],
    ['endorsement-map', '.mark'],
    ['impact', '.effect'],
  ])('a note never hides what it speaks of, and stays in the frame: %s', async (chart, mark) => {
    for (const width of [320, 600, 1000]) {
      const page = await openAwake(chart, '', { width, height: 1200 });
      const count = await page.locator(`${mark}:visible`).count();
      for (let i = 0; i < count; i += Math.ceil(count / 12)) {
        const node = page.locator(`${mark}:visible`).nth(i);
        await node.focus();
        await page.keyboard.press('Enter');
        const tip = page.locator('.tip[data-pinned]:visible');
        const [note, own] = [(await tip.boundingBox())!, (await node.boundingBox())!];
        const name = `${String(width)} px, ${String(await node.getAttribute('data-key'))}`;
        expect(Math.min(...shared(note, own)), name).toBeLessThanOrEqual(0);
        expect(note.x, name).toBeGreaterThanOrEqual(0);
        expect(note.x + note.width, name).toBeLessThanOrEqual(width);
        const frame = await page.evaluate(() => document.documentElement.getBoundingClientRect().height);
        expect(note.y + note.height, name).toBeLessThanOrEqual(frame);
        await page.keyboard.press('Escape');
      }
    }
  });

  test('the effects are told of by keyboard, pointer and touch, and lead to their records', async () => {
    const page = await openAwake('impact', '?country=DE', { width: 700, height: 1000 });
    const chart = page.locator('#impact-wide');
    await page.keyboard.press('Tab');
    const chosen = () => page.evaluate(() => document.activeElement!.getAttribute('data-key'));
    const delayed = chart.getByRole('button', { name: /^care delayed \d+$/ });
    expect(await chosen()).toBe(await delayed.getAttribute('data-key'));
    expect(await delayed.getAttribute('aria-description')).toMatch(/^\d+ records, care affected in \d+$/);
    await page.keyboard.press('ArrowDown');
    const second = await chosen();
    expect(second).not.toBe(await delayed.getAttribute('data-key'));
    await page.keyboard.press('Enter');
    const link = page.locator('.tip:visible a');
    expect(await link.evaluate((node) => node === document.activeElement)).toBe(true);
    const key = await chart.locator('[data-open]').getAttribute('data-key');
    expect(await link.getAttribute('href')).toBe(`https://site.example/?country=DE&impact=${key!}#effects`);
    expect(await axe(page)).toEqual([]);
    await page.keyboard.press('Escape');
    expect(await chosen()).toBe(second);
    await page.keyboard.press('Tab');
    expect(await page.locator('.tip:visible').count()).toBe(0);

    const stolen = (await chart.locator('[data-key=data_stolen]').boundingBox())!;
    await page.mouse.move(stolen.x + 300, stolen.y + stolen.height / 2);
    expect(await page.locator('.tip:visible .tip-title').innerText()).toBe('data stolen');
    await page.mouse.move(5, 5);
    expect(await page.locator('.tip:visible').count()).toBe(0);

    const phone = await openAwake('impact', '', { width: 320, hasTouch: true });
    const row = (await phone.locator('#impact-narrow [data-key=not-stated]').boundingBox())!;
    await phone.touchscreen.tap(row.x + 200, row.y + row.height / 2);
    expect(await phone.locator('.tip[data-pinned]:visible .tip-title').innerText()).toBe('the sources do not say');
    // No address asks for what is not known.
    expect(await phone.locator('.tip:visible a').count()).toBe(0);
    await phone.locator('.tip-close:visible').click();
    expect(await phone.locator('.tip:visible').count()).toBe(0);
  });

  test.each(['europe', 'africa', 'americas', 'asia-pacific', 'world'])(
    'the key of the map lies on no mark and takes no pointer from one: %s',
    async (region) => {
      for (const width of [320, 600, 640, 900]) {
        const page = await openAwake('attack-map', `?region=${region}`, { width, height: 900 });
        const map = (await page.locator('svg.attack-map:visible').boundingBox())!;
        const key = (await page.locator('.map-key:visible').boundingBox())!;
        expect(Math.min(...shared(map, key)), `${String(width)} px`).toBeLessThanOrEqual(0.5);
      }
      const page = await openAwake('attack-map', `?region=${region}`, { width: 640, height: 900 });
      const lowest = await page.locator('.wide-only .mark').evaluateAll((marks) => {
        const map = document.querySelector('.wide-only .attack-map')!.getBoundingClientRect();
        const inside = marks
          .map((mark) => ({ name: mark.getAttribute('aria-label')!, box: mark.getBoundingClientRect() }))
          .map(({ name, box }) => ({ name, x: box.x + box.width / 2, y: box.y + box.height / 2 }))
          .filter(({ x, y }) => x > map.left && x < map.left + map.width / 3 && y > map.top && y < map.bottom);
        return inside.sort((a, b) => b.y - a.y)[0];
      });
      await page.mouse.click(lowest!.x, lowest!.y);
      expect(await page.locator('.tip[data-pinned]:visible').count()).toBe(1);
    },
  );

  test('the handles of the timeline stand clear of the words of its axis', async () => {
    for (const width of [320, 600, 900]) {
      const page = await openAwake('attack-timeline', '', { width });
      const grip = await page
        .locator('.handle:visible')
        .first()
        .evaluate((node) => {
          const { left, width: whole } = node.getBoundingClientRect();
          return left + whole / 2 + 5;
        });
      for (const value of await page.locator('.values text:visible').all()) {
        expect((await value.boundingBox())!.x, `${String(width)} px`).toBeGreaterThanOrEqual(grip);
      }
    }
  });

  test('the title of the table is whole where the table is wider than the frame', async () => {
    for (const chart of ids) {
      const page = await openAwake(chart, '', { width: 320 });
      await page.locator('.twin summary').click();
      const words = await page.locator('.twin caption').evaluate((node) => {
        const range = document.createRange();
        range.selectNodeContents(node);
        return range.getBoundingClientRect().right;
      });
      const box = (await page.locator('.twin-scroll').boundingBox())!;
      expect(words, chart).toBeLessThanOrEqual(box.x + box.width);
    }
  });

  test('the wheel alone does nothing to the map; with Ctrl, by button and by double click it zooms', async () => {
    const page = await openAwake('attack-map', '', { width: 1200, height: 700 });
    const sheet = page.locator('.wide-only .sheet');
    const width = async () => Number((await sheet.getAttribute('viewBox'))!.split(' ')[2]);
    const whole = await width();
    await page.mouse.move(800, 200);
    await page.mouse.wheel(0, -200);
    await page.evaluate(() => new Promise(requestAnimationFrame));
    expect(await width()).toBe(whole);
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, -40);
    await page.keyboard.up('Control');
    await expect.poll(width).toBeLessThan(whole);
    await page.locator('[data-zoom=out]').click();
    await page.locator('[data-zoom=out]').click();
    await expect.poll(width).toBe(whole);
    await page.locator('[data-zoom=in]').click();
    await expect.poll(width).toBeCloseTo(whole / 2, 0);
    await page.mouse.dblclick(700, 380);
    await expect.poll(width).toBeCloseTo(whole / 4, 0);
    await page.locator('[data-region=europe]').click();
    await expect.poll(width).toBeLessThan(whole / 2);
    await expect.poll(() => page.locator('[data-region=europe]').getAttribute('aria-pressed')).toBe('true');
    expect(await deck(page)).toMatch(/^World map of .* The map is drawn around Europe\.$/);
    await page.locator('[data-region=world]').click();
    await expect.poll(() => deck(page)).not.toContain('drawn around');
  });

  test('a range of time is chosen by keyboard, named, and taken away again', async () => {
    const page = await openAwake('attack-timeline', '', { width: 1200 });
    const all = await deck(page);
    await page.locator('.wide-only .handle[data-edge=from]').focus();
    await page.keyboard.press('PageUp');
    expect(await filterLine(page).innerText()).toMatch(/^from /);
    expect(await deck(page)).toMatch(/from \d+ to \d+\..*Of these, \d+ are dated from /);
    await page.getByRole('button', { name: 'All dates' }).click();
    expect(await filterLine(page).isVisible()).toBe(false);
    expect(await deck(page)).toBe(all);
    expect(await page.evaluate(() => history.length)).toBeLessThanOrEqual(2);
  });
});

describe('a frame among hostile or broken things', () => {
  /** A page with the embed in a frame, and every message that it sent. */
  async function framed(before: () => void = () => undefined): Promise<Page> {
    const page = await site.page({ width: 600 });
    await page.addInitScript(before);
    await page.route('**/host', (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: `<!doctype html><title>Test host</title><script>said=[];addEventListener('message',function(e){said.push(e.data)})</script><iframe src="${site.url(address('attack-map'))}" style="width:100%;height:700px"></iframe>`,
      }),
    );
    await page.goto(site.url('/host'));
    await page.frames()[1]!.waitForFunction(() => document.documentElement.dataset.awake !== undefined);
    await expect.poll(() => said(page)).toBeGreaterThan(0);
    return page;
  }
  const said = (page: Page) => page.evaluate(() => (globalThis as unknown as { said: unknown[] }).said.length);

  test('messages of any shape, and very many, change nothing and get no answer', async () => {
    const page = await framed();
    const before = await said(page);
    const words = await page.frames()[1]!.locator('body').innerText();
    await page.evaluate(() => {
      const { contentWindow } = document.querySelector('iframe')!;
      const shapes = [
        null,
        1,
        'pymxPYMxxPYMxwidthxPYMx9',
        { type: 'care-under-attack:height', height: -1 },
        { message: 'ready' },
      ];
      for (let i = 0; i < 20_000; i += 1) contentWindow!.postMessage(shapes[i % shapes.length], '*');
    });
    expect(await page.frames()[1]!.locator('body').innerText()).toBe(words);
    expect(await said(page)).toBe(before);
    await expectClean(page);
  });

  test('a host that answers each height with another width is not answered for ever', async () => {
    const page = await framed();
    await page.evaluate(() => {
      const frame = document.querySelector('iframe')!;
      let wide = true;
      addEventListener('message', () => {
        wide = !wide;
        frame.style.width = wide ? '600px' : '400px';
      });
      frame.style.width = '400px';
    });
    const settled = async () => {
      const before = await said(page);
      await page.evaluate(() => new Promise((done) => setTimeout(done, 300)));
      return (await said(page)) === before;
    };
    await expect.poll(settled, { timeout: 20_000 }).toBe(true);
  });

  /** What a host does that answers heights with widths, and how many heights it was told. */
  async function answering(js: string): Promise<number> {
    const page = await site.page({ width: 1000 });
    await page.route('**/host', (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: `<!doctype html><title>Test host</title><script>said=[];i=0;addEventListener('message',function(e){var f=document.querySelector('iframe'),d=e.data;if(d.type!=='care-under-attack:height')return;said.push(d.height);${js}})</script><iframe src="${site.url(address('attack-map'))}" style="width:600px;height:700px"></iframe>`,
      }),
    );
    await page.goto(site.url('/host'));
    await page.frames()[1]!.waitForFunction(() => document.documentElement.dataset.awake !== undefined);
    const settled = async () => {
      const before = await said(page);
      await page.evaluate(() => new Promise((done) => setTimeout(done, 1500)));
      return (await said(page)) === before;
    };
    await expect.poll(settled, { timeout: 30_000 }).toBe(true);
    const heights = await page.evaluate(() => (globalThis as unknown as { said: number[] }).said);
    const needed = await page.frames()[1]!.evaluate(() => document.documentElement.getBoundingClientRect().height);
    expect(heights.at(-1)).toBeGreaterThanOrEqual(needed);
    return heights.length;
  }

  test.each([
    ['three widths', "f.style.width=[400,600,900][i++%3]+'px'"],
    ['ever other widths', "f.style.width=320+(i++*37)%600+'px'"],
  ])('a host that answers with %s has the last word soon', async (_, js) => {
    expect(await answering(js)).toBeLessThan(40);
  });

  test('a phone that is turned again and again is told the smaller height each time', async () => {
    const page = await framed();
    const last = () =>
      page.evaluate(() => {
        const own = (globalThis as unknown as { said: { type?: string; height?: number }[] }).said.filter(
          ({ type }) => type === 'care-under-attack:height',
        );
        return own.at(-1)!.height;
      });
    for (let turn = 0; turn < 9; turn += 1) {
      for (const width of [900, 400]) {
        await page.evaluate((to) => {
          document.querySelector('iframe')!.style.width = `${String(to)}px`;
        }, width);
        const needed = () =>
          page
            .frames()[1]!
            .evaluate(() => innerWidth > 0 && Math.ceil(document.documentElement.getBoundingClientRect().height));
        await expect.poll(async () => (await last()) === (await needed())).toBe(true);
      }
    }
  });

  test('a frame without a width yet tells no height', async () => {
    const page = await site.page({ width: 800 });
    await page.route('**/host', (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: `<!doctype html><title>Test host</title><script>said=[];addEventListener('message',function(e){if(e.data.type==='care-under-attack:height')said.push(e.data.height)})</script><iframe src="${site.url(address('attack-map'))}" style="width:0;height:300px;border:0"></iframe>`,
      }),
    );
    await page.goto(site.url('/host'));
    await page.frames()[1]!.waitForFunction(() => document.documentElement.dataset.awake !== undefined);
    await page.evaluate(() => new Promise((done) => setTimeout(done, 300)));
    expect(await said(page)).toBe(0);
    await page.evaluate(() => {
      document.querySelector('iframe')!.style.width = '600px';
    });
    await expect.poll(() => said(page)).toBe(1);
  });

  test('without ResizeObserver the height is told all the same', async () => {
    const page = await framed(() => Reflect.deleteProperty(globalThis, 'ResizeObserver'));
    const before = await said(page);
    await page.evaluate(() => {
      document.querySelector('iframe')!.style.width = '320px';
    });
    await expect.poll(() => said(page)).toBeGreaterThan(before);
    expect(recordOf(page).pageErrors).toEqual([]);
  });

  test('a script that fails leaves the printed chart, and says that the filter was not applied', async () => {
    const page = await site.page();
    await page.addInitScript(() => {
      JSON.parse = () => {
        throw new Error('a broken browser');
      };
    });
    await page.goto(site.url(address('attack-map', '?country=FR')));
    expect(await page.locator('.needs-script').isVisible()).toBe(true);
    expect(await page.locator('figure svg[id]:visible').count()).toBe(1);
    expect(await page.locator('figure button:visible').count()).toBe(0);
  });
});
