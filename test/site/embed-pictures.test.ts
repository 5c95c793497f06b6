import { describe, expect, test } from 'vitest';
import { charts } from '../../src/charts/registry.ts';
import { recordOf } from '../support/browser.ts';
import { useSite } from '../support/use-site.ts';

const site = useSite();

describe.each(charts.map(({ chart }) => chart.id))('%s', (chart) => {
  test('stands at a steady address as SVG and PNG, which a browser shows', async () => {
    const page = await site.page({ width: 1300 });
    await page.route('**/host', (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: `<!doctype html><html lang="en"><title>Test</title><img alt="a" src="/embed/${chart}.svg"><img alt="b" src="/embed/${chart}.png">`,
      }),
    );
    await page.goto(site.url('/host'), { waitUntil: 'load' });
    const sizes = await page
      .locator('img')
      .evaluateAll((images) =>
        images.map((image) => [(image as HTMLImageElement).naturalWidth, (image as HTMLImageElement).naturalHeight]),
      );
    expect(sizes[0]![0]).toBe(1200);
    expect(sizes[1]).toEqual(sizes[0]!.map((size) => 2 * size));
  });

  test("is a drawing whose words stay inside it, in the browser's own fonts", async () => {
    const page = await site.open(`/embed/${chart}.svg`, { width: 1300 });
    const outside = await page.evaluate(() => {
      const frame = document.documentElement.getBoundingClientRect();
      return Array.from(document.querySelectorAll('text'))
        .filter((node) => {
          const { left, right, top, bottom } = node.getBoundingClientRect();
          return left < frame.left + 20 || right > frame.right - 20 || top < frame.top || bottom > frame.bottom;
        })
        .map(({ textContent }) => textContent);
    });
    expect(outside).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.textContent)).toMatch(
      /Source: .*data \d+\.\d+\.\d+ of .*CC BY 4\.0/s,
    );
    // A browser looks for an icon beside any document of its own window.
    const loaded = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
    expect(loaded.filter((name) => !name.endsWith('/favicon.ico'))).toEqual([]);
    expect(recordOf(page)).toMatchObject({ pageErrors: [], policyErrors: [] });
  });
});
