import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { charts } from '../../src/charts/registry.ts';
import { useSite } from '../support/use-site.ts';

const site = useSite();

async function colours(page: Page): Promise<Record<string, string>> {
  return page.evaluate(() => {
    const style = getComputedStyle(document.documentElement);
    return Object.fromEntries(
      ['--ink', '--paper', '--land', '--harm'].map((name) => [name, style.getPropertyValue(name)]),
    );
  });
}

describe.each(charts.map(({ chart }) => chart.id))('where a reader forces colours, %s', (chart) => {
  test.each(['light', 'dark'] as const)(
    'is drawn for a %s reader, whatever the author asked for',
    async (colorScheme) => {
      const page = await site.page({ colorScheme });
      await page.emulateMedia({ forcedColors: 'active' });
      await page.goto(site.url(`/embed/${chart}.html`));
      const wanted = await colours(page);
      for (const theme of ['light', 'dark']) {
        await page.goto(site.url(`/embed/${chart}.html?theme=${theme}`));
        expect(await colours(page), theme).toEqual(wanted);
      }
      await page.emulateMedia({ forcedColors: 'none' });
      await page.goto(site.url(`/embed/${chart}.html?theme=${colorScheme === 'light' ? 'dark' : 'light'}`));
      expect(await colours(page)).not.toEqual(wanted);
    },
  );
});

test.each([
  ['/embed/', '.search-field input'],
  ['/', '.search-form input'],
  ['/', '.search-field input'],
])(
  'where a reader forces colours, a field on %s has a line and shows that it has the focus',
  async (path, selector) => {
    const page = await site.page();
    await page.emulateMedia({ forcedColors: 'active' });
    await page.goto(site.url(path));
    const field = page.locator(selector).first();
    await field.focus();
    const look = await field.evaluate((node) => {
      const { borderBottomWidth, borderBottomStyle, outlineStyle, outlineWidth } = getComputedStyle(node);
      return { borderBottomWidth, borderBottomStyle, outlineStyle, outlineWidth };
    });
    expect(look).toEqual({
      borderBottomWidth: '1px',
      borderBottomStyle: 'solid',
      outlineStyle: 'solid',
      outlineWidth: '2px',
    });
  },
);
