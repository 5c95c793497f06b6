import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { recordOf } from '../support/browser.ts';
import { attackRows, recordRows } from '../support/expected-records.ts';
import { useSite } from '../support/use-site.ts';

const site = useSite();

/** What every reader gets, whatever happens to the scripts. */
async function expectComplete(page: Page): Promise<void> {
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toMatch(/^In \d+ countries/);
  expect(await page.locator('svg.attack-map:visible .mark').count()).toBeGreaterThan(50);
  expect(await page.locator('svg.attack-timeline:visible .bin').count()).toBeGreaterThan(50);
  expect(await page.locator('[data-rows] tbody tr:visible').count()).toBe(recordRows.length);
  expect(await page.locator('[data-result]').textContent()).toBe(`${attackRows.length} records`);
  expect(await page.locator('[data-list] .record').count()).toBeGreaterThan(0);
}

/** The sign that a reader is about to use the figures. */
const approach = (page: Page) => page.locator('.filters').hover();

test('without JavaScript the page is complete and offers nothing that could not work', async () => {
  const page = await site.open('/', { javaScriptEnabled: false });
  await expectComplete(page);
  for (const control of ['.filters', '.regions', '.zooms', '.bys', '[data-more]']) {
    expect(await page.locator(control).isVisible(), control).toBe(false);
  }
  await page.getByText('The same as a table').first().click();
  expect(await page.locator('[data-twin=attack-map] tbody tr').first().isVisible()).toBe(true);
});

describe('with a part of the script missing', () => {
  test('the script itself', async () => {
    const page = await site.page();
    await page.route('**/*.js', (route) => route.abort());
    await page.goto(site.url('/'));
    await approach(page);
    await expectComplete(page);
  });

  test.each<[string, Parameters<Page['route']>[1]]>([
    ['refused', (route) => route.abort()],
    ['an error of the server', (route) => route.fulfill({ status: 500, body: 'no' })],
    ['cut off', (route) => route.fulfill({ contentType: 'application/json', body: '{"table":{"version":"1' })],
    ['of another shape', (route) => route.fulfill({ contentType: 'application/json', body: '{"table":null}' })],
  ])('the records: %s', async (_, answer) => {
    const page = await site.page();
    await page.route('**/instrument/records.json*', answer);
    await page.goto(site.url('/'));
    const failed = page.waitForEvent('pageerror');
    await approach(page);
    await failed;
    await expectComplete(page);
    expect(await page.locator('attack-instrument').getAttribute('data-awake')).toBeNull();
  });

  test('the finer land: the coarse one stays and everything else works', async () => {
    const page = await site.page();
    await page.route('**/instrument/detail.json*', (route) => route.abort());
    await page.goto(site.url('/?region=europe'));
    await page.locator('attack-instrument[data-awake]').waitFor();
    const land = page.locator('svg.attack-map:visible path.land');
    expect((await land.getAttribute('d'))?.length).toBeGreaterThan(1000);
    await page.getByRole('button', { name: 'Africa', exact: true }).click();
    await expect.poll(() => page.url()).toContain('region=africa');
    expect(recordOf(page).pageErrors).toEqual([]);
  });
});
