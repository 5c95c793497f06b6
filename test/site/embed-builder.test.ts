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
import { readReleaseFiles } from '../../src/dataset/read.ts';
import { isClean, readPassport } from '../../src/embed/passport.ts';
import { axe } from '../support/axe.ts';
import { recordOf } from '../support/browser.ts';
import { expectClean } from '../support/expect-clean.ts';
import { recordRows } from '../support/expected-records.ts';
import { useSite } from '../support/use-site.ts';

const site = useSite();
const ids = charts.map(({ chart }) => chart.id);
const releases = await readReleaseFiles('data');
const awake = (page: Page) => page.locator('embed-builder[data-awake]').waitFor();
const snippet = (page: Page, name: 'frame' | 'automatic' | 'picture') =>
  page.locator(`[data-snippet=${name}]`).inputValue();

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
  await page.locator(`#download [data-save=${kind}]`).press('Enter');
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

test.each([1280, 360])('its menus look as those of the map do, %i px', async (width) => {
  const looks: unknown[] = [];
  for (const path of ['/', '/embed/']) {
    const page = await site.open(path, { width });
    if (path === '/embed/') await awake(page);
    const menu = page.locator('.menu[data-facet=country]');
    await menu.locator('summary').click();
    looks.push(
      await menu
        .locator('.menu-panel, .menu-find, .menu-panel label, .menu-panel [type=checkbox]')
        .evaluateAll((nodes) =>
          nodes.slice(0, 4).map((node) => {
            const { padding, borderTopWidth, minHeight, display, backgroundColor } = getComputedStyle(node);
            const { width, height } = node.getBoundingClientRect();
            return { padding, borderTopWidth, minHeight, display, backgroundColor, width, height: Math.round(height) };
          }),
        ),
    );
  }
  expect(looks[1]).toEqual(looks[0]);
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
    const asked = chart === 'endorsement-map' ? '' : '-from-2019-country-fr';
    expect(name).toMatch(new RegExp(`^care-under-attack-${chart}-\\d+\\.\\d+\\.\\d+${asked}\\.svg$`));
    const text = file.toString();
    const { document } = new JSDOM(text, { contentType: 'image/svg+xml' }).window;
    const root = document.documentElement;
    expect(root.namespaceURI).toBe('http://www.w3.org/2000/svg');
    const words = [...root.querySelectorAll('text')].map(({ textContent }) => textContent).join(' ');
    const title = await page.locator(`input[name=chart][value=${chart}] + span`).innerText();
    expect(root.querySelector('title')!.textContent).toBe(title);
    expect(words).toContain(title);
    expect(words).toMatch(/Source: Care Under Attack, data \d+\.\d+\.\d+ of \d+ \w+ \d{4}, CC BY 4\.0/);
    expect(words).toContain('site.example');
    if (chart !== 'endorsement-map') expect(words).toContain('Country: France');
    if (chart === 'attack-map') expect(words).toContain('No circle means none on record');
    // Nothing to ask for, and no style sheet needed.
    const addresses = [...text.matchAll(/(?:href|src)="([^"]*)"|url\(([^)]*)\)/g)].map(([, a, b]) => a ?? b ?? '');
    expect(addresses.filter((address) => !address.startsWith('#'))).toEqual([]);
    expect(text).not.toMatch(/class=|style=|var\(|light-dark|vector-effect/);
    expect(root.querySelectorAll('svg')).toHaveLength(0);
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

  test.each(ids)('of %s without a choice: the drawing of its steady address', async (chart) => {
    const page = await openBuilder(`?chart=${chart}`);
    const { file } = await saved(page, 'svg');
    const steady = await (await fetch(site.url(`/embed/${chart}.svg`))).text();
    const nodesOf = (svg: string) =>
      Array.from(
        new JSDOM(svg, { contentType: 'image/svg+xml' }).window.document.querySelectorAll('*'),
        ({ localName, attributes, childElementCount, textContent }) => ({
          name: localName,
          attributes: Array.from(attributes, ({ name, value }) => `${name}=${value}`)
            .filter((attribute) => !attribute.startsWith('xmlns'))
            .sort(),
          words: childElementCount === 0 ? textContent : '',
        }),
      );
    expect(nodesOf(file.toString())).toEqual(nodesOf(steady));

    // The same where other views were drawn and saved before.
    const other = await openBuilder(`?chart=${chart}&country=FR&from=2019&theme=dark`);
    const part = (await saved(other, 'svg')).file.toString();
    if (chart !== 'endorsement-map') {
      expect(nodesOf(part)).not.toEqual(nodesOf(steady));
      await other.locator('.clear[data-clear]').click();
    }
    expect(nodesOf((await saved(other, 'svg')).file.toString())).toEqual(nodesOf(steady));
  });

  test('of a part of the world end at its edge in every viewer, and leave the marks clear of the key', async () => {
    const page = await openBuilder('?chart=attack-map&region=europe');
    const { document } = new JSDOM((await saved(page, 'svg')).file.toString(), { contentType: 'image/svg+xml' }).window;
    const edge = document.querySelector('clipPath')!;
    expect(document.querySelector(`[clip-path="url(#${edge.id})"]`)!.querySelectorAll('path')).toHaveLength(2);
    const [width, height] = ['width', 'height'].map((name) => Number(edge.firstElementChild!.getAttribute(name)));
    const circles = Array.from(document.querySelectorAll(`[clip-path] circle`), (node) =>
      ['cx', 'cy', 'r'].map((name) => Number(node.getAttribute(name))),
    );
    expect(circles.length).toBeGreaterThan(20);
    for (const [x, y, r] of circles) {
      expect(x! + r! >= 0 && x! - r! <= width! && y! + r! >= 0 && y! - r! <= height!).toBe(true);
    }
    const top = Number(/translate\(\d+ (\d+)\)/.exec(edge.parentElement!.getAttribute('transform')!)![1]);
    const key = Array.from(document.querySelectorAll('text')).find(
      ({ textContent }) => textContent === 'Records at a place',
    )!;
    expect(Number(key.getAttribute('y'))).toBeGreaterThan(top + height!);
    expect(document.querySelector('desc')!.textContent).toContain('The map is drawn around Europe.');
  });

  test('of the timeline explain every mark and shade that they show', async () => {
    const words = async (query: string) => {
      const page = await openBuilder(`?chart=attack-timeline${query}`);
      return (await saved(page, 'svg')).file.toString();
    };
    const whole = await words('');
    expect(whole).toContain('marks on the axis: events of the time');
    expect(whole).not.toContain('shaded: the dates chosen');
    expect(await words('&from=2020-03&to=2021')).toContain('shaded: the dates chosen');
  });

  test('are named by what was chosen', async () => {
    const page = await openBuilder('?chart=attack-map&country=FR,DE&region=europe&q=a%22%C3%A9');
    const { name } = await saved(page, 'svg');
    expect(name).toMatch(/^care-under-attack-attack-map-\d+\.\d+\.\d+-country-(fr-de|de-fr)-q-a-region-europe\.svg$/);
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

  test('the numbers of a timeline are those of the dates that were chosen', async () => {
    const page = await openBuilder('?chart=attack-timeline&country=US&from=2020-03&to=2021');
    const records = Number(/\d+/.exec(await page.locator('[data-result]').innerText())![0]);
    const { data } = Papa.parse<string[]>((await saved(page, 'csv')).file.toString(), { skipEmptyLines: true });
    const [, ...rows] = data;
    expect(rows.reduce((sum, [, total]) => sum + Number(total), 0)).toBe(records);
    for (const [when] of rows) expect(when).toMatch(/202[01]/);
    expect(rows[0]![0]).not.toMatch(/January|February/);
  });

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
        expect(await page.locator('.needs-script').isVisible()).toBe(false);
        const full = page.locator('a[data-full]');
        expect(await full.getAttribute('href')).toBe('https://site.example/?from=2020&country=FR');
        if (javaScriptEnabled) {
          await page.locator('.wide-only .mark').first().focus();
          await page.keyboard.press('Enter');
          expect(await page.locator('.tip-link').getAttribute('href')).toMatch(
            /^https:\/\/site\.example\/\?from=2020&country=FR(&place=[^?]*)?$/,
          );
        }
        expect(recordOf(page).policyErrors).toEqual([]);
      } finally {
        await rm(folder, { recursive: true });
      }
    },
  );

  test.each(['attack-timeline', 'impact'])(
    'as one file, %s leads to its full view and asks it for no more',
    async (chart) => {
      const home = chart === 'impact' ? '/#effects' : '/';
      for (const [query, full] of [
        ['', home],
        ['&q=zzzzzz', home.replace('/', '/?q=zzzzzz')],
        ['&type=ransomware&from=2020-05', home.replace('/', '/?from=2020-05&type=ransomware')],
      ] as const) {
        const builder = await openBuilder(`?chart=${chart}${query}`);
        const body = (await saved(builder, 'html')).file.toString();
        for (const javaScriptEnabled of [true, false]) {
          const page = await site.page({ javaScriptEnabled });
          await page.route('**/saved', (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body }));
          await page.goto(site.url('/saved'));
          if (javaScriptEnabled) await page.locator('html[data-awake]').waitFor();
          expect(await page.locator('a[data-full]').getAttribute('href')).toBe(`https://site.example${full}`);
        }
      }
    },
  );

  test('that fail are said to', async () => {
    const page = await openBuilder();
    await page.evaluate(() => {
      URL.createObjectURL = () => {
        throw new Error('a full disk');
      };
    });
    await page.locator('[data-save=svg]').press('Enter');
    await expect.poll(() => page.locator('[data-save-words]').innerText()).toContain('could not be made');
  });

  test('say how large the file is', async () => {
    const page = await openBuilder('?chart=impact');
    const { name, file } = await saved(page, 'html');
    const kB = String(Math.round(file.length / 1000));
    expect(await page.locator('[data-save-words]').innerText()).toBe(`${name} is ready: ${kB} kB.`);
  });
});

