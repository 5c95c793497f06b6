import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { RecordTable } from '../../src/model/record-table.ts';
import { attackRows } from '../support/expected-records.ts';
import { marks, wake } from '../support/home-page.ts';
import { useSite } from '../support/use-site.ts';

const site = useSite();

const london = attackRows.filter(
  ({ country, place, location_precision: precision }) =>
    country === 'GB' && place === 'London' && precision !== 'country',
);
const card = (page: Page) => page.locator('[data-card]');
const windowOf = (page: Page) => page.locator('svg.attack-map:visible svg.sheet').getAttribute('viewBox');

async function centreOf(page: Page, key: string): Promise<readonly [number, number]> {
  const circle = page.locator(`svg.attack-map:visible .mark[data-key="${key}"] circle`).first();
  await circle.scrollIntoViewIfNeeded();
  const box = await circle.boundingBox();
  if (box === null) throw new Error(`no circle ${key}`);
  return [box.x + box.width / 2, box.y + box.height / 2];
}

async function middleOfMap(page: Page): Promise<readonly [number, number]> {
  const map = page.locator('svg.attack-map:visible');
  await map.evaluate((node) => {
    node.scrollIntoView({ block: 'center' });
  });
  const box = await map.boundingBox();
  if (box === null) throw new Error('no map');
  return [box.x + box.width / 2, box.y + box.height / 2];
}

/** Keys of the circles as a reader of lines meets them: from north to south in bands, in each from west to east. */
async function inReadingOrder(page: Page): Promise<string[]> {
  const response = await fetch(site.url('/instrument/records.json'));
  const { table } = (await response.json()) as { table: RecordTable };
  const keys = new Set((await marks(page)).map(({ key }) => key));
  const placed = table.places.map(({ name, country, x, y }) => {
    const code = table.facets.country.codes[country] ?? '';
    return { key: name === null ? code : `${code}|${name}`, x, line: Math.floor(y / 44) };
  });
  return placed
    .filter(({ key }) => keys.has(key))
    .toSorted((a, b) => a.line - b.line || a.x - b.x)
    .map(({ key }) => key);
}

async function expectLondon(page: Page): Promise<void> {
  await card(page).waitFor({ state: 'visible' });
  expect(await card(page).getByRole('heading', { level: 2 }).textContent()).toBe('London, United Kingdom');
  expect(await card(page).locator('.card-count').textContent()).toContain(`${london.length} records`);
  const links = await card(page)
    .locator('a.record-link')
    .evaluateAll((nodes) => nodes.map((node) => (node as HTMLAnchorElement).href));
  expect(links.length).toBe(Math.min(4, london.length));
  for (const link of links) expect((await fetch(link)).status, link).toBe(200);
}

