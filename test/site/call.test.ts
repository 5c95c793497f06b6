import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { expectClean } from '../support/expect-clean.ts';
import { attackRows, isInside } from '../support/expected-records.ts';
import { milestoneRows, signatoryRows, sourceUrls } from '../support/signatory-rows.ts';
import { useSite } from '../support/use-site.ts';

const site = useSite();

const leaders = signatoryRows.filter(({ category }) => category!.startsWith('head_of_'));
const counted = new Set(leaders.map(({ country }) => country));

/** The page with its script awake. */
async function awake(page: Page): Promise<Page> {
  await page.locator('endorsement-panel[data-awake]').waitFor();
  return page;
}

const map = (page: Page) => page.locator('svg.endorsement-map:visible');
const card = (page: Page) => page.locator('[data-endorsement-card]');

describe('labels of the map', () => {
  test.each([360, 620, 700])('give way to a list, %i px wide', async (width) => {
    const page = await site.open('/call/', { width });
    expect(await map(page).getAttribute('class')).toContain('narrow');
    expect(await map(page).locator('.label').count()).toBe(0);
    expect(await page.locator('.endorsement-list:visible').innerText()).toContain('Slovenia');
  });

  test.each([740, 768, 900, 1024, 1280, 1400])('neither overlap nor leave the drawing, %i px wide', async (width) => {
    const page = await site.open('/call/', { width });
    await page.evaluate(() => document.fonts.ready);
    const found = await page.evaluate(() => {
      const svg = [...document.querySelectorAll('svg.endorsement-map')].find((node) => node.clientWidth > 0);
      const boxOf = (node: Element) => {
        const { left, right, top, bottom } = node.getBoundingClientRect();
        return { left, right, top, bottom };
      };
      return {
        wide: svg?.classList.contains('wide'),
        frame: svg ? boxOf(svg) : null,
        labels: [...(svg?.querySelectorAll('.label') ?? [])].map((node) => ({
          words: node.textContent,
          ...boxOf(node),
        })),
      };
    });
    expect(found.wide).toBe(true);
    expect(found.labels).toHaveLength(counted.size + 1);
    const faults: string[] = [];
    const frame = found.frame!;
    found.labels.forEach((a, i) => {
      if (a.left < frame.left || a.right > frame.right || a.top < frame.top || a.bottom > frame.bottom)
        faults.push(`${a.words} is cut off`);
      for (const b of found.labels.slice(i + 1))
        if (a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
          faults.push(`${a.words} overlaps ${b.words}`);
    });
    expect(faults).toEqual([]);
  });
});

describe('a country of the map', () => {
  test.each([
    [1280, 'SI', 'Slovenia'],
    [1280, 'CH', 'Switzerland'],
    [1280, 'DK', 'Denmark'],
    [360, 'SI', 'Slovenia'],
    [360, 'LR', 'Liberia'],
    [360, 'UY', 'Uruguay'],
  ])('too small to be hit is reached by touch, %i px wide: %s', async (width, key, name) => {
    const page = await awake(await site.open('/call/', { width, hasTouch: true }));
    const mark = map(page).locator(`.mark[data-key=${key}] circle`).first();
    await mark.scrollIntoViewIfNeeded();
    const box = (await mark.boundingBox())!;
    // Away from the neighbours, as far as a finger misses.
    const [dx, dy] = key === 'SI' ? [6, 8] : key === 'CH' ? [-8, 8] : [-6, -6];
    await page.touchscreen.tap(box.x + box.width / 2 + dx, box.y + box.height / 2 + dy);
    await card(page).waitFor({ state: 'visible' });
    expect(await card(page).locator('.card-title').textContent()).toBe(name);
  });

  test.each([1280, 360])('is reached by the keyboard, %i px wide', async (width) => {
    const page = await awake(await site.open('/call/', { width }));
    const first = map(page).locator('.mark[tabindex="0"]');
    expect(await first.count()).toBe(1);
    await first.focus();
    const names: (string | null)[] = [];
    for (let i = 0; i <= counted.size; i += 1) {
      names.push(await page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? null));
      await page.keyboard.press('ArrowRight');
    }
    expect(new Set(names).size).toBe(counted.size + 1);
    expect(names).toContain('Slovenia: office only');
    expect(names).toContain('Switzerland: Doris Leuthard');
    expect(names.at(-1)).toBe('Denmark: office unclear');
    await page.keyboard.press('Home');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Juan Manuel Santos');
    await page.keyboard.press('Escape');
    expect(await card(page).isVisible()).toBe(false);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-key'))).toBe('CO');
    await expectClean(page);
  });

  test('is meant by a tap on its middle, whatever small neighbour is near, and its card opens in sight', async () => {
    const page = await awake(await site.open('/call/', { width: 360, height: 740, hasTouch: true }));
    for (const block of ['start', 'end'] as const) {
      for (const mark of await map(page).locator('.mark').all()) {
        await map(page).evaluate((node, where) => {
          node.scrollIntoView({ block: where });
        }, block);
        const name = (await mark.getAttribute('aria-label'))?.split(':')[0];
        const box = (await mark.locator('circle[data-key=ring]').boundingBox())!;
        await page.touchscreen.tap(box.x + box.width / 2, box.y + box.height / 2);
        await card(page).waitFor({ state: 'visible' });
        expect(await card(page).locator('.card-title').textContent()).toBe(name);
        const [shown, drawn] = [(await card(page).boundingBox())!, (await map(page).boundingBox())!];
        expect(Math.abs(shown.y - drawn.y - drawn.height)).toBeLessThan(2);
        expect(shown.y + shown.height).toBeLessThanOrEqual(740.5);
      }
    }
  });

  test('takes its card away when the keyboard leaves the map, unless it was chosen', async () => {
    const page = await awake(await site.open('/call/'));
    await map(page).locator('.mark[tabindex="0"]').focus();
    expect(await card(page).isVisible()).toBe(true);
    await page.keyboard.press('Tab');
    await card(page).waitFor({ state: 'hidden' });
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: 'Data', exact: true }).first().focus();
    await page.waitForTimeout(400);
    expect(await card(page).isVisible()).toBe(true);
  });

  test('shows its card to a mouse, and leads to the signatory', async () => {
    const page = await awake(await site.open('/call/'));
    await map(page).locator('path.country[data-key=BR]').hover();
    expect(await card(page).locator('.card-title').textContent()).toBe('Brazil');
    await page.mouse.move(2, 2);
    await card(page).waitFor({ state: 'hidden' });
    await map(page).locator('.label[data-key=SUHH]').click();
    expect(await card(page).locator('.card-title').textContent()).toBe('Soviet Union (1922-1991)');
    await card(page).getByRole('link', { name: 'Mikhail Gorbachev' }).click();
    await page.waitForURL(site.url('/signatories/mikhail-gorbachev/'));
  });
});

