import type { Page, Route } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { charts } from '../../src/charts/registry.ts';
import { readReleaseFiles } from '../../src/dataset/read.ts';
import { readPassport } from '../../src/embed/passport.ts';
import { axe } from '../support/axe.ts';
import { recordOf } from '../support/browser.ts';
import { expectClean } from '../support/expect-clean.ts';
import { useSite } from '../support/use-site.ts';

const site = useSite();
const version = (await readReleaseFiles('data')).at(-1)!.version;
const HOME = 'https://site.example';
const file = (chart: string) => `/embed/v/${version}/${chart}.html`;
const files = new Map<string, string>();
let own: { version: string; attacks: number; signatories: number };

beforeAll(async () => {
  for (const { chart } of charts) files.set(file(chart.id), await (await fetch(site.url(file(chart.id)))).text());
  // Of the release itself: the data folder may have moved on without a version.
  const counted = (chart: string) => Number(/data-counted="(\d+)"/.exec(files.get(file(chart)) ?? '')?.[1]);
  own = { version, attacks: counted('attack-map'), signatories: counted('endorsement-map') };
});

type Answer = (route: Route) => unknown;

const json =
  (body: unknown): Answer =>
  (route) =>
    route.fulfill({ json: body });

/** Opens a pinned embed as the site itself serves it, with what it is told of the newest version; counts what it asks. */
async function openAtHome(answer: Answer, chart = 'attack-map', width = 600): Promise<{ page: Page; asked: string[] }> {
  const page = await site.page({ width });
  const asked: string[] = [];
  await page.route(`${HOME}/**`, async (route) => {
    const path = new URL(route.request().url()).pathname;
    const body = files.get(path);
    if (body !== undefined) return route.fulfill({ contentType: 'text/html; charset=utf-8', body });
    asked.push(`${route.request().method()} ${path}`);
    await answer(route);
  });
  await page.goto(HOME + file(chart));
  await page.waitForFunction(() => document.documentElement.dataset.awake !== undefined);
  return { page, asked };
}

const line = (page: Page) => page.locator('.embed-moved');
const newer = () => ({ ...own, version: '9.1.0', attacks: own.attacks + 12, signatories: own.signatories + 1 });

test('a newer version is told in one quiet line that leads to what changed', async () => {
  const { page, asked } = await openAtHome(json(newer()));
  await expect.poll(() => line(page).isVisible()).toBe(true);
  expect(await line(page).innerText()).toMatch(
    /^Data of \d{1,2} [A-Z][a-z]{2} \d{4}\. A newer version adds 12 records: see what changed\.$/,
  );
  const link = line(page).locator('a');
  expect(await link.getAttribute('href')).toBe(`${HOME}/data/changes/?a=${version}&b=9.1.0`);
  expect(await link.getAttribute('rel')).toBe('noopener');
  expect(asked).toEqual(['GET /data/latest.json']);
  expect(await axe(page)).toEqual([]);
});

test('the map of the call counts signatories, and fewer entries are not called an addition', async () => {
  const { page } = await openAtHome(json(newer()), 'endorsement-map');
  await expect.poll(() => line(page).innerText()).toContain('A newer version adds 1 signatory: see what changed.');
  const { page: fewer } = await openAtHome(json({ ...newer(), attacks: own.attacks - 1 }));
  await expect.poll(() => line(fewer).innerText()).toContain('There is a newer version: see what changed.');
});

test('the line makes the frame higher by itself, and the height is told', async () => {
  let release = (): void => undefined;
  const wait = new Promise<void>((done) => (release = done));
  const page = await site.page({ width: 800 });
  await page.route(`${HOME}/**`, async (route) => {
    const path = new URL(route.request().url()).pathname;
    if (path === '/host') {
      const body = `<!doctype html><script>heights=[];addEventListener('message',function(e){if(e.data.type)heights.push(e.data.height)})</script><iframe src="${file('impact')}" width="700" height="900"></iframe>`;
      return route.fulfill({ contentType: 'text/html', body });
    }
    const body = files.get(path);
    if (body !== undefined) return route.fulfill({ contentType: 'text/html; charset=utf-8', body });
    await wait;
    await route.fulfill({ json: newer() });
  });
  await page.goto(`${HOME}/host`);
  const heights = () => page.evaluate(() => (globalThis as unknown as { heights: number[] }).heights);
  await expect.poll(async () => (await heights()).length).toBeGreaterThan(0);
  const before = (await heights()).at(-1)!;
  release();
  await expect.poll(async () => (await heights()).at(-1)).toBeGreaterThan(before);
  const frame = page.frames()[1]!;
  const real = await frame.evaluate(() => Math.ceil(document.documentElement.getBoundingClientRect().height));
  await expect.poll(async () => (await heights()).at(-1)).toBe(real);
  expect(real - before).toBeLessThan(50);
});