describe('what the search covers in embeds', () => {
  test.each(['attack-map', 'attack-timeline', 'impact'])('is the same everywhere, and is said: %s', async (chart) => {
    const page = await openBuilder(`?chart=${chart}&q=hospital`);
    const told = async () => Number(/\d+/.exec(await page.locator('[data-result]').innerText())![0]);
    const words = (row: (typeof recordRows)[number]) =>
      [row.target, row.place, row.actor, row.malware].join(' ').toLowerCase();
    const carriedOut = recordRows.filter(({ outcome }) => outcome === 'carried_out');
    const expected = carriedOut.filter((row) => words(row).includes('hospital')).length;
    expect(carriedOut.filter((row) => (row.summary ?? '').toLowerCase().includes('hospital')).length).toBeGreaterThan(
      expected,
    );
    expect(await told()).toBe(expected);
    const frame = await previewed(page, 'q=hospital');
    await frameAwake(frame);
    expect(await frame.locator('[data-deck]').innerText()).toContain(` ${String(expected)} recorded attacks`);
    const drawing = (await saved(page, 'svg')).file.toString();
    expect(drawing).toContain(` ${String(expected)} recorded attacks`);
    expect(await page.locator('[data-search-note]').innerText()).toContain('target, place, country, group and malware');
    await page.locator('[data-filters] input[name=q]').fill('');
    await expect.poll(() => page.locator('[data-search-note]').isVisible()).toBe(false);
  });
});