test('on a phone a list stands in the place of the labels, and nothing is wider than the screen', async () => {
  const page = await site.open('/call/', { width: 360, hasTouch: true });
  expect(await map(page).locator('.label').count()).toBe(0);
  const items = page.getByRole('list', { name: 'Former leaders by country' }).getByRole('link');
  expect(await items.count()).toBe(counted.size + 1);
  for (const box of await items.evaluateAll((nodes) => nodes.map((node) => node.getBoundingClientRect().height)))
    expect(box).toBeGreaterThanOrEqual(44);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
});

test('without script the page tells all of it: the numbers, every signatory, every milestone with its source', async () => {
  const page = await site.open('/call/', { javaScriptEnabled: false });
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('at least eleven countries');
  expect(counted.size).toBe(11);
  expect(await page.getByRole('rowheader').allTextContents()).toEqual(
    expect.arrayContaining(['more than 40', '42', '48', 'the Red Cross and 48 others']),
  );
  const named = signatoryRows.filter(({ name }) => name !== '').length;
  await page.getByText(`${named} named by a source and ${signatoryRows.length - named} known by office only`).waitFor();
  const entries = await page.locator('.signatory').evaluateAll((nodes) => nodes.map(({ id }) => id));
  expect(entries.toSorted()).toEqual(signatoryRows.map(({ id }) => id!).toSorted());
  for (const { id, office } of signatoryRows.filter((row) => row.office !== ''))
    expect(await page.locator(`#${id}`).textContent()).toContain(office);
  expect(await page.locator('svg.endorsement-map:visible path.country').count()).toBe(counted.size + 1);
  expect(await page.locator('.milestones-list li').count()).toBe(milestoneRows.length);
  for (const { id, label } of milestoneRows) {
    const links = page.locator('.milestones-list li', { hasText: label! }).getByRole('link');
    expect(await links.evaluateAll((nodes) => nodes.map((node) => node.getAttribute('href'))), id).toEqual(
      sourceUrls('milestone', id!),
    );
  }
});