describe('nothing at all is said', () => {
  test.each<[string, Answer]>([
    ['of the same version', (route) => route.fulfill({ json: own })],
    ['of an older one', json({ version: '0.9.0', attacks: 9999, signatories: 99 })],
    ['when the answer is refused', (route) => route.abort('accessdenied')],
    ['when there is no such file', (route) => route.fulfill({ status: 404, body: '{"version":"9.0.0","attacks":1}' })],
    ['when the answer is a page', (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html>hello' })],
    ['when it is nothing', (route) => route.fulfill({ body: '' })],
    ['when it is null', json(null)],
    ['when it is a list', json([1, 2])],
    ['when the version is none', json({ version: '<b>9</b>', attacks: 400, signatories: 1 })],
    ['when the number is none', json({ version: '9.0.0', attacks: 'many' })],
    ['when the number is far too large', json({ version: '9.0.0', attacks: 1e300 })],
  ])('%s', async (_, answer) => {
    const { page, asked } = await openAtHome(answer);
    await page.waitForLoadState('networkidle');
    expect(asked).toEqual(['GET /data/latest.json']);
    expect(await line(page).isVisible()).toBe(false);
    expect(await page.locator('.disc').count()).toBeGreaterThan(100);
  });

  test('while the answer does not come, and the chart waits for nothing', async () => {
    const page = await site.page({ width: 600 });
    let ended = '';
    page.on('requestfailed', (request) => (ended = request.url()));
    await page.route(`${HOME}/**`, (route) => {
      const body = files.get(new URL(route.request().url()).pathname);
      return body === undefined ? undefined : route.fulfill({ contentType: 'text/html; charset=utf-8', body });
    });
    await page.goto(HOME + file('attack-map'));
    await page.waitForFunction(() => document.documentElement.dataset.awake !== undefined);
    expect(await line(page).isVisible()).toBe(false);
    await expect.poll(() => ended, { timeout: 15_000 }).toBe(`${HOME}/data/latest.json`);
    expect(await line(page).isVisible()).toBe(false);
  });
});

describe.each(charts.map(({ chart }) => chart.id))('%s', (chart) => {
  test('asks for nothing on any other host', async () => {
    const page = await site.open(file(chart));
    await page.waitForFunction(() => document.documentElement.dataset.awake !== undefined);
    await page.waitForLoadState('networkidle');
    expect(await line(page).isVisible()).toBe(false);
    await expectClean(page);
  });

  test('asks its own site for what its passport names, and for nothing else', async () => {
    const { exception, requests, storage } = readPassport(files.get(file(chart))!, `${HOME}/data/latest.json`);
    const { page, asked } = await openAtHome(json(newer()), chart);
    await expect.poll(() => line(page).isVisible()).toBe(true);
    expect(asked.map((request) => request.replace('GET ', HOME))).toEqual([exception]);
    expect({ requests, storage }).toEqual({ requests: [], storage: [] });
    expect(recordOf(page).policyErrors).toEqual([]);
  });

  test('is described as the chart that stays, and fits the height of its description even with the line', async () => {
    const discovered = /<link [^>]*json\+oembed" href="([^"]+)"/.exec(files.get(file(chart))!)?.[1];
    const described = await fetch(site.url(new URL(discovered!).pathname));
    const { height, html } = (await described.json()) as { height: number; html: string };
    expect(html).toContain(`src="${HOME}${file(chart)}?`);
    const { page } = await openAtHome(json(newer()), chart);
    await expect.poll(() => line(page).isVisible()).toBe(true);
    for (const width of [320, 360, 560, 591, 592, 711, 712, 879, 880, 1200]) {
      await page.setViewportSize({ width, height: 300 });
      const drawn = await page.evaluate(() => document.documentElement.getBoundingClientRect().height);
      expect(drawn, `at ${String(width)} px`).toBeLessThanOrEqual(height);
    }
  });
});
