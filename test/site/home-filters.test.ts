import { describe, expect, test } from 'vitest';
import { attackRows, codes, isAffected, menus, recordRows, totalsOf } from '../support/expected-records.ts';
import {
  announced,
  listed,
  marks,
  menu,
  resultCount,
  shownRows,
  sum,
  tick,
  twinTotals,
  wake,
} from '../support/home-page.ts';
import { useSite } from '../support/use-site.ts';

const site = useSite();
const ids = (rows: readonly { readonly id?: string }[]) => rows.map(({ id }) => id ?? '').toSorted();

test.each([
  ['type', 'ransomware'],
  ['target', 'laboratory'],
  ['country', 'IN'],
  ['impact', 'patients_diverted'],
] as const)('the menu %s narrows map, timeline, list, table and number alike', async (facet, code) => {
  const page = await wake(await site.open('/'));
  const beside = await menu(page, facet).locator(`li:has(input[value="${code}"]) .choice-count`).textContent();
  await tick(page, facet, code);
  const expected = attackRows.filter((row) => codes(row, facet).includes(code));
  const { total, affected } = totalsOf(expected);
  expect(Number(beside)).toBe(total);
  expect(await resultCount(page)).toBe(total);
  expect(sum(await marks(page))).toEqual({ total, affected });
  expect(await twinTotals(page, 'map')).toEqual({ total, affected });
  expect(await twinTotals(page, 'timeline')).toEqual({ total, affected });
  expect(await shownRows(page)).toEqual(ids(expected));
  expect((await listed(page)).every((id) => expected.some((row) => row.id === id))).toBe(true);
  expect(await announced(page)).toBe(`${total} ${total === 1 ? 'record' : 'records'}`);
});

test('beside every choice stands what choosing it would give, other filters kept', async () => {
  const page = await wake(await site.open('/?impact=data_stolen'));
  const kept = attackRows.filter((row) => codes(row, 'impact').includes('data_stolen'));
  for (const facet of menus.filter((name) => name !== 'impact' && name !== 'outcome')) {
    const shown = await menu(page, facet)
      .locator('li')
      .evaluateAll((items) =>
        items.map(
          (item) =>
            [
              item.querySelector('input')?.value ?? '',
              Number(item.querySelector('.choice-count')?.textContent),
            ] as const,
        ),
      );
    expect(shown.length).toBeGreaterThan(1);
    for (const [code, n] of shown) expect(n, code).toBe(kept.filter((row) => codes(row, facet).includes(code)).length);
  }
});

test('choices of one menu add up, menus narrow one another, and clearing brings everything back', async () => {
  const page = await wake(await site.open('/'));
  await tick(page, 'country', 'FR');
  await tick(page, 'country', 'DE');
  await tick(page, 'impact', 'care_delayed');
  const expected = attackRows.filter(
    (row) => ['FR', 'DE'].includes(row.country ?? '') && codes(row, 'impact').includes('care_delayed'),
  );
  expect(await shownRows(page)).toEqual(ids(expected));
  await tick(page, 'country', 'DE', false);
  expect(await shownRows(page)).toEqual(ids(expected.filter(({ country }) => country === 'FR')));
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Clear all' }).first().click();
  expect(await resultCount(page)).toBe(attackRows.length);
  expect(page.url()).toBe(site.url('/'));
  expect(await menu(page, 'country').locator('input:checked').count()).toBe(0);
});

test('attempts, plans and campaigns are off until they are switched on', async () => {
  const page = await wake(await site.open('/'));
  await tick(page, 'outcome', 'attempted');
  await tick(page, 'outcome', 'campaign');
  await tick(page, 'outcome', 'planned');
  expect(await resultCount(page)).toBe(recordRows.length);
  await tick(page, 'outcome', 'carried_out', false);
  expect(await shownRows(page)).toEqual(ids(recordRows.filter(({ outcome }) => outcome !== 'carried_out')));
  for (const code of ['attempted', 'campaign', 'planned']) await tick(page, 'outcome', code, false);
  expect(await resultCount(page)).toBe(attackRows.length);
  expect(page.url()).toBe(site.url('/'));
  expect(await menu(page, 'outcome').locator('input:checked').count()).toBe(1);
});