describe('a circle shows its place, its number and its latest records', () => {
  test('when the mouse rests on it, until it leaves', async () => {
    const page = await wake(await site.open('/'));
    await page.mouse.move(...(await centreOf(page, 'GB|London')));
    await expectLondon(page);
    await page.mouse.move(5, 5);
    await card(page).waitFor({ state: 'hidden' });
    expect(page.url()).toBe(site.url('/'));
  });

  test('when it is clicked, until it is closed; the address keeps it', async () => {
    const page = await wake(await site.open('/'));
    await page.mouse.click(...(await centreOf(page, 'GB|London')));
    await page.mouse.move(5, 5);
    await expectLondon(page);
    expect(london.map(({ id }) => id)).toContain(new URL(page.url()).searchParams.get('at'));
    await page.reload();
    await expectLondon(page);
    await card(page).getByRole('button', { name: 'Close' }).click();
    expect(page.url()).toBe(site.url('/'));
  });

  test('when it is tapped', async () => {
    const page = await site.open('/?by=place&region=europe', { width: 360, height: 780, hasTouch: true });
    await page.locator('attack-instrument[data-awake]').waitFor();
    await page.touchscreen.tap(...(await centreOf(page, 'GB|London')));
    await expectLondon(page);
  });

  test('when the keyboard reaches it; Enter goes into the card and Escape comes back', async () => {
    const page = await wake(await site.open('/?country=GB'));
    await page.locator('svg.attack-map:visible .mark[tabindex="0"]').focus();
    const order = await inReadingOrder(page);
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('data-key'));
    await page.keyboard.press('End');
    expect(await focused()).toBe(order.at(-1));
    await page.keyboard.press('Home');
    expect(await focused()).toBe(order[0]);
    // Along the lines of the map every circle is passed.
    const passed = [await focused()];
    for (let i = 1; i < order.length; i += 1) {
      await page.keyboard.press('ArrowRight');
      passed.push(await focused());
    }
    expect(passed).toEqual(order);
    while ((await focused()) !== 'GB|London') await page.keyboard.press('ArrowLeft');
    await expectLondon(page);
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.closest('[data-card]') !== null)).toBe(true);
    await page.keyboard.press('Escape');
    expect(await focused()).toBe('GB|London');
    await card(page).waitFor({ state: 'hidden' });
  });

  test('and goes when the keyboard leaves the map, unless it was chosen', async () => {
    const page = await wake(await site.open('/?country=GB'));
    await page.locator('svg.attack-map:visible .mark[tabindex="0"]').focus();
    await card(page).waitFor({ state: 'visible' });
    await page.keyboard.press('Tab');
    await card(page).waitFor({ state: 'hidden' });
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Europe', exact: true }).focus();
    await page.waitForTimeout(400);
    expect(await card(page).isVisible()).toBe(true);
  });

  test.each(['center', 'end'] as const)('on a phone in sight, below the map at the %s of the screen', async (block) => {
    const page = await site.open('/', { width: 360, height: 740, hasTouch: true });
    await page.locator('.map-figure').dispatchEvent('touchstart');
    await page.locator('attack-instrument[data-awake]').waitFor();
    const map = page.locator('svg.attack-map:visible');
    await map.evaluate((node, where) => {
      node.scrollIntoView({ block: where });
    }, block);
    // Ireland's circle lies on the middle of the United Kingdom's, and a browser moves the tap to it.
    const box = (await map.locator('.mark[data-key=GB] circle').first().boundingBox())!;
    await page.touchscreen.tap(box.x + box.width / 2, box.y + box.height / 2);
    await card(page).waitFor({ state: 'visible' });
    expect(await card(page).getByRole('heading', { level: 2 }).textContent()).toBe('United Kingdom');
    const [shown, drawn] = [(await card(page).boundingBox())!, (await map.boundingBox())!];
    expect(Math.abs(shown.y - drawn.y - drawn.height)).toBeLessThan(2);
    expect(shown.y + shown.height).toBeLessThanOrEqual(740.5);
  });

  test('and narrows everything to its place when asked', async () => {
    const page = await wake(await site.open('/'));
    await page.mouse.click(...(await centreOf(page, 'GB|London')));
    await card(page).getByRole('button', { name: 'Show only this place' }).click();
    expect((await marks(page)).map(({ key }) => key)).toEqual(['GB|London']);
    await page.getByRole('button', { name: 'Remove: Place: London' }).click();
    await page.getByRole('button', { name: 'Clear all' }).first().click();
    expect((await marks(page)).length).toBeGreaterThan(200);
  });
});

