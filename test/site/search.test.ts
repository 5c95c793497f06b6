import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { axe } from '../support/axe.ts';
import { recordOf } from '../support/browser.ts';
import { expectClean } from '../support/expect-clean.ts';
import { useSite } from '../support/use-site.ts';

const site = useSite();
const start = '/countries/fr/';

const field = (page: Page) => page.getByRole('combobox', { name: 'Find a record, country or person' });
const options = (page: Page) => page.locator('site-search').getByRole('option');
const asked = (page: Page) => recordOf(page).requests.filter(({ url }) => url.endsWith('/instrument/search.json'));

async function type(page: Page, words: string): Promise<void> {
  await field(page).fill(words);
  await page.locator('.search-option', { hasText: `“${words}”` }).waitFor();
}

/** The option that the field points a screen reader to. */
const active = (page: Page) =>
  page.evaluate(() => {
    const id = document.querySelector('[role=combobox]')!.getAttribute('aria-activedescendant');
    return id === null ? null : document.getElementById(id)!.querySelector('span')!.textContent;
  });

describe.each(['root', 'base'] as const)('the search in the header, at the %s of a host', (at) => {
  test('asks for its index only when it is entered, and leads on from the keyboard', async () => {
    const page = await site.open(start, { at });
    expect(asked(page)).toEqual([]);
    await type(page, 'walesa');
    expect(asked(page)).toHaveLength(1);
    expect(await field(page).getAttribute('aria-expanded')).toBe('true');
    expect(await active(page)).toBeNull();
    await field(page).press('ArrowDown');
    expect(await active(page)).toBe('Lech Wałęsa');
    expect(await options(page).first().getAttribute('aria-selected')).toBe('true');
    expect(
      await options(page)
        .first()
        .evaluate((node: HTMLAnchorElement) => node.href),
    ).toBe(site.url('/signatories/lech-walesa/', at));
    await field(page).press('ArrowDown');
    expect(await active(page)).toBe('All records with “walesa”');
    // Past the end stands the field itself.
    await field(page).press('ArrowDown');
    expect(await active(page)).toBeNull();
    await field(page).press('ArrowUp');
    expect(await active(page)).toBe('All records with “walesa”');
    await type(page, 'Germany');
    await field(page).press('Enter');
    await page.waitForURL(site.url('/countries/de/', at));
  });
});

describe.each(['root', 'base'] as const)('Enter, at the %s of a host', (at) => {
  test.each([
    ['hospital', '/attacks/?q=hospital'],
    ['ukr', '/attacks/?q=ukr'],
    ['UK', '/countries/gb/'],
    ['usa', '/countries/us/'],
    ['Strontium', '/attacks/?outcome=campaign&actor=Strontium'],
  ])('with nothing marked leads from %s to %s', async (words, path) => {
    const page = await site.open(start, { at });
    await type(page, words);
    await field(page).press('Enter');
    await page.waitForURL(site.url(path, at));
  });

  test('follows the option that is marked, whatever it is', async () => {
    const page = await site.open(start, { at });
    await type(page, 'Germany');
    await field(page).press('ArrowDown');
    await field(page).press('ArrowDown');
    const second = await options(page)
      .nth(1)
      .evaluate((node: HTMLAnchorElement) => node.href);
    expect(second).not.toBe(site.url('/countries/de/', at));
    await field(page).press('Enter');
    await page.waitForURL(second);
  });

  test('asks the table where the code of the search does not come', async () => {
    const page = await site.page();
    await page.route('**/search-combobox*.js', (route) => route.abort());
    await page.goto(site.url(start, at));
    await field(page).fill('test words');
    await field(page).press('Enter');
    await page.waitForURL(site.url('/attacks/?q=test+words', at));
  });

  test('pressed before the index has come waits for it', async () => {
    const page = await site.page();
    const answer = Promise.withResolvers<undefined>();
    await page.route('**/instrument/search.json', async (route) => {
      await answer.promise;
      await route.continue();
    });
    await page.goto(site.url(start, at));
    await field(page).fill('United Kingdom');
    await field(page).press('Enter');
    expect(page.url()).toBe(site.url(start, at));
    answer.resolve(undefined);
    await page.waitForURL(site.url('/countries/gb/', at));
  });
});

test('what was only attempted, planned or a campaign is found, and shown in the number that was said', async () => {
  const page = await site.open(start);
  await type(page, 'apt29');
  const option = options(page).filter({ hasText: /^APT29 \d/ });
  const said = Number.parseInt((await option.locator('small').textContent())!, 10);
  await field(page).press('ArrowDown');
  expect(await active(page)).toBe('APT29');
  await field(page).press('Enter');
  await page.waitForURL('**/attacks/?*');
  await page.locator('record-explorer[data-awake]').waitFor();
  expect(await page.locator('.record-table tbody tr:visible').count()).toBe(said);
});

test('a withdrawn record is found, and marked as such', async () => {
  const page = await site.open(start);
  await type(page, 'hiv registry');
  const option = options(page).filter({ hasText: 'HIV Registry' });
  expect(await option.locator('small').textContent()).toContain('withdrawn');
  await field(page).press('ArrowDown');
  await field(page).press('Enter');
  await page.waitForURL(site.url('/attacks/2019-01-22-singapore-hiv-registry/'));
});