describe('free text', () => {
  test.each(['london', 'BOGOTA', 'sao paulo', 'lockbit', 'hopital'])(
    'finds %s, whatever its case and accents',
    async (words) => {
      const page = await wake(await site.open('/'));
      await page.getByRole('searchbox', { name: 'Search' }).fill(words);
      const n = await resultCount(page);
      expect(n).toBeGreaterThan(0);
      expect(n).toBeLessThan(attackRows.length / 2);
      expect(sum(await marks(page)).total).toBe(n);
    },
  );

  test('that finds nothing says so, and offers to clear', async () => {
    const page = await wake(await site.open('/'));
    await page.getByRole('searchbox', { name: 'Search' }).fill('no-such-hospital-anywhere');
    expect(await resultCount(page)).toBe(0);
    expect(await announced(page)).toBe('0 records');
    const empty = page.getByText('No record matches this selection.');
    expect(await empty.isVisible()).toBe(true);
    await page.locator('.empty').getByRole('button', { name: 'Clear all' }).click();
    expect(await empty.isVisible()).toBe(false);
    expect(await resultCount(page)).toBe(attackRows.length);
    expect(await page.getByRole('searchbox', { name: 'Search' }).inputValue()).toBe('');
  });
});

test('a long menu has a field that narrows it', async () => {
  const page = await wake(await site.open('/'));
  await menu(page, 'country').locator('summary').click();
  await page.getByRole('searchbox', { name: 'Find a country' }).fill('zeal');
  expect(await menu(page, 'country').locator('li:visible').allInnerTexts()).toHaveLength(1);
  await menu(page, 'country')
    .getByRole('checkbox', { name: /New Zealand/ })
    .check();
  expect(page.url()).toBe(site.url('/?country=NZ'));
});

test('one menu is open at a time; Escape and a click elsewhere close it', async () => {
  const page = await wake(await site.open('/'));
  const open = page.locator('details.menu[open]');
  await menu(page, 'type').locator('summary').click();
  await menu(page, 'target').locator('summary').click();
  await expect.poll(() => open.count()).toBe(1);
  await page.keyboard.press('Escape');
  expect(await open.count()).toBe(0);
  expect(
    await menu(page, 'target')
      .locator('summary')
      .evaluate((node) => node === document.activeElement),
  ).toBe(true);
  await menu(page, 'type').locator('summary').click();
  await page.locator('h1').click();
  await expect.poll(() => open.count()).toBe(0);
});

test('what is chosen before the records have arrived counts when they do', async () => {
  const page = await site.page();
  let answer = (): void => undefined;
  const asked = new Promise<void>((resolve) => {
    answer = resolve;
  });
  await page.route('**/instrument/records.json*', async (route) => {
    await asked;
    await route.continue();
  });
  await page.goto(site.url('/'));
  await tick(page, 'type', 'wiper');
  expect(await resultCount(page)).toBe(attackRows.length);
  answer();
  await page.locator('attack-instrument[data-awake]').waitFor();
  expect(await shownRows(page)).toEqual(ids(attackRows.filter((row) => codes(row, 'type').includes('wiper'))));
  expect(page.url()).toBe(site.url('/?type=wiper'));
});

test('the list shows the newest first and more on request', async () => {
  const page = await wake(await site.open('/?type=ransomware'));
  const first = await listed(page);
  await page.getByRole('button', { name: 'Show 20 more' }).click();
  const more = await listed(page);
  expect(more).toHaveLength(first.length + 20);
  expect(more.slice(0, first.length)).toEqual(first);
  const dates = more.map((id) => recordRows.find((row) => row.id === id)?.date?.slice(0, 4) ?? '');
  expect(dates).toEqual(dates.toSorted().toReversed());
  expect(attackRows.filter(isAffected).length).toBeGreaterThan(0);
});
