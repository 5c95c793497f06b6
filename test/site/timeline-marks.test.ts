import { describe, expect, test } from 'vitest';
import { wake } from '../support/home-page.ts';
import { milestoneRows } from '../support/signatory-rows.ts';
import { useSite } from '../support/use-site.ts';

const site = useSite();
const labels = milestoneRows.map(({ label }) => label!);

describe('the marks on the axis have names', () => {
  test.each(['/', '/countries/us/', '/embed/attack-timeline.html'])('in the table of %s', async (path) => {
    const page = await site.open(path, { javaScriptEnabled: false });
    const twin = page.locator('[data-twin$=timeline]');
    await twin.locator('summary').click();
    const items = await twin.locator('li').allInnerTexts();
    expect(items).toHaveLength(labels.length);
    for (const label of labels) expect(items.join('\n')).toContain(label);
  });

  test.each(['/', '/countries/us/'])('and the key of %s leads to their sources', async (path) => {
    const page = await site.open(path, { javaScriptEnabled: false, width: 360 });
    const link = page.locator('.bar-key').getByRole('link');
    expect((await link.boundingBox())!.height).toBeGreaterThanOrEqual(44);
    await link.click();
    await page.waitForURL(site.url('/call/#milestones'));
    await expect
      .poll(() => page.locator('#milestones').evaluate((node) => node.getBoundingClientRect().top), { timeout: 10_000 })
      .toBeLessThan(400);
  });

  test('beside the pointer', async () => {
    const page = await wake(await site.open('/'));
    const stage = page.locator('.timeline-layout:visible .brush');
    await stage.scrollIntoViewIfNeeded();
    const [box, tick] = await Promise.all([
      stage.boundingBox(),
      page.locator('svg.attack-timeline:visible .tick[data-key=wannacry]').boundingBox(),
    ]);
    await page.mouse.move(tick!.x + 1, box!.y + box!.height / 2);
    expect(await page.locator('[data-readout]').innerText()).toContain('WannaCry reaches hospitals');
  });

  test.each(['/?from=2017-05', '/embed/attack-timeline.html?from=2017-05'])('and to the keyboard: %s', async (path) => {
    const page = await site.open(path);
    await page.locator('[data-awake]').first().waitFor({ state: 'attached' });
    const handle = page.getByRole('slider', { name: 'Earliest month shown' });
    await handle.focus();
    expect(await handle.getAttribute('aria-valuetext')).toBe(
      'May 2017, WannaCry reaches hospitals in several countries',
    );
    expect(await page.locator('[data-readout]').innerText()).toContain('WannaCry reaches hospitals');
    await page.keyboard.press('ArrowRight');
    expect(await handle.getAttribute('aria-valuetext')).toBe('June 2017');
    expect(await page.locator('[data-readout]').innerText()).toMatch(/^June 2017: /);
    await page.keyboard.press('Shift+Tab');
    expect(await page.locator('[data-readout]').innerText()).toBe('');
  });
});

describe('every figure leads to its embed with what it shows', () => {
  test.each([
    ['/call/', 'attack-timeline', 'from=2019-05&to=2021-05'],
    ['/countries/us/', 'attack-map', 'country=US'],
    ['/countries/us/', 'attack-timeline', 'country=US'],
  ])('%s: %s', async (path, chart, query) => {
    const page = await site.open(path, { javaScriptEnabled: false });
    const links = page.locator(`[data-act=${chart}] a`);
    const embed = `/embed/?chart=${chart}&${query}`;
    expect(await links.evaluateAll((nodes) => nodes.map((node) => node.getAttribute('href')))).toEqual([
      embed,
      `${embed}#download`,
    ]);
    const builder = await site.open(embed);
    await builder.locator('embed-builder[data-awake]').waitFor();
    expect(await builder.locator(`input[name=chart][value=${chart}]`).isChecked()).toBe(true);
    expect(await builder.locator('[data-snippet=frame]').inputValue()).toContain(query.replaceAll('&', '&amp;'));
  });
});
