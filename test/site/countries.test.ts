import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { siteAtlas } from '../../src/figure/site-atlas.ts';
import { countrySummaries } from '../../src/model/country-summary.ts';
import { axe } from '../support/axe.ts';
import { expectClean } from '../support/expect-clean.ts';
import { attackRows, isAffected } from '../support/expected-records.ts';
import { useSite } from '../support/use-site.ts';

const site = useSite();
const { dataset, atlas } = await siteAtlas();
const countries = countrySummaries(dataset, atlas.records);

/** Most records, one record, a signatory only, a state of the past, a country that is a point, one that is an archipelago. */
const samples = ['us', 'dz', 'lr', 'ee', 'sg', 'mv', 'ru'];

describe.each(['root', 'base'] as const)('at the %s of a host', (at) => {
  test('the index leads to every country', async () => {
    const { document } = (await JSDOM.fromURL(site.url('/countries/', at))).window;
    const links = Array.from(document.querySelectorAll<HTMLAnchorElement>('tr[data-code] a'), ({ href }) => href);
    expect(links.toSorted()).toEqual(
      countries.map(({ code }) => site.url(`/countries/${code.toLowerCase()}/`, at)).toSorted(),
    );
    for (const link of links) expect((await fetch(link)).status, link).toBe(200);
    const sum = (column: number) =>
      Array.from(document.querySelectorAll('tr[data-code]')).reduce(
        (all, row) => all + (Number.parseInt(row.children[column]!.textContent, 10) || 0),
        0,
      );
    expect([sum(1), sum(2)]).toEqual([attackRows.length, attackRows.filter(isAffected).length]);
  });

  test('a country leads to its records, its signatories and the filtered map', async () => {
    const { document } = (await JSDOM.fromURL(site.url('/countries/fr/', at))).window;
    const links = Array.from(document.querySelectorAll<HTMLAnchorElement>('main a'), ({ href }) => href);
    const own = countries.find(({ code }) => code === 'FR')!;
    for (const i of own.records) expect(links).toContain(site.url(`/attacks/${atlas.records.table.ids[i]!}/`, at));
    expect(links).toContain(site.url('/?country=FR', at));
    expect(links).toContain(site.url('/attacks/?country=FR', at));
  });
});

test('circles and bars are the attacks of the country', async () => {
  const { document } = (await JSDOM.fromURL(site.url('/countries/gb/'))).window;
  const total = (selector: string) =>
    Array.from(document.querySelectorAll(`${selector} tbody tr`)).reduce(
      (all, { children }) => all + Number(children[children.length - 2]!.textContent),
      0,
    );
  const attacks = attackRows.filter(({ country }) => country === 'GB').length;
  expect([total('[data-twin=country-map]'), total('[data-twin=country-timeline]')]).toEqual([attacks, attacks]);
  expect(document.querySelectorAll('.country-map .mark').length).toBe(
    document.querySelectorAll('[data-twin=country-map] tbody tr').length,
  );
});

test('a country with a signatory alone is shown on a map, and every country on some', async () => {
  const { document } = (await JSDOM.fromURL(site.url('/countries/lr/'))).window;
  const map = document.querySelector('svg.locator');
  expect(map?.getAttribute('aria-label')).toMatch(
    /^Map of Liberia .* set off from them because somebody from there signed the call/,
  );
  expect(map?.getAttribute('data-kind')).toBe('office');
  for (const { code, name } of countries) {
    const page = (await JSDOM.fromURL(site.url(`/countries/${code.toLowerCase()}/`))).window.document;
    expect(page.querySelectorAll('main svg.locator, main svg.country-map'), name).toHaveLength(1);
  }
});

