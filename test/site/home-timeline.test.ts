import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { attackRows, isInside } from '../support/expected-records.ts';
import { resultCount, wake } from '../support/home-page.ts';
import { useSite } from '../support/use-site.ts';

const site = useSite();

const handle = (page: Page, edge: 'from' | 'to') =>
  page.getByRole('slider', { name: edge === 'from' ? 'Earliest month shown' : 'Latest month shown' });
const queryOf = (page: Page) => new URL(page.url()).searchParams;
const inside = (from: string, to: string) => attackRows.filter((row) => isInside(row, from, to)).length;

/** A point of the timeline at a share of its width. */
async function point(page: Page, share: number): Promise<readonly [number, number]> {
  const stage = page.locator('.timeline-layout:visible .brush');
  await stage.scrollIntoViewIfNeeded();
  const box = await stage.boundingBox();
  if (box === null) throw new Error('the timeline is not shown');
  return [box.x + box.width * share, box.y + box.height / 2];
}

describe('with the mouse', () => {
  test('a drag chooses a range of months, as one step of the history', async () => {
    const page = await wake(await site.open('/'));
    const steps = await page.evaluate(() => history.length);
    await page.mouse.move(...(await point(page, 0.5)));
    await page.mouse.down();
    for (const share of [0.55, 0.6, 0.65, 0.7]) await page.mouse.move(...(await point(page, share)));
    await page.mouse.up();
    const from = queryOf(page).get('from') ?? '';
    const to = queryOf(page).get('to') ?? '';
    expect(from).toMatch(/^\d{4}-\d{2}$/);
    expect(to > from).toBe(true);
    expect(await resultCount(page)).toBe(inside(from, to));
    expect(await page.evaluate(() => history.length)).toBe(steps + 1);
    await page.goBack();
    await expect.poll(() => resultCount(page)).toBe(attackRows.length);
  });

  test('a click chooses one month, and its button takes it away', async () => {
    const page = await wake(await site.open('/'));
    await page.mouse.click(...(await point(page, 0.6)));
    const month = queryOf(page).get('from') ?? '';
    expect(queryOf(page).get('to')).toBe(month);
    expect(await resultCount(page)).toBe(inside(month, month));
    await page.getByRole('button', { name: /^Remove: / }).click();
    expect(await resultCount(page)).toBe(attackRows.length);
    expect(page.url()).toBe(site.url('/'));
  });

  test('a handle moves one end alone, and nothing jumps while it moves', async () => {
    const page = await wake(await site.open('/?from=2019-01&to=2021-12'));
    await handle(page, 'to').scrollIntoViewIfNeeded();
    const grip = await handle(page, 'to').boundingBox();
    if (grip === null) throw new Error('no handle');
    const top = (await page.locator('.timeline-figure').boundingBox())?.y;
    await page.mouse.move(grip.x + grip.width / 2, grip.y + grip.height / 2);
    await page.mouse.down();
    await page.mouse.move(grip.x + grip.width / 2 + 60, grip.y + grip.height / 2, { steps: 4 });
    expect((await page.locator('.timeline-figure').boundingBox())?.y).toBe(top);
    await page.mouse.up();
    expect(queryOf(page).get('from')).toBe('2019-01');
    expect((queryOf(page).get('to') ?? '') > '2021-12').toBe(true);
  });
});

describe('by touch', () => {
  type Point = readonly [x: number, y: number];

  async function openTouched(): Promise<Page> {
    const page = await site.open('/', { width: 360, height: 780, hasTouch: true });
    await page.locator('.timeline-figure').dispatchEvent('touchstart');
    await page.locator('attack-instrument[data-awake]').waitFor();
    return page;
  }

  async function swipe(page: Page, [x, y]: Point, [toX, toY]: Point): Promise<void> {
    const session = await page.context().newCDPSession(page);
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...touchPoints: { x: number; y: number }[]) =>
      session.send('Input.dispatchTouchEvent', { type, touchPoints });
    await touch('touchStart', { x, y });
    for (let i = 1; i <= 10; i += 1)
      await touch('touchMove', { x: x + ((toX - x) * i) / 10, y: y + ((toY - y) * i) / 10 });
    await touch('touchEnd');
  }

  test('a sideways drag chooses a range', async () => {
    const page = await openTouched();
    await swipe(page, await point(page, 0.4), await point(page, 0.8));
    await expect.poll(() => queryOf(page).get('from')).toMatch(/^\d{4}$/);
    const from = queryOf(page).get('from') ?? '';
    const to = queryOf(page).get('to') ?? '';
    expect(to > from).toBe(true);
    expect(await resultCount(page)).toBe(inside(from, to));
  });

  test('a thumb that scrolls past it chooses nothing, though it drifts', async () => {
    const page = await openTouched();
    for (const drift of [35, -50]) {
      const [x, y] = await point(page, 0.5);
      const before = await page.evaluate(() => scrollY);
      await swipe(page, [x, y], [x + drift, y - 150]);
      await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(before + 50);
      expect(page.url()).toBe(site.url('/'));
    }
    expect(await resultCount(page)).toBe(attackRows.length);
  });
});

test('by keyboard each end moves by months and years, says where it is, and Escape lets go', async () => {
  const page = await wake(await site.open('/'));
  const from = handle(page, 'from');
  const first = Number((await from.getAttribute('aria-valuetext'))?.slice(-4));
  await from.focus();
  await page.keyboard.press('PageUp');
  await page.keyboard.press('ArrowRight');
  expect(await from.getAttribute('aria-valuetext')).toBe(`February ${first + 1}`);
  expect(queryOf(page).get('from')).toBe(`${first + 1}-02`);
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('PageDown');
  expect(queryOf(page).get('from')).toBeNull();
  const to = handle(page, 'to');
  await to.focus();
  await page.keyboard.press('Home');
  expect(await to.getAttribute('aria-valuenow')).toBe(await from.getAttribute('aria-valuenow'));
  await page.keyboard.press('End');
  expect(queryOf(page).get('to')).toBeNull();
  await page.keyboard.press('ArrowLeft');
  expect(queryOf(page).get('to')).not.toBeNull();
  await page.keyboard.press('Escape');
  expect(page.url()).toBe(site.url('/'));
});

test('records known only by year lie inside no part of it, and the page says how many were left out', async () => {
  const year = attackRows.find(({ date }) => date?.length === 4)?.date ?? '';
  const months = attackRows.filter(({ date }) => date!.startsWith(`${year}-`) && date!.slice(0, 7) >= `${year}-03`);
  const coarse = attackRows.filter(({ date }) => date === year).length;
  expect(coarse).toBeGreaterThan(0);
  const page = await site.open(`/?from=${year}-03&to=${year}-12`);
  await page.locator('attack-instrument[data-awake]').waitFor();
  expect(await resultCount(page)).toBe(months.length);
  expect(await page.locator('[data-coarse]').textContent()).toMatch(new RegExp(`^${coarse} more record`));
  expect(await page.locator('svg.attack-timeline.wide .year-only .dot').count()).toBe(
    attackRows.filter(({ date }) => date?.length === 4).length,
  );
});

test('the call, the milestones and the months not yet collected are drawn', async () => {
  const page = await site.open('/', { javaScriptEnabled: false });
  const timeline = page.locator('svg.attack-timeline.wide');
  expect(await timeline.getByText('26 May 2020: the call').count()).toBe(1);
  expect(await timeline.locator('.tick').count()).toBeGreaterThan(5);
  expect(await timeline.locator('.incomplete .months').count()).toBe(1);
});
