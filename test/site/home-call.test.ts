import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { recordOf } from '../support/browser.ts';
import { expectClean } from '../support/expect-clean.ts';
import { wake } from '../support/home-page.ts';
import { useSite } from '../support/use-site.ts';

const site = useSite();

const map = (page: Page) => page.locator('svg.endorsement-map:visible');
const card = (page: Page) => page.locator('[data-endorsement-card]');
const asked = (page: Page) => recordOf(page).requests.filter(({ url }) => url.includes('/endorsement-panel.client'));

test.each(['root', 'base'] as const)(
  'the map of the call answers a mouse as on its own page, at the %s',
  async (at) => {
    const page = await site.open('/', { at });
    await map(page).scrollIntoViewIfNeeded();
    expect(asked(page)).toEqual([]);
    await map(page).hover({ position: { x: 5, y: 5 } });
    await page.locator('endorsement-panel[data-awake]').waitFor();
    expect(asked(page)).toHaveLength(1);
    await map(page).locator('.mark[data-key=MX] circle').last().hover();
    expect(await card(page).locator('.card-title').textContent()).toBe('Mexico');
    await map(page).locator('.label[data-key=SUHH]').click();
    await card(page).getByRole('link', { name: 'Mikhail Gorbachev' }).click();
    await page.waitForURL(site.url('/signatories/mikhail-gorbachev/', at));
  },
);

test('the first tap counts, also before the script is there', async () => {
  const page = await site.page({ width: 360, height: 740, hasTouch: true });
  await page.route('**/endorsement-panel.client*', async (route) => {
    await new Promise((done) => setTimeout(done, 400));
    await route.continue();
  });
  await page.goto(site.url('/'));
  await map(page).scrollIntoViewIfNeeded();
  const box = (await map(page).locator('.mark[data-key=BR] circle[data-key=ring]').boundingBox())!;
  await page.touchscreen.tap(box.x + box.width / 2, box.y + box.height / 2);
  await card(page).waitFor({ state: 'visible' });
  expect(await card(page).locator('.card-title').textContent()).toBe('Brazil');
  await expectClean(page);
});

test('a reader who comes by keyboard reaches the countries', async () => {
  const page = await wake(await site.open('/'));
  await page.locator('endorsement-panel[data-awake]').waitFor();
  expect(await map(page).locator('.mark[tabindex="0"]').count()).toBe(1);
  await map(page).locator('.mark[tabindex="0"]').focus();
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => document.activeElement?.closest('[data-endorsement-card]') !== null)).toBe(true);
});

test('if the script does not come, the page stays as it was printed', async () => {
  const page = await site.page();
  await page.route('**/endorsement-panel.client*', (route) => route.abort());
  await page.goto(site.url('/'));
  await wake(page);
  expect(await map(page).locator('.mark').count()).toBeGreaterThan(5);
  expect(await card(page).isVisible()).toBe(false);
});
