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

test('by touch a sideways drag chooses a range', async () => {
  const page = await site.open('/', { width: 360, height: 780, hasTouch: true });
  await page.locator('.timeline-figure').dispatchEvent('touchstart');
  await page.locator('attack-instrument[data-awake]').waitFor();
  const [startX, y] = await point(page, 0.4);
  const [endX] = await point(page, 0.8);
  const session = await page.context().newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', x?: number) =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints: x === undefined ? [] : [{ x, y }] });
  await touch('touchStart', startX);
  for (let step = 1; step <= 5; step += 1) await touch('touchMove', startX + ((endX - startX) * step) / 5);
  await touch('touchEnd');
  await expect.poll(() => queryOf(page).get('from')).toMatch(/^\d{4}$/);
  const from = queryOf(page).get('from') ?? '';
  const to = queryOf(page).get('to') ?? '';
  expect(to > from).toBe(true);
  expect(await resultCount(page)).toBe(inside(from, to));
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