test('Escape closes the list, and then empties the field', async () => {
  const page = await site.open(start);
  await type(page, 'brno');
  await field(page).press('Escape');
  expect(await options(page).count()).toBe(0);
  expect([await field(page).inputValue(), await field(page).getAttribute('aria-expanded')]).toEqual(['brno', 'false']);
  await field(page).press('ArrowDown');
  await options(page).first().waitFor();
  await field(page).press('Escape');
  await field(page).press('Escape');
  expect(await field(page).inputValue()).toBe('');
});

test('leaving the field closes the list; a click on an option follows it', async () => {
  const page = await site.open(start);
  await type(page, 'wannacry');
  await field(page).press('Tab');
  expect(await options(page).count()).toBe(0);
  await type(page, 'brno');
  await options(page).filter({ hasText: 'University Hospital Brno' }).click();
  await page.waitForURL(site.url('/attacks/2020-03-13-brno-university-hospital/'));
});

test('results stand in groups that have names', async () => {
  const page = await site.open(start);
  await type(page, 'wannacry');
  const list = page.getByRole('listbox', { name: 'Find on this site' });
  const malware = list.getByRole('group', { name: 'Malware' }).getByRole('option');
  expect(await malware.first().getAttribute('href')).toBe('/attacks/?malware=WannaCry');
  await type(page, 'zzzzqqqq');
  expect(await options(page).count()).toBe(1);
  expect(await page.locator('site-search [role=status]').textContent()).toBe('No suggestion');
});

test('what a reader types stays text', async () => {
  const page = await site.open(start);
  await type(page, '<img src=x onerror=alert(1)>&q=1');
  expect(await page.locator('site-search img').count()).toBe(0);
  expect(await options(page).last().getAttribute('href')).toBe(
    '/attacks/?q=%3Cimg+src%3Dx+onerror%3Dalert(1)%3E%26q%3D1',
  );
  await expectClean(page);
});

test('when the index does not come, all records are still one press away', async () => {
  const page = await site.page();
  await page.route('**/instrument/search.json', (route) => route.fulfill({ status: 404 }));
  await page.goto(site.url(start));
  await type(page, 'brno');
  expect(await options(page).count()).toBe(1);
  expect(await page.locator('site-search [role=status]').textContent()).toContain('could not be loaded');
});

test.each([
  { width: 360, colorScheme: 'light' as const },
  { width: 1280, colorScheme: 'dark' as const },
])('open at $width px in $colorScheme it is accessible and fits', async ({ width, colorScheme }) => {
  const page = await site.open(start, { width, colorScheme });
  await type(page, 'hospital');
  await field(page).press('ArrowDown');
  expect(await axe(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  const box = (await page.locator('.search-list').boundingBox())!;
  expect(box.x >= 0 && box.x + box.width <= width).toBe(true);
  for (const option of await options(page).all())
    expect((await option.boundingBox())!.height).toBeGreaterThanOrEqual(44);
});

test('without script it is a link to all records', async () => {
  const page = await site.open(start, { javaScriptEnabled: false, at: 'base' });
  const link = page.locator('site-search').getByRole('link', { name: 'Find a record' });
  expect(await link.isVisible()).toBe(true);
  expect(await link.getAttribute('href')).toBe('/repo/attacks/');
  expect(await page.locator('.search-form').isVisible()).toBe(false);
});

describe('an address that leads nowhere', () => {
  test.each(['root', 'base'] as const)('is answered with the records that are like it, at the %s', async (at) => {
    const page = await site.page();
    await page.goto(site.url('/attacks/2020-03-13-brno-university-hospitl/', at));
    const first = page.locator('similar-pages a').first();
    await first.waitFor();
    expect(await first.evaluate((node: HTMLAnchorElement) => node.href)).toBe(
      site.url('/attacks/2020-03-13-brno-university-hospital/', at),
    );
    expect(await axe(page)).toEqual([]);
  });

  test.each([
    ['/attacks/brno/', '/attacks/2020-03-13-brno-university-hospital/'],
    ['/attacks/vastamo/', '/attacks/2018-11-vastaamo/'],
    ['/attacks/singapore-hiv-registry/', '/attacks/2019-01-22-singapore-hiv-registry/'],
    ['/attacks/strontium/', '/attacks/?outcome=campaign&actor=Strontium'],
    ['/countries/uk/', '/countries/gb/'],
    ['/attacks/2020-03-13-brno-university-hospitl', '/attacks/2020-03-13-brno-university-hospital/'],
  ])('%s offers %s', async (asked, path) => {
    const page = await site.page();
    await page.goto(site.url(asked, 'base'));
    const first = page.locator('similar-pages a').first();
    await first.waitFor();
    expect(await first.evaluate((node: HTMLAnchorElement) => node.href)).toBe(site.url(path, 'base'));
  });

  test('without script, or when nothing is like it, with the ways on', async () => {
    const page = await site.open('/no/such/page/', { javaScriptEnabled: false });
    expect(await page.locator('similar-pages').isVisible()).toBe(false);
    expect(await page.locator('main').getByRole('link').allInnerTexts()).toEqual([
      'All records, to search and to sort',
      'All countries',
      'The map',
    ]);
  });
});
