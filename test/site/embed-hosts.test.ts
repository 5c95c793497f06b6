import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { charts } from '../../src/charts/registry.ts';
import { recordOf } from '../support/browser.ts';
import { hosts, serveHosts, type ServedHosts } from '../support/embed-hosts.ts';
import { useSite } from '../support/use-site.ts';

const site = useSite();
const ids = charts.map(({ chart }) => chart.id);
let served: ServedHosts;

interface Oembed {
  readonly title: string;
  readonly height: number;
}

beforeAll(async () => {
  const described = await Promise.all(
    ids.map(async (id) => {
      const { title, height } = (await (await fetch(site.url(`/embed/${id}.oembed.json`))).json()) as Oembed;
      const src = site.url(`/embed/${id}.html`);
      return [id, { src, title, height, fullView: site.url('/'), site: 'Test Site' }] as const;
    }),
  );
  served = await serveHosts(new Map(described));
});
afterAll(() => served.close());

const awake = async (page: Page): Promise<readonly Frame[]> => {
  for (const frame of await page.locator('iframe').all()) await frame.scrollIntoViewIfNeeded();
  await expect.poll(() => page.frames().length).toBe(1 + (await page.locator('iframe').count()));
  const frames = page.frames().slice(1);
  for (const frame of frames) await frame.waitForFunction(() => document.documentElement.dataset.awake !== undefined);
  return frames;
};

/** How much higher the frame is than what it holds, in pixels. */
const slack = async (frame: Frame): Promise<number> => {
  const element = await frame.frameElement();
  const outer = await element.evaluate((node) => (node as HTMLIFrameElement).clientHeight);
  return outer - (await frame.evaluate(() => document.documentElement.getBoundingClientRect().height));
};

const scrolls = (frame: Frame) =>
  frame.evaluate(() => {
    const { scrollHeight, clientHeight, scrollWidth, clientWidth } = document.documentElement;
    return scrollHeight > clientHeight || scrollWidth > clientWidth;
  });

/** Pixels to spare: none missing, and at most one left over. */
const isWithinOne = (pixels: number): boolean => pixels >= 0 && pixels <= 1;

const focused = (page: Page) =>
  page.evaluate(() => [document.activeElement?.id, document.activeElement?.localName].find(Boolean) ?? '');

describe.each(hosts.map((host, position) => [host.name, host, position] as const))('%s', (_name, host, position) => {
  test.each([320, 600, 1200])('shows all of the chart at %i px', async (width) => {
    const page = await site.page({ width });
    await page.goto(served.url(position));
    for (const frame of await awake(page)) {
      if (host.listens) {
        await expect.poll(() => slack(frame)).toSatisfy(isWithinOne);
      } else expect(await slack(frame)).toBeGreaterThanOrEqual(0);
      expect(await scrolls(frame)).toBe(false);
    }
    const { requests, consoleErrors, pageErrors, policyErrors } = recordOf(page);
    const own = new URL(site.url('/')).host;
    const asked = requests.filter(({ url }) => url !== served.url(position)).map(({ url }) => new URL(url));
    expect(asked).toHaveLength(page.frames().length - 1);
    for (const { host: name, pathname } of asked) {
      expect(name).toBe(own);
      expect(pathname).toMatch(/^\/embed\/[a-z-]+\.html$/);
    }
    expect({ consoleErrors, pageErrors, policyErrors }).toEqual({
      consoleErrors: [],
      pageErrors: [],
      policyErrors: [],
    });
  });

  test.each(host.ofEach === true ? ids.slice(1) : [])('shows all of %s in every column', async (chart) => {
    for (const width of [320, 500, 600, 1200]) {
      const page = await site.page({ width });
      await page.goto(served.url(position, chart));
      const [frame] = await awake(page);
      if (host.listens)
        await expect.poll(() => slack(frame!), { message: `at ${String(width)} px` }).toSatisfy(isWithinOne);
      else expect(await slack(frame!), `at ${String(width)} px`).toBeGreaterThanOrEqual(0);
      expect(await scrolls(frame!), `at ${String(width)} px`).toBe(false);
      await page.context().close();
    }
  });

  test('keeps the wheel, and lets the keyboard into the chart and out again', async () => {
    const page = await site.page({ width: 800, height: 700 });
    await page.goto(served.url(position));
    const [frame] = await awake(page);
    if (host.listens) await expect.poll(() => slack(frame!)).toSatisfy(isWithinOne);
    await page.evaluate(() => scrollTo(0, 0));
    const box = (await page.locator('iframe').first().boundingBox())!;
    await page.mouse.move(box.x + box.width / 2, box.y + 200);
    await page.mouse.wheel(0, 240);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(100);

    await page.locator('#before').focus();
    const stops: string[] = [];
    for (let step = 0; step < 60 && stops.at(-1) !== 'after'; step += 1) {
      await page.keyboard.press('Tab');
      // Into a frame of another process, and out of it, the focus needs a moment.
      await expect.poll(() => focused(page)).not.toBe('body');
      stops.push(await focused(page));
    }
    expect(stops[0]).toBe('iframe');
    expect(stops.at(-1)).toBe('after');
  });
});

test('a frame follows its content when a reader opens the table and when the column changes', async () => {
  const page = await site.page({ width: 600 });
  await page.goto(served.url(0));
  const [frame] = await awake(page);
  await expect.poll(() => slack(frame!)).toSatisfy(isWithinOne);
  const before = await page.locator('iframe').evaluate((node) => node.clientHeight);
  await frame!.locator('.twin summary').click();
  await expect.poll(() => page.locator('iframe').evaluate((node) => node.clientHeight)).toBeGreaterThan(before + 100);
  await page.setViewportSize({ width: 330, height: 800 });
  await expect.poll(() => slack(frame!)).toSatisfy(isWithinOne);
  expect(await scrolls(frame!)).toBe(false);
});

test('the script of the host believes its frame alone, and leaves with it', async () => {
  const page = await site.page({ width: 600 });
  await page.goto(served.url(0));
  const [frame] = await awake(page);
  await expect.poll(() => slack(frame!)).toSatisfy(isWithinOne);
  const height = () => page.locator('iframe').evaluate((node) => node.style.height);
  const right = await height();
  await page.evaluate(() => {
    for (const message of [{ type: 'care-under-attack:height', height: 5 }, null, 7, 'height', { height: 9 }])
      postMessage(message, '*');
  });
  await frame!.evaluate(() => {
    for (const bad of [
      { height: 5 },
      { type: 'care-under-attack:height' },
      { type: 'care-under-attack:height', height: '9px;color:red' },
      { type: 'care-under-attack:height', height: 1e9 },
    ])
      parent.postMessage(bad, '*');
  });
  await page.evaluate(() => new Promise((done) => setTimeout(done, 50)));
  expect(await height()).toBe(right);
  // Without its frame the first message, from whomever, is the last that it hears.
  const removed = await page.evaluate(async () => {
    let removals = 0;
    const original = window.removeEventListener.bind(window);
    window.removeEventListener = (...given: Parameters<typeof original>) => {
      removals += 1;
      original(...given);
    };
    document.querySelector('iframe')!.remove();
    for (let i = 0; i < 3; i += 1) postMessage('anything', '*');
    await new Promise((done) => setTimeout(done, 50));
    return removals;
  });
  expect(removed).toBe(1);
});