describe('a version that was chosen', () => {
  const first = releases[0]!.version;
  /** Records that counted in a release. */
  const countedIn = ({ files }: (typeof releases)[number]) => {
    const text = new TextDecoder().decode(files.get('attacks.csv'));
    const { data } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
    return data.filter(({ outcome, status }) => outcome === 'carried_out' && status !== 'withdrawn');
  };

  test('reaches counts, files, citation and size', async () => {
    const expected = countedIn(releases[0]!).filter(({ country }) => country === 'DE').length;
    const page = await openBuilder(`?chart=impact&version=${first}&country=DE`);
    await expect.poll(() => page.locator('[data-result]').innerText()).toBe(`${String(expected)} records`);
    const citation = await page.locator('[data-citation]').innerText();
    expect(citation).toContain(`version ${first} (`);
    expect(citation).toContain(`https://site.example/embed/v/${first}/impact.html?country=DE`);
    expect(await snippet(page, 'frame')).toContain(`/embed/v/${first}/impact.html?theme=light&amp;country=DE`);
    const pinned = await (await fetch(site.url(`/embed/v/${first}/impact.html`))).text();
    const { raw, brotli } = readPassport(pinned).size;
    const kB = (bytes: number) => `${String(Math.round(bytes / 1000))} kB`;
    expect(await page.locator('[data-size]').innerText()).toContain(`${kB(brotli)} over the wire, ${kB(raw)} on disk`);

    const svg = await saved(page, 'svg');
    expect(svg.name).toBe(`care-under-attack-impact-${first}-country-de.svg`);
    expect(svg.file.toString()).toContain(`Source: Care Under Attack, data ${first} of `);
    expect(svg.file.toString()).toContain(`Effects of ${String(expected)} recorded attacks`);
    const html = (await saved(page, 'html')).file.toString();
    expect(html).toContain(`data ${first} of `);
    expect(isClean(readPassport(html, 'https://site.example/data/latest.json'))).toBe(true);
    const csv = await saved(page, 'csv');
    const rows = Papa.parse<string[]>(csv.file.toString(), { skipEmptyLines: true }).data;
    const frame = await previewed(page, `v/${first}/`);
    await frameAwake(frame);
    const twin = await frame
      .locator('.twin tr')
      .evaluateAll((nodes) => nodes.map((row) => [...row.children].map(({ textContent }) => textContent)));
    expect(rows).toEqual(twin);
  });

  test('reaches the numbers of the call, and a chart that is not kept on it goes back to the newest', async () => {
    const page = await openBuilder(`?chart=endorsement-map&version=${first}`);
    const { name, file } = await saved(page, 'csv');
    expect(name).toContain(`-${first}.csv`);
    const { document } = new JSDOM(await (await fetch(site.url(`/embed/v/${first}/endorsement-map.html`))).text())
      .window;
    const twin = Array.from(document.querySelectorAll('.twin tr'), (row) =>
      Array.from(row.children, ({ textContent }) => textContent),
    );
    expect(Papa.parse<string[]>(file.toString(), { skipEmptyLines: true }).data).toEqual(twin);
  });

  test('whose file does not come is said, and the snippets stay', async () => {
    const page = await site.page();
    await page.route(`**/embed/v/**`, (route) => route.abort());
    await page.goto(site.url(`/embed/?chart=impact&version=${first}`));
    await awake(page);
    await expect.poll(() => page.locator('[data-failed-words]').innerText()).toContain('could not be loaded');
    expect(await snippet(page, 'frame')).toContain(`/embed/v/${first}/impact.html`);
    await page.getByRole('radio', { name: 'Newest data' }).check();
    await expect.poll(() => page.locator('[data-failed-words]').isVisible()).toBe(false);
    expect(await page.locator('[data-result]').innerText()).toMatch(/^\d+ records$/);
  });
});