test.each(
  samples.flatMap((code) => [
    { code, colorScheme: 'light' as const },
    { code, colorScheme: 'dark' as const },
  ]),
)('/countries/$code/ in $colorScheme is accessible and fits a phone', async ({ code, colorScheme }) => {
  const page = await site.open(`/countries/${code}/`, { width: 360, colorScheme });
  expect(await axe(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  await expectClean(page);
});

test('place names on a map lie over no other name and stay inside', async () => {
  for (const code of ['us', 'gb', 'fr', 'mv', 'ru']) {
    const page = await site.open(`/countries/${code}/`);
    await page.evaluate(() => document.fonts.ready);
    for (const width of [360, 768, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      const boxes = await page.locator('.country-map .place').evaluateAll((nodes) =>
        nodes.map((node) => {
          const { left, right, top, bottom } = node.getBoundingClientRect();
          return { left, right, top, bottom };
        }),
      );
      const map = (await page.locator('.country-map').boundingBox())!;
      for (const [i, a] of boxes.entries()) {
        expect(a.left >= map.x - 1 && a.right <= map.x + map.width + 1, `${code} at ${String(width)}`).toBe(true);
        for (const b of boxes.slice(i + 1)) {
          const meet = a.left < b.right && b.left < a.right && a.top + 3 < b.bottom && b.top + 3 < a.bottom;
          expect(meet, `${code} at ${String(width)}`).toBe(false);
        }
      }
    }
    await page.close();
  }
});

describe('the list of countries', () => {
  test.each(['light', 'dark'] as const)('is accessible and fits a phone, %s', async (colorScheme) => {
    const page = await site.open('/countries/', { width: 360, colorScheme });
    expect(await axe(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    await expectClean(page);
  });

  test('is narrowed from the keyboard', async () => {
    const page = await site.open('/countries/', { at: 'base' });
    const field = page.getByRole('searchbox', { name: 'Find a country or territory' });
    const shown = page.locator('tr[data-code]:visible');
    await field.fill('united');
    expect(await shown.count()).toBe(3);
    expect(await page.locator('country-finder [role=status]').textContent()).toBe('3 shown');
    await field.fill('zzz');
    expect(await shown.count()).toBe(0);
    expect(await page.locator('country-finder [role=status]').textContent()).toBe('None on record by that name.');
    await field.fill('');
    expect(await shown.count()).toBe(countries.length);
    await field.fill('Gb');
    await field.press('ArrowDown');
    expect(await page.evaluate(() => document.activeElement?.textContent.trim())).toBe('United Kingdom');
    await field.press('Enter');
    await page.waitForURL('**/repo/countries/gb/');
  });

  test.each([
    ['uk', 'gb'],
    ['usa', 'us'],
    ['U.S.', 'us'],
    ['england', 'gb'],
    ['Holland', 'nl'],
    ['czech republic', 'cz'],
    ['deu', 'de'],
  ])('asked for %s, Enter opens %s', async (typed, code) => {
    const page = await site.open('/countries/');
    const field = page.getByRole('searchbox', { name: 'Find a country or territory' });
    await field.fill(typed);
    const shown = page.locator('tr[data-code]:visible');
    expect(await shown.evaluateAll((rows) => rows.map((row) => row.getAttribute('data-code')))).toContain(
      code.toUpperCase(),
    );
    expect(await page.locator('tr[data-code=UA]').isVisible()).toBe(false);
    await field.press('Enter');
    await page.waitForURL(`**/countries/${code}/`);
  });

  test('shows nothing for words that no name begins with, or for signs alone', async () => {
    const page = await site.open('/countries/');
    const field = page.getByRole('searchbox', { name: 'Find a country or territory' });
    for (const typed of ['usb', 'tni', '%%%']) {
      await field.fill(typed);
      expect(await page.locator('tr[data-code]:visible').count(), typed).toBe(0);
    }
  });

  test('is whole without script, and shows no field that does nothing', async () => {
    const page = await site.open('/countries/', { javaScriptEnabled: false });
    expect(await page.locator('tr[data-code]:visible').count()).toBe(countries.length);
    expect(await page.locator('.country-find').isVisible()).toBe(false);
  });
});
