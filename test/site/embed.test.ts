import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { charts } from '../../src/charts/registry.ts';
import { embedAtlas } from '../../src/embed/embed-atlas.ts';
import { embedPage } from '../../src/embed/embed-page.ts';
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
      if (!chart.startsWith('endorsement'))
        expect(seen).toContain('A filter in the address of this figure needs script.');
      await expect.poll(() => page.locator('figure svg[id]:visible').count()).toBe(1);
      expect(await page.locator('figure button:visible').count()).toBe(0);
      await page.locator('.twin summary').click();
      expect(await page.locator('.twin tbody tr:visible').count()).toBeGreaterThan(0);
    }
  });

  test('wakes up without touching a node that was printed', async () => {
    const page = await site.page({ width: 1200 });
    await page.addInitScript(() => {
      const changes: string[] = [];
      Object.assign(globalThis, { changes });
      // Waking makes buttons of the marks; where they stand and how large they are stays.
      const told = ['role', 'tabindex', 'aria-label', 'style'];
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
    expect(described.html).toContain(`src="https://site.example/embed/${chart}.html"`);
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