describe('the picture with a link', () => {
  test('is that of the steady address, and is copied', async () => {
    const page = await openBuilder('?chart=attack-timeline');
    const { document } = new JSDOM(await snippet(page, 'picture')).window;
    const image = document.querySelector('a > img')!;
    expect(image.getAttribute('src')).toBe('https://site.example/embed/attack-timeline.png');
    expect(image.getAttribute('alt')).toMatch(/^Timeline of \d+ recorded attacks/);
    expect(image.parentElement!.getAttribute('href')).toBe('https://site.example/');
    expect(await page.locator('[data-own-picture]').isVisible()).toBe(false);
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.getByRole('button', { name: 'Copy: Picture with a link' }).press('Enter');
    await expect.poll(() => page.locator('[data-copy-words]').innerText()).toBe('Picture with a link: copied.');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await snippet(page, 'picture'));
  });

  test.each(['&country=FR', `&version=${releases[0]!.version}`, '&region=europe'])(
    'says that it lacks what is chosen, and offers a picture of it: %s',
    async (query) => {
      const page = await openBuilder(`?chart=attack-map${query}`);
      expect(await page.locator('[data-own-picture]').innerText()).toContain('is not in this picture');
      expect(new JSDOM(await snippet(page, 'picture')).window.document.querySelector('a')!.href).toBe(
        'https://site.example/',
      );
      const waiting = page.waitForEvent('download');
      await page.locator('[data-own-picture] button').press('Enter');
      expect((await waiting).suggestedFilename()).toMatch(/attack-map-.*\.png$/);
      await expect.poll(() => page.locator('[data-copy-words]').innerText()).toMatch(/\.png is ready: \d+ kB\.$/);
    },
  );
});