test('each signatory says what the entry rests on, with every source behind it, by touch and without script', async () => {
  const page = await site.open('/call/', { width: 360, hasTouch: true, javaScriptEnabled: false });
  for (const { id, evidence } of signatoryRows) {
    const entry = page.locator(`#${id!}`);
    const summary = entry.locator('summary');
    const links = sourceUrls('signatory', id!);
    const count = links.length === 1 ? '1 source' : `${links.length} sources`;
    expect(await summary.textContent()).toBe(`Evidence: ${evidence === 'named' ? 'named' : 'office only'} · ${count}`);
    expect((await summary.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    await summary.tap();
    expect(await entry.locator('details p').innerText()).toMatch(/^(A source names|Sources give)/);
    const shown = entry.locator('.sources a:visible');
    expect(await shown.evaluateAll((nodes) => nodes.map((node) => node.getAttribute('href')))).toEqual(links);
  }
});

test('an entry that is opened stays where it is', async () => {
  const page = await site.open('/call/', { width: 1280 });
  for (const id of ['juan-manuel-santos', 'ban-ki-moon', 'hal-wolf']) {
    const summary = page.locator(`#${id} summary`);
    const before = await summary.boundingBox();
    await summary.click();
    const after = await summary.boundingBox();
    expect([after?.x, after?.width], id).toEqual([before?.x, before?.width]);
  }
});

test.each([1280, 360])('the timeline shows the two years around the call, %i px wide', async (width) => {
  const page = await site.open('/call/', { width });
  const inside = attackRows.filter((row) => row.date!.length >= 7 && isInside(row, '2019-05', '2021-05'));
  const label = await page.locator('svg.attack-timeline:visible').getAttribute('aria-label');
  expect(label).toContain(`${inside.length} recorded attacks from May 2019 to May 2021`);
  const before = inside.filter((row) => row.date! < '2020-05').length;
  const after = inside.filter((row) => row.date! >= '2020-06').length;
  await page
    .getByText(`${before} in the twelve months before May 2020, ${inside.length - before - after} in that month`)
    .waitFor();
  const years = await page.locator('svg.attack-timeline:visible .year').allTextContents();
  expect(years).toContain('2020');
  const boxes = await page
    .locator('svg.attack-timeline:visible .year')
    .evaluateAll((nodes) => nodes.map((node) => node.getBoundingClientRect()).map(({ left, right }) => [left, right]));
  boxes.slice(1).forEach(([left], i) => {
    expect(left).toBeGreaterThan(boxes[i]![1]!);
  });
});

test('the header, the home page and a country lead to the call and its signatories', async () => {
  const page = await site.open('/');
  const hrefs = await page.locator('a').evaluateAll((nodes) => nodes.map((node) => node.getAttribute('href')));
  expect(await page.locator('.site-header').getByRole('link', { name: 'The call' }).getAttribute('href')).toBe(
    '/call/',
  );
  for (const { id } of signatoryRows) expect(hrefs).toContain(`/signatories/${id!}/`);
  await page.goto(site.url('/countries/pl/'));
  await page.getByRole('link', { name: 'Lech Wałęsa' }).click();
  await page.waitForURL(site.url('/signatories/lech-walesa/'));
});
