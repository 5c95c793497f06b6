import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { realDescriptor as descriptor } from '../dataset/fictional.ts';
import { useSite } from '../support/use-site.ts';

const site = useSite();

/** What is laid out a moment after the first picture. */
const later = '.record-row, .rows tbody tr, .rows-later, .changes li, .data-columns';
const pages = ['/', '/attacks/', '/data/', '/data/changes/', '/countries/us/'];

const kinds = (page: Page): Promise<string[]> =>
  page
    .locator(later)
    .evaluateAll((nodes) => [...new Set(nodes.map((node) => getComputedStyle(node).contentVisibility))]);
const momentOver = (page: Page): Promise<unknown> =>
  page.locator('main').evaluate((main) => Promise.all(main.getAnimations().map(({ finished }) => finished)));
/** Brings the first moment back. */
const inFirstMoment = (page: Page): Promise<void> =>
  page.locator('main').evaluate(async (main) => {
    await Promise.all(main.getAnimations().map(({ finished }) => finished));
    main.style.setProperty('--later', 'auto');
    for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
  });

describe.each(pages)('%s', (path) => {
  test.each([360, 412, 768, 1280])(
    '%i px: what is not laid out yet takes about the room that it needs',
    async (width) => {
      const page = await site.open(path, { width });
      const height = () => page.evaluate(() => document.documentElement.scrollHeight);
      await momentOver(page);
      const needed = await height();
      await inFirstMoment(page);
      const expected = await height();
      expect(expected / needed).toBeGreaterThan(0.88);
      expect(expected / needed).toBeLessThan(1.12);
    },
  );

  test('a moment later all is laid out, so that a picture of the whole page has it', async () => {
    const page = await site.page({ width: 412, reducedMotion: 'no-preference' });
    await page.addInitScript(() => {
      document.addEventListener('animationstart', () => {
        document.documentElement.dataset.started = '';
      });
    });
    await page.goto(site.url(path));
    await page.waitForFunction(() => 'started' in document.documentElement.dataset);
    await momentOver(page);
    expect(await kinds(page)).toEqual(['visible']);
  });

  test('is all there on paper', async () => {
    const page = await site.open(path, { width: 412 });
    await inFirstMoment(page);
    expect(await kinds(page)).toContain('auto');
    await page.emulateMedia({ media: 'print' });
    expect(await kinds(page)).toEqual(['visible']);
  });

  test('the ring around a link is not cut off', async () => {
    const page = await site.open(path, { width: 360 });
    await inFirstMoment(page);
    const cut = await page.locator(later).evaluateAll((nodes) =>
      nodes.flatMap((node) => {
        const { contentVisibility, overflowClipMargin } = getComputedStyle(node);
        const room = node.getBoundingClientRect();
        const margin = Number.parseFloat(overflowClipMargin) || 0;
        if (contentVisibility !== 'auto' || room.width === 0) return [];
        return Array.from(node.querySelectorAll('a, summary'), (link) => link.getBoundingClientRect())
          .filter(({ left, right }) => left - 4 < room.left - margin || right + 4 > room.right + margin)
          .map(({ left }) => `${node.getAttribute('class') ?? node.localName}: ${String(left)}`);
      }),
    );
    expect(cut).toEqual([]);
  });
});

const inView = (page: Page, id: string): Promise<boolean> =>
  page.evaluate((name) => {
    const { top, bottom } = document.getElementById(name)!.getBoundingClientRect();
    return top >= 0 && top < innerHeight && bottom > 0;
  }, id);

test.each([360, 1280])('%i px: an address with a place in it leads there', async (width) => {
  const page = await site.page({ width, reducedMotion: 'no-preference' });
  const last = descriptor.resources.at(-1)!;
  const column = `${last.name}-${last.fields.at(-1)!.name}`;
  for (const [path, id] of [
    ['/data/', column],
    ['/data/', 'attacks-status'],
    ['/', 'data'],
    ['/', 'records'],
  ] as const) {
    await page.goto(`${site.url(path)}#${id}`);
    await expect.poll(() => inView(page, id), { message: `${path}#${id}` }).toBe(true);
  }
});

test('the keyboard reaches links that were not laid out yet', async () => {
  const page = await site.open('/attacks/', { width: 360 });
  await inFirstMoment(page);
  const links = page.locator('.record-row:not([data-uncounted]) a');
  const far = 60;
  await links.nth(far).focus();
  for (let step = 1; step <= 3; step += 1) {
    await page.keyboard.press('Tab');
    const href = await links.nth(far + step).getAttribute('href');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe(href);
    expect(
      await page.evaluate(() => {
        const { top, height } = document.activeElement!.getBoundingClientRect();
        return height >= 43.9 && top >= 0 && top < innerHeight;
      }),
    ).toBe(true);
  }
});