describe('the view moves', () => {
  test('by the region buttons, with the finer land, and the address keeps it', async () => {
    const page = await wake(await site.open('/'));
    const world = await windowOf(page);
    const coarse = await page.locator('svg.attack-map:visible path.land').getAttribute('d');
    await page.getByRole('button', { name: 'Europe', exact: true }).click();
    await expect.poll(() => windowOf(page)).not.toBe(world);
    await expect.poll(() => page.locator('svg.attack-map:visible path.land').getAttribute('d')).not.toBe(coarse);
    const europe = await windowOf(page);
    await page.reload();
    await expect.poll(() => windowOf(page)).toBe(europe);
    await page.getByRole('button', { name: 'World', exact: true }).click();
    await expect.poll(() => windowOf(page)).toBe(world);
    expect(page.url()).toBe(site.url('/'));
  });

  test('by the zoom buttons and a double click', async () => {
    const page = await wake(await site.open('/'));
    const world = await windowOf(page);
    await page.getByRole('button', { name: 'Zoom in' }).click();
    await expect.poll(() => windowOf(page)).not.toBe(world);
    await page.getByRole('button', { name: 'Zoom out' }).click();
    await expect.poll(() => windowOf(page)).toBe(world);
    const [x, y] = await middleOfMap(page);
    await page.mouse.dblclick(x, y + 150);
    await expect.poll(() => windowOf(page)).not.toBe(world);
  });

  test('by Ctrl and the wheel; the wheel alone scrolls the page', async () => {
    const page = await wake(await site.open('/', { height: 700 }));
    const world = await windowOf(page);
    await page.mouse.move(...(await middleOfMap(page)));
    const before = await page.evaluate(() => scrollY);
    await page.mouse.wheel(0, 200);
    await expect.poll(() => page.evaluate(() => scrollY)).toBe(before + 200);
    expect(await windowOf(page)).toBe(world);
    await page.mouse.move(...(await middleOfMap(page)));
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, -300);
    await page.keyboard.up('Control');
    await expect.poll(() => windowOf(page)).not.toBe(world);
  });

  test('by two fingers; one finger scrolls the page', async () => {
    const page = await site.open('/', { width: 360, height: 780, hasTouch: true });
    await page.locator('.map-figure').dispatchEvent('touchstart');
    await page.locator('attack-instrument[data-awake]').waitFor();
    const world = await windowOf(page);
    const session = await page.context().newCDPSession(page);
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...touchPoints: { x: number; y: number }[]) =>
      session.send('Input.dispatchTouchEvent', { type, touchPoints });

    let [x, y] = await middleOfMap(page);
    const before = await page.evaluate(() => scrollY);
    await touch('touchStart', { x, y });
    for (let step = 1; step <= 6; step += 1) await touch('touchMove', { x, y: y - 20 * step });
    await touch('touchEnd');
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(before + 40);
    expect(await windowOf(page)).toBe(world);

    [x, y] = await middleOfMap(page);
    await touch('touchStart', { x: x - 20, y }, { x: x + 20, y });
    for (let step = 1; step <= 6; step += 1)
      await touch('touchMove', { x: x - 20 - 10 * step, y }, { x: x + 20 + 10 * step, y });
    await touch('touchEnd');
    await expect.poll(() => windowOf(page)).not.toBe(world);
  });

  test('without a transition for readers who prefer none', async () => {
    const page = await wake(await site.open('/'));
    const world = await windowOf(page);
    await page.getByRole('button', { name: 'Africa', exact: true }).click();
    expect(await windowOf(page)).not.toBe(world);
  });
});

test('one circle stands for a country when the address or the button says so', async () => {
  const page = await site.open('/?by=country');
  await page.locator('attack-instrument[data-awake]').waitFor();
  const countries = new Set(attackRows.map(({ country }) => country));
  expect(new Set((await marks(page)).map(({ key }) => key))).toEqual(countries);
  expect(await page.locator('.map-layout:visible .map-key-title').textContent()).toBe('Records in a country');
  await page.getByRole('button', { name: 'by place' }).click();
  expect((await marks(page)).length).toBeGreaterThan(countries.size);
});

test('a view survives a page that becomes narrow and wide again', async () => {
  const page = await site.open('/?region=europe');
  await page.locator('attack-instrument[data-awake]').waitFor();
  const europe = await windowOf(page);
  await page.setViewportSize({ width: 400, height: 800 });
  await expect.poll(() => windowOf(page)).not.toBe(europe);
  await page.setViewportSize({ width: 1280, height: 800 });
  await expect.poll(() => windowOf(page)).toBe(europe);
});
