import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { useSite } from '../support/use-site.ts';

const site = useSite();

/** How far parts of the page have moved without a reader's doing, as Chromium weighs it: 0 is not at all. */
const shiftOf = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((done) => {
        let sum = 0;
        const observer = new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) sum += (entry as unknown as { value: number }).value;
        });
        observer.observe({ type: 'layout-shift', buffered: true });
        requestAnimationFrame(() => {
          setTimeout(() => {
            observer.disconnect();
            done(sum);
          });
        });
      }),
  );

test.each([
  ['/', 360, null],
  ['/', 1280, null],
  ['/attacks/', 360, null],
  ['/attacks/', 1280, null],
  ['/data/', 360, null],
  ['/data/changes/', 360, 'changes-between form:not([hidden])'],
  ['/call/', 1280, null],
  ['/embed/', 360, 'embed-builder[data-awake] [data-height]:not([hidden])'],
  ['/embed/', 1280, 'embed-builder[data-awake] [data-height]:not([hidden])'],
])('%s, %i px: nothing moves when fonts and scripts come late', async (path, width, ready) => {
  const page = await site.page({ width, reducedMotion: 'no-preference' });
  await page.route(/\/fonts\/|\.js$/, async (route) => {
    // Until there is a first picture, which is then the one that must not move.
    await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
    await route.continue();
  });
  await page.goto(site.url(path));
  await page.evaluate(() => document.fonts.ready);
  // What is laid out only then must not move the rest either.
  await page.locator('main').evaluate((main) => Promise.all(main.getAnimations().map(({ finished }) => finished)));
  if (ready !== null) await page.locator(ready).waitFor();
  expect(await shiftOf(page)).toBeLessThan(0.01);
});