describe('the fixed height', () => {
  const longest = 'wwwwwwwwww MMMMMMMMMM '.repeat(8);
  const filters = [
    '',
    '?from=2020-05-27&country=FR,DE,US,GB,ES,IT,NL',
    '?country=FR,DE&type=ransomware,ddos&target=hospital,clinic&impact=care_delayed&outcome=attempted&from=2019-03-13&to=2021-12-31',
    `?q=${encodeURIComponent(longest)}`,
    '?q=zzzzzz&title=0',
  ];

  // The map of the call answers no filter.
  const cases = ids.flatMap((id) => (id === 'endorsement-map' ? [''] : filters).map((query) => [id, query] as const));

  test.each(cases)('of the snippet suffices: %s %.60s', async (chart, query) => {
    const builder = await openBuilder(`${query === '' ? '?' : `${query}&`}chart=${chart}`);
    const { document } = new JSDOM(await snippet(builder, 'frame')).window;
    const frame = document.querySelector('iframe')!;
    const page = await site.open(frame.src.replace('https://site.example', ''), { height: 300 });
    await page.locator('html[data-awake]').waitFor();
    for (const width of [320, 360, 400, 560, 591, 592, 600, 700, 872, 1200]) {
      await page.setViewportSize({ width, height: 300 });
      const needed = await page.evaluate(() => document.documentElement.getBoundingClientRect().height);
      expect(Number(frame.height), `at ${String(width)} px`).toBeGreaterThanOrEqual(needed);
      // Most articles have about this column: little of it stays blank.
      if (width === 600 && query === '') expect(Number(frame.height) - needed).toBeLessThanOrEqual(200);
    }
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

test.each([
  ['/countries/de/', ['attack-map', 'attack-timeline'], 'country=DE'],
  ['/call/', ['attack-timeline'], 'from=2019-05&to=2021-05'],
])('the figures of %s lead to their embed with the same records', async (path, shown, query) => {
  const page = await site.open(path, { javaScriptEnabled: false });
  for (const id of shown) {
    const links = page.locator(`.figure-actions[data-act=${id}] a`);
    const [embed, download] = await links.evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
    expect(embed).toBe(site.url(`/embed/?chart=${id}&${query}`));
    expect(download).toBe(`${embed ?? ''}#download`);
  }
  const builder = await openBuilder(`?chart=attack-timeline&${query}`);
  expect(await snippet(builder, 'frame')).toContain(`theme=light&amp;${query.replace('&', '&amp;')}"`);
  await expectClean(builder);
});

test('where the embed is not what is shown, the links to it say what it is', async () => {
  for (const [path, id, words] of [
    ['/countries/de/', 'attack-map', 'as a world map of these records'],
    ['/call/', 'attack-timeline', 'with all years, these months marked'],
  ] as const) {
    const page = await site.open(path, { javaScriptEnabled: false, width: 360 });
    const actions = page.locator(`.figure-actions[data-act=${id}]`);
    expect(await actions.getByText(words).isVisible()).toBe(true);
    for (const name of ['Embed', 'Download']) {
      expect(await actions.getByRole('link', { name: new RegExp(`^${name}: .+, ${words}$`) }).count()).toBe(1);
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  }
});

test('without the records the page says so, and stays complete', async () => {
  const page = await site.page();
  await page.route('**/embed/attack-map.html', (route) => route.abort());
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
      const kB = (bytes: number) => `${String(Math.round(bytes / 1000))} kB`;
      expect(await row.innerText()).toContain(`${kB(brotliCompressSync(file).byteLength)} over the wire`);
      expect(await row.innerText()).toContain(`${kB(Buffer.byteLength(file))} on disk`);
      expect(await page.locator('.announced').innerText()).toContain(passport.announced.sentence);
    }
  });

  test.each(['root', 'base'] as const)(
    'keeps every row clean, pinned charts too, whose one request it names: %s',
    async (at) => {
      const page = await site.open('/embed/', { at });
      const rows = page.locator('.passport tbody tr');
      expect(await rows.evaluateAll((nodes) => nodes.map((row) => (row as HTMLElement).dataset.clean))).toEqual(
        Array.from({ length: 2 * ids.length }, () => 'true'),
      );
      expect(await page.locator('.passport .harm').count()).toBe(0);
      const latest =
        at === 'root' ? 'https://site.example/data/latest.json' : 'https://site.example/repo/data/latest.json';
      for (const row of (await rows.all()).slice(ids.length)) {
        expect(await row.innerText()).toContain(`only ${latest}, once`);
        expect(await row.innerText()).toContain('forbids every request but to https://site.example');
      }
    },
  );

  test('turns red where a file has a picture from outside or keeps something', async () => {
    const page = await site.open('/gallery/');
    const rows = page.locator('#passport tbody tr');
    expect(await rows.evaluateAll((nodes) => nodes.map((node) => (node as HTMLElement).dataset.clean))).toEqual([
      'true',
      'true',
      'false',
      'false',
      'false',
      'false',
    ]);
    expect(await rows.nth(1).innerText()).toContain('only https://example.org/data/latest.json, once');
    const red = rows.nth(2).locator('.harm');
    expect(await red.innerText()).toBe('https://example.org/pixel.gif (img src)');
    const harm = await page.evaluate(() => getComputedStyle(document.body).color);
    expect(await red.evaluate((node) => getComputedStyle(node).color)).not.toBe(harm);
    expect(await rows.nth(3).locator('.harm').innerText()).toContain('localStorage');
  });
});
