import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { expectClean } from '../support/expect-clean.ts';
import { attackRows, recordRows, totalsOf } from '../support/expected-records.ts';
import {
  listed,
  marks,
  readNumber,
  resultCount,
  shownRows,
  sum,
  twin,
  twinTotals,
  wake,
} from '../support/home-page.ts';
import { useSite } from '../support/use-site.ts';

const site = useSite();
const { total, affected, countries } = totalsOf(attackRows);
const counts = { total, affected };
const allIds = recordRows.map(({ id }) => id!).toSorted();

test('the file has records of each kind that the page tells apart', () => {
  expect(recordRows.length).toBeGreaterThan(total);
  expect(total).toBeGreaterThan(affected);
  expect(affected).toBeGreaterThan(countries);
});

async function expectPrinted(page: Page): Promise<void> {
  const numbers = async (selector: string) => (await page.locator(selector).innerText()).match(/\d[\d,]*/g);
  expect((await numbers('h1'))?.map(readNumber)).toEqual([countries]);
  expect((await numbers('.lede >> nth=0'))?.map(readNumber)).toEqual([total, affected]);
  expect(await resultCount(page)).toBe(total);
  expect(await twinTotals(page, 'map')).toEqual(counts);
  expect(await twinTotals(page, 'timeline')).toEqual(counts);
  expect(new Set((await twin(page, 'map')).map((row) => row[1])).size).toBe(countries);
}

describe.each(['root', 'base'] as const)('at the %s of a host', (at) => {
  test.each([1280, 360])('headline, map, timeline, list and table agree with the file, %i px wide', async (width) => {
    const page = await site.open('/', { at, width });
    await expectPrinted(page);
    expect(await shownRows(page)).toEqual(allIds);

    await wake(page);
    await expectPrinted(page);
    expect(sum(await marks(page))).toEqual(counts);
    expect(await shownRows(page)).toEqual(attackRows.map(({ id }) => id!).toSorted());
    await expectClean(page);
  });

  test.each([1280, 360])('without script the page holds every record and both figures, %i px wide', async (width) => {
    const page = await site.open('/', { at, width, javaScriptEnabled: false });
    await expectPrinted(page);
    expect(await shownRows(page)).toEqual(allIds);

    for (const figure of ['map', 'timeline'] as const) {
      const drawing = page.locator(`svg.attack-${figure}:visible`);
      expect(await drawing.count()).toBe(1);
      expect(await drawing.getAttribute('role')).toBe('img');
      expect(await drawing.getAttribute('aria-label')).toContain(`${total} recorded attacks`);
      expect((await drawing.boundingBox())!.height).toBeGreaterThan(100);
    }
    await expectClean(page);
  });

  test('without script no control is shown that would do nothing', async () => {
    const page = await site.open('/', { at, javaScriptEnabled: false });
    const controls = page.getByRole('main').locator('input:visible, select:visible, button:visible, [role=slider]');
    expect(await controls.evaluateAll((nodes) => nodes.map((node) => node.outerHTML))).toEqual([]);
    expect(await page.locator('summary:visible').allInnerTexts()).toEqual(Array(4).fill('The same as a table'));
  });
});

test('the table names each record once, newest first, with a link to its page', async () => {
  const page = await site.open('/', { javaScriptEnabled: false });
  const rows = await page.locator('#records tbody tr').evaluateAll((nodes) =>
    nodes.map((node) => ({
      id: node
        .querySelector('th a')!
        .getAttribute('href')!
        .replaceAll(/^\/attacks\/|\/$/g, ''),
      target: node.querySelector('th a')!.textContent,
    })),
  );
  const targetOf = new Map(recordRows.map(({ id, target }) => [id, target]));
  expect(new Set(rows.map(({ id }) => id))).toEqual(new Set(targetOf.keys()));
  expect(rows.map(({ target }) => target)).toEqual(rows.map(({ id }) => targetOf.get(id)));
  const dateOf = new Map(recordRows.map(({ id, date }) => [id, date!]));
  // A year alone may stand beside any of its months: only what is known of both dates is compared.
  const dates = rows.map(({ id }) => dateOf.get(id)!);
  for (const [i, date] of dates.slice(1).entries()) {
    const length = Math.min(date.length, dates[i]!.length);
    expect(dates[i]!.slice(0, length) >= date.slice(0, length), `${dates[i]!} before ${date}`).toBe(true);
  }
});

test('circles have areas, and bars heights, in proportion to the numbers of the tables', async () => {
  const page = await wake(await site.open('/'));
  const radii = await page
    .locator('svg.attack-map:visible .mark')
    .evaluateAll((nodes) =>
      nodes.map((node) => Array.from(node.querySelectorAll('circle'), (circle) => Number(circle.getAttribute('r')))),
    );
  for (const [i, mark] of (await marks(page)).entries()) {
    const [all, harmed = 0] = radii[i]!;
    expect(Math.round((all! / 4.2) ** 2), mark.name).toBe(mark.total);
    expect(Math.round((harmed / 4.2) ** 2), mark.name).toBe(mark.affected);
  }
  const heights = await page
    .locator('svg.attack-timeline:visible .bin')
    .evaluateAll((nodes) =>
      nodes.map((node) => Array.from(node.querySelectorAll('rect'), (bar) => Number(bar.getAttribute('height')))),
    );
  const months = (await twin(page, 'timeline')).filter(([month]) => !month!.includes('not known'));
  const pixels = heights[0]![0]! / readNumber(months[0]![1]!);
  expect(heights.map((pair) => pair.map((height) => Math.round(height / pixels)))).toEqual(
    months.map(([, all, harmed]) => [all, harmed].map((cell) => readNumber(cell!)).filter((n) => n > 0)),
  );
});

test('the list begins with the newest attacks and can be lengthened to the last', async () => {
  const page = await wake(await site.open('/'));
  const newest = attackRows.toSorted((a, b) => (a.date! < b.date! ? 1 : -1));
  expect((await listed(page))[0]).toBe(newest[0]!.id);
  const more = page.getByRole('button', { name: /^Show \d+ more$/ });
  while (await more.isVisible()) await more.click();
  expect((await listed(page)).toSorted()).toEqual(attackRows.map(({ id }) => id!).toSorted());
  await expectClean(page);
});
