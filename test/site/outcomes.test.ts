import { describe, expect, test } from 'vitest';
import { recordRows } from '../support/expected-records.ts';
import { useSite } from '../support/use-site.ts';

const site = useSite();

const attempts = recordRows.filter(({ outcome }) => outcome === 'attempted').length;
const records = `${String(attempts)} records (attempts)`;
const charts = [
  ['attack-map', 'Where care was attacked', 'Map of attempts'],
  ['attack-timeline', 'When care was attacked', 'Timeline of attempts'],
  ['impact', 'What attacks did to care', 'Effects of attempts'],
] as const;

describe('what is no attack is called none', () => {
  test('by the figures of the home page and their tables', async () => {
    const page = await site.open('/?outcome=attempted');
    await page.locator('attack-instrument[data-awake]').waitFor();
    for (const [chart, usual, title] of charts) {
      const figure = page.locator(`figure[data-chart=${chart}]`);
      const told = await figure.evaluate((node) => [
        node.getAttribute('aria-label'),
        node.querySelector('[data-twin] caption')?.textContent,
        node.querySelector('.twin-scroll')?.getAttribute('aria-label'),
      ]);
      expect(told, chart).toEqual([title, title, title]);
      const drawings = figure.locator(`svg.${chart}`);
      for (const label of await drawings.evaluateAll((nodes) => nodes.map((node) => node.getAttribute('aria-label')))) {
        expect(label).toContain(records);
        expect(label).not.toContain('recorded attack');
      }
      await page.getByRole('button', { name: 'Clear all' }).first().click();
      expect(await figure.getAttribute('aria-label')).toBe(usual);
      await page.goBack();
    }
  });

  test.each(charts)('by the embed of %s', async (chart, usual, title) => {
    const page = await site.open(`/embed/${chart}.html?outcome=attempted`);
    await page.locator('html[data-awake]').waitFor();
    expect(await page.locator('h1').innerText()).toBe(title);
    expect(await page.locator('figure').getAttribute('aria-label')).toBe(title);
    expect(await page.locator('[data-deck]').innerText()).toContain(records);
    expect(await page.locator('body').innerText()).not.toMatch(/recorded attack|was attacked/);
    await page.goto(site.url(`/embed/${chart}.html`));
    await page.locator('html[data-awake]').waitFor();
    expect(await page.locator('h1').innerText()).toBe(usual);
  });

  test.each(charts)('by the snippet of %s and its picture', async (chart, _usual, title) => {
    const page = await site.open(`/embed/?chart=${chart}&outcome=attempted`);
    await page.locator('embed-builder[data-awake]').waitFor();
    expect(await page.locator('[data-snippet=frame]').inputValue()).toContain(`title="${title}: `);
    expect(await page.locator('[data-citation]').innerText()).toContain(title);
    const waiting = page.waitForEvent('download');
    await page.locator('[data-save=svg]').press('Enter');
    const chunks = [];
    for await (const chunk of await (await waiting).createReadStream()) chunks.push(chunk as Buffer);
    const picture = Buffer.concat(chunks).toString();
    expect(picture).toContain(`<title>${title}</title>`);
    expect(picture).not.toMatch(/recorded attack|was attacked/);
  });
});
