import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { pathToFileURL } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { JSDOM } from 'jsdom';
import Papa from 'papaparse';
import type { Frame, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { charts } from '../../src/charts/registry.ts';
import { isClean, readPassport } from '../../src/embed/passport.ts';
import { axe } from '../support/axe.ts';
import { recordOf } from '../support/browser.ts';
import { expectClean } from '../support/expect-clean.ts';
import { useSite } from '../support/use-site.ts';

const site = useSite();
const ids = charts.map(({ chart }) => chart.id);
const awake = (page: Page) => page.locator('embed-builder[data-awake]').waitFor();
const snippet = (page: Page, name: 'frame' | 'automatic') => page.locator(`[data-snippet=${name}]`).inputValue();

async function openBuilder(query = '', options: Parameters<typeof site.open>[1] = {}): Promise<Page> {
  const page = await site.open(`/embed/${query}`, options);
  await awake(page);
  return page;
}

/** The document in the preview, once its address holds what it should. */
async function previewed(page: Page, part: string): Promise<Frame> {
  // The page's own address holds the same filter.
  const found = () => page.frames().find((frame) => frame !== page.mainFrame() && frame.url().includes(part));
  await page.locator(`[data-preview] iframe[src*="${part}"]`).waitFor();
  await expect.poll(() => found() !== undefined).toBe(true);
  return found()!;
}

const frameAwake = (frame: Frame) =>
  expect
    .poll(() => frame.evaluate(() => document.documentElement.dataset.awake !== undefined), { timeout: 15_000 })
    .toBe(true);

/** What a button saves. */
async function saved(page: Page, kind: string): Promise<{ name: string; file: Buffer }> {
  const waiting = page.waitForEvent('download');
  // By keyboard, which the preview does not move away while it finds its height.
  await page.locator(`[data-save=${kind}]`).press('Enter');
  const download = await waiting;
  const file = await buffer(await download.createReadStream());
  return { name: download.suggestedFilename(), file };
}

test.each([
  { width: 1280, colorScheme: 'light' },
  { width: 768, colorScheme: 'dark' },
  { width: 360, colorScheme: 'light' },
  { width: 320, colorScheme: 'dark' },
] as const)('is accessible and fits, $width px, $colorScheme', async (view) => {
  const page = await site.open('/embed/', view);
  expect(await axe(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(view.width);
  await expectClean(page);
});

test('with a chart, a filter and a menu open it is accessible and fits', async () => {
  for (const view of [
    { width: 1280, colorScheme: 'dark' },
    { width: 360, colorScheme: 'light', hasTouch: true },
  ] as const) {
    const page = await openBuilder('?chart=attack-map&country=FR&from=2019&q=a', view);
    await previewed(page, 'country=FR');
    await page.locator('details[data-facet=type] summary').click();
    expect(await axe(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(view.width);
  }
});

test('on a phone every control is tall enough for a finger', async () => {
  const page = await openBuilder('', { width: 360, hasTouch: true });
  for (const control of await page
    .locator('.builder :is(fieldset label, button, select, .builder-fields input):visible')
    .all()) {
    expect((await control.boundingBox())!.height, await control.innerText()).toBeGreaterThanOrEqual(44);
  }
});

describe('what is chosen', () => {
  test('reaches preview and snippets from the address', async () => {
    const page = await openBuilder('?chart=attack-timeline&country=FR&theme=dark&title=0');
    const query = 'theme=dark&title=0&country=FR';
    const frame = await previewed(page, `attack-timeline.html?${query}`);
    await frameAwake(frame);
    expect(await frame.locator('[data-filter]').innerText()).toBe('Country: France');
    expect(await frame.locator('html').getAttribute('data-title')).toBe('0');
    for (const name of ['frame', 'automatic'] as const) {
      expect(await snippet(page, name)).toContain(
        `src="https://site.example/embed/attack-timeline.html?${query.replaceAll('&', '&amp;')}"`,
      );
      expect(await snippet(page, name)).toContain('title="When care was attacked: Country: France"');
      expect(await snippet(page, name)).toContain('href="https://site.example/?country=FR"');
    }
    expect(await page.locator('[data-preview] iframe').getAttribute('sandbox')).toContain('allow-scripts');
    expect(await page.locator('[data-preview] iframe').getAttribute('sandbox')).not.toContain('allow-same-origin');
    await expectClean(page);
  });

  test('goes into the address, and a step back takes it back', async () => {
    const page = await openBuilder('?country=FR');
    await page.getByRole('radio', { name: 'Dark' }).check();
    await page.getByRole('radio', { name: 'What attacks did to care' }).check();
    expect(new URL(page.url()).search).toBe('?chart=impact&theme=dark&country=FR');
    expect(await snippet(page, 'frame')).toContain('impact.html?theme=dark&amp;country=FR');
    await page.goBack();
    await expect.poll(() => new URL(page.url()).search).toBe('?chart=attack-map&theme=dark&country=FR');
    expect(await page.getByRole('radio', { name: 'Where care was attacked' }).isChecked()).toBe(true);
    await page.goBack();
    await expect.poll(() => page.getByRole('radio', { name: 'Light' }).isChecked()).toBe(true);
    expect(await snippet(page, 'frame')).toContain('attack-map.html?theme=light&amp;country=FR');
  });

  test('by menu, field and list changes the frame', async () => {
    const page = await openBuilder();
    await page.locator('details[data-facet=country] summary').click();
    await page.locator('input[name=country][value=DE]').check();
    await page.keyboard.press('Escape');
    await page.getByLabel('From', { exact: true }).fill('2020');
    await page.getByLabel('From', { exact: true }).press('Enter');
    await page.getByLabel('Part of the world').selectOption('europe');
    expect(await snippet(page, 'frame')).toContain('?theme=light&amp;from=2020&amp;country=DE&amp;region=europe');
    const frame = await previewed(page, 'region=europe');
    await frameAwake(frame);
    expect(await frame.locator('[data-filter]').innerText()).toContain('Germany');
    await page.getByLabel('From', { exact: true }).fill('13/03/2020');
    await page.getByLabel('From', { exact: true }).press('Enter');
    expect(await page.locator('[data-field-words]').innerText()).toContain('2020-03-13');
    expect(await snippet(page, 'frame')).toContain('from=2020&amp;');
  });

  test('of the records is not asked of the chart of the call', async () => {
    const page = await openBuilder('?chart=endorsement-map&country=FR');
    expect(await page.locator('[data-filters]').isVisible()).toBe(false);
    expect(await snippet(page, 'frame')).toContain('endorsement-map.html?theme=light"');
  });

  test('of a width is the width of the frame, which is as high as what it shows', async () => {
    const page = await openBuilder('?chart=impact');
    for (const [name, width] of [
      ['320 px', 320],
      ['600 px', 600],
    ] as const) {
      await page.getByRole('radio', { name }).check();
      const frame = await previewed(page, 'impact.html');
      await expect.poll(() => page.locator('[data-preview] iframe').evaluate((node) => node.clientWidth)).toBe(width);
      await expect
        .poll(async () => {
          const told = await page.locator('[data-preview] iframe').evaluate((node) => node.clientHeight);
          const needed = await frame.evaluate(() => document.documentElement.getBoundingClientRect().height);
          return Math.abs(told - Math.ceil(needed)) <= 1;
        })
        .toBe(true);
    }
  });

  test.each([
    '?chart=%3Cscript%3E&theme=%00&title=%E0%A4%A&version=..%2F..',
    `?chart=__proto__&version=constructor&q=${encodeURIComponent('"><script>window.hit=1</script>')}`,
    `?q=${'%C3%A9'.repeat(15_000)}&country=%00,FR`,
    '?from=2021&to=2019&by=planet&region=moon&theme=light&theme=dark',
  ])('badly breaks nothing: %.60s', async (query) => {
    const page = await openBuilder(query);
    await page.locator('[data-preview] iframe').waitFor();
    expect(await page.evaluate(() => 'hit' in window)).toBe(false);
    const { document } = new JSDOM(await snippet(page, 'frame')).window;
    expect(document.querySelectorAll('*')).toHaveLength(4);
    expect(document.querySelector('iframe')!.src).toMatch(
      /^https:\/\/site\.example\/embed\/attack-map\.html\?theme=light/,
    );
    expect(recordOf(page).pageErrors).toEqual([]);
  });
});

test('the snippet gives a page of somebody else the frame, as high as the chart', async () => {
  const builder = await openBuilder('?chart=attack-map&country=FR');
  const code = (await snippet(builder, 'automatic')).replaceAll('https://site.example/', site.url('/'));
  const page = await site.page({ width: 700 });
  await page.setContent(`<!doctype html><title>Test article</title><body style="margin:0">${code}`);
  await expect.poll(() => page.frames().length).toBe(2);
  const frame = page.frames()[1]!;
  await frameAwake(frame);
  expect(await frame.locator('[data-filter]').innerText()).toBe('Country: France');
  await expect
    .poll(async () => {
      const needed = await frame.evaluate(() => document.documentElement.getBoundingClientRect().height);
      const given = await page.locator('iframe').evaluate((node) => node.clientHeight);
      return Math.abs(given - Math.ceil(needed)) <= 1;
    })
    .toBe(true);
});

describe('a snippet is copied by keyboard', () => {
  test('where the browser lets a page copy', async () => {
    const page = await openBuilder('?chart=impact');
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.getByRole('button', { name: 'Copy: Frame', exact: true }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('[data-copy-words]').innerText()).toBe('Frame: copied.');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await snippet(page, 'frame'));
  });

  test('and selected where it does not', async () => {
    const page = await site.page();
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'clipboard', { value: undefined });
    });
    await page.goto(site.url('/embed/'));
    await awake(page);
    await page.getByRole('button', { name: 'Copy: Frame with automatic height' }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('[data-copy-words]').innerText()).toContain('Ctrl+C');
    const selected = await page.evaluate(() => {
      const field = document.activeElement as HTMLTextAreaElement;
      return field.value.slice(field.selectionStart, field.selectionEnd);
    });
    expect(selected).toBe(await snippet(page, 'automatic'));
  });
});

describe('downloads', () => {
  test.each(ids)('of %s: a drawing that stands alone, with title, source, licence and version', async (chart) => {
    const page = await openBuilder(`?chart=${chart}&country=FR&from=2019`);
    const { name, file } = await saved(page, 'svg');
    expect(name).toMatch(new RegExp(`^care-under-attack-${chart}-\\d+\\.\\d+\\.\\d+\\.svg$`));
    const text = file.toString();
    const { document } = new JSDOM(text, { contentType: 'image/svg+xml' }).window;
    const root = document.documentElement;
    expect(root.namespaceURI).toBe('http://www.w3.org/2000/svg');
    const words = [...root.querySelectorAll('text')].map(({ textContent }) => textContent).join(' ');
    const title = await page.locator(`input[name=chart][value=${chart}] + span`).innerText();
    expect(root.querySelector('title')!.textContent).toBe(title);
    expect(words).toContain(title);
    expect(words).toMatch(
      /Source: .*Care Under Attack, data version \d+\.\d+\.\d+ \(.*\)\. https:\/\/site\.example\/.* CC BY 4\.0\./,
    );
    if (chart !== 'endorsement-map') expect(words).toContain('Country: France');
    if (chart === 'attack-map') expect(words).toContain('No circle means none on record');
    // Nothing to ask for, and no style sheet needed.
    const addresses = [...text.matchAll(/(?:href|src)="([^"]*)"|url\(([^)]*)\)/g)].map(([, a, b]) => a ?? b ?? '');
    expect(addresses.filter((address) => !address.startsWith('#'))).toEqual([]);
    expect(text).not.toMatch(/class=|var\(|light-dark/);
    const viewer = await site.page();
    const folder = await mkdtemp(join(tmpdir(), 'picture-'));
    try {
      const path = join(folder, name);
      await writeFile(path, file);
      await viewer.goto(pathToFileURL(path).href);
      expect(await viewer.evaluate(() => document.documentElement.getBoundingClientRect().width)).toBeGreaterThan(600);
      const outside = await viewer.evaluate(() => {
        const { right, bottom } = document.documentElement.getBoundingClientRect();
        return [...document.querySelectorAll('text')]
          .map((node) => ({ words: node.textContent, box: node.getBoundingClientRect() }))
          .filter(({ box }) => box.left < 0 || box.right > right || box.bottom > bottom)
          .map(({ words: text }) => text);
      });
      expect(outside).toEqual([]);
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  test('a picture has twice the pixels of the drawing', async () => {
    const page = await openBuilder('?chart=impact');
    const { name, file } = await saved(page, 'png');
    expect(name).toMatch(/\.png$/);
    expect(file.subarray(1, 4).toString()).toBe('PNG');
    const { file: svg } = await saved(page, 'svg');
    const [, width, height] = /<svg[^>]* width="(\d+)" height="(\d+)"/.exec(svg.toString())!;
    expect([file.readUInt32BE(16), file.readUInt32BE(20)]).toEqual([2 * Number(width), 2 * Number(height)]);
  });

  test.each(['attack-map', 'attack-timeline', 'impact'])(
    'the numbers of %s are those beside the chart',
    async (chart) => {
      const query = '?country=FR,DE&by=place';
      const home = await site.open(`/${query}`);
      await home.locator('attack-instrument[data-awake]').waitFor();
      const twin = await home
        .locator(`[data-twin=${chart}] tr`)
        .evaluateAll((rows) => rows.map((row) => [...row.children].map(({ textContent }) => textContent.trim())));
      const page = await openBuilder(`${query}&chart=${chart}`);
      const { file } = await saved(page, 'csv');
      const { data } = Papa.parse<string[]>(file.toString(), { skipEmptyLines: true });
      expect(data).toEqual(twin);
      expect(data.length).toBeGreaterThan(3);
    },
  );

  test('the numbers of the call are those beside its chart', async () => {
    const call = await site.open('/call/');
    const twin = await call
      .locator('[data-twin=endorsement-map] tr')
      .evaluateAll((rows) => rows.map((row) => [...row.children].map(({ textContent }) => textContent.trim())));
    const { file } = await saved(await openBuilder('?chart=endorsement-map'), 'csv');
    expect(Papa.parse<string[]>(file.toString(), { skipEmptyLines: true }).data).toEqual(twin);
  });

  test.each([true, false])(
    'the whole chart as one file shows the filter, offline, script: %s',
    async (javaScriptEnabled) => {
      const builder = await openBuilder('?chart=attack-map&country=FR&theme=dark&from=2020');
      const { name, file } = await saved(builder, 'html');
      expect(isClean(readPassport(file.toString()))).toBe(true);
      const frame = await previewed(builder, 'country=FR');
      await frameAwake(frame);
      const sentence = await frame.locator('[data-deck]').innerText();
      const folder = await mkdtemp(join(tmpdir(), 'embed-'));
      try {
        const path = join(folder, name);
        await writeFile(path, file);
        const page = await site.page({ javaScriptEnabled });
        await page.context().setOffline(true);
        await page.goto(pathToFileURL(path).href);
        if (javaScriptEnabled) await page.locator('html[data-awake]').waitFor();
        expect(await page.locator('[data-deck]').innerText()).toBe(sentence);
        expect(await page.locator('[data-filter]').innerText()).toContain('Country: France');
        expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
        expect(await page.locator('.needs-script').isVisible()).toBe(!javaScriptEnabled);
        expect(await page.locator('.needs-script').textContent()).toContain('This file shows: Country: France');
        expect(await page.locator('a[data-full]').getAttribute('href')).toContain('country=FR');
        expect(recordOf(page).policyErrors).toEqual([]);
      } finally {
        await rm(folder, { recursive: true });
      }
    },
  );

  test('that fail are said to', async () => {
    const page = await openBuilder();
    await page.route('**/embed/attack-map.html', (route) => route.abort());
    await page.locator('[data-save=svg]').press('Enter');
    await expect.poll(() => page.locator('[data-save-words]').innerText()).toContain('could not be made');
  });
});

test('every chart leads to its embed and its download with what is shown', async () => {
  const home = await site.open('/?country=FR');
  await home.locator('attack-instrument[data-awake]').waitFor();
  for (const id of ['attack-map', 'attack-timeline', 'impact']) {
    const hrefs = await home
      .locator(`[data-chart=${id}] .figure-actions a`)
      .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
    expect(hrefs).toEqual([
      site.url(`/embed/?chart=${id}&country=FR`),
      site.url(`/embed/?chart=${id}&country=FR#download`),
    ]);
  }
  await home.locator('[data-chart=impact]').getByRole('link', { name: 'Download' }).click();
  await awake(home);
  expect(await home.locator('[data-result]').innerText()).toMatch(/^\d+ records$/);
  expect(await snippet(home, 'frame')).toContain('impact.html?theme=light&amp;country=FR');
  await expect
    .poll(() => home.locator('#download').evaluate((node) => node.getBoundingClientRect().top < innerHeight))
    .toBe(true);
  const call = await site.open('/call/', { javaScriptEnabled: false });
  expect(await call.getByRole('link', { name: 'Embed', exact: false }).first().getAttribute('href')).toContain(
    '/embed/?chart=endorsement-map',
  );
});

test('without the records the page says so, and stays complete', async () => {
  const page = await site.page();
  await page.route('**/instrument/records.json*', (route) => route.abort());
  await page.goto(site.url('/embed/'));
  await page.locator('[data-failed-words]').waitFor({ state: 'visible' });
  expect(await page.locator('.builder').isVisible()).toBe(false);
  expect(await page.locator('.embed-plain').count()).toBe(ids.length);
});

describe('without script', () => {
  test('each chart has a snippet that gives a frame, and links that are answered', async () => {
    const page = await site.open('/embed/', { javaScriptEnabled: false });
    expect(await page.locator('.builder').isVisible()).toBe(false);
    for (const id of ids) {
      const section = page.locator(`#embed-${id}`);
      const snippet = await section.locator('pre').first().innerText();
      expect(snippet).toContain(`src="https://site.example/embed/${id}.html?theme=light"`);
      expect(snippet).toMatch(/title="[^"]+" loading="lazy" width="100%" height="\d+"/);
      expect(await section.locator('details pre').first().textContent()).toContain('<script>');
      const picture = await section.locator('details pre').last().textContent();
      expect(picture).toContain(`<img src="https://site.example/embed/${id}.png"`);
      expect(picture).toMatch(/ alt="[^"]{20,}" width="1200" height="\d+" /);
      for (const link of await section.locator('a').all()) {
        const address = new URL((await link.getAttribute('href')) ?? '', page.url()).href;
        expect((await fetch(address)).status, address).toBe(200);
      }
    }
    expect(await page.locator('body').innerText()).toContain('frame-src https://site.example');
  });
});

describe('the passport', () => {
  test('says what the served files say', async () => {
    const page = await site.open('/embed/');
    for (const [position, id] of ids.entries()) {
      const file = await (await fetch(site.url(`/embed/${id}.html`))).text();
      const passport = readPassport(file);
      expect(isClean(passport)).toBe(true);
      const row = page.locator('.passport tbody tr').nth(position);
      expect(await row.getAttribute('data-clean')).toBe('true');
      const kB = (bytes: number) => `${String(Math.round(bytes / 1000))} kB`;
      expect(await row.innerText()).toContain(`${kB(brotliCompressSync(file).byteLength)} over the wire`);
      expect(await row.innerText()).toContain(`${kB(Buffer.byteLength(file))} on disk`);
      expect(await page.locator('.announced').innerText()).toContain(passport.announced.sentence);
    }
  });

  test('turns red where a file has a picture from outside or keeps something', async () => {
    const page = await site.open('/gallery/');
    const rows = page.locator('#passport tbody tr');
    expect(await rows.evaluateAll((nodes) => nodes.map((node) => (node as HTMLElement).dataset.clean))).toEqual([
      'true',
      'false',
      'false',
      'false',
    ]);
    const red = rows.nth(1).locator('.harm');
    expect(await red.innerText()).toBe('https://example.org/pixel.gif (img src)');
    const harm = await page.evaluate(() => getComputedStyle(document.body).color);
    expect(await red.evaluate((node) => getComputedStyle(node).color)).not.toBe(harm);
    expect(await rows.nth(2).locator('.harm').innerText()).toContain('localStorage');
  });
});
