import Papa from 'papaparse';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { attackRows, codes, fileRows, isInside, recordRows, type Row } from '../support/expected-records.ts';
import { resultCount } from '../support/home-page.ts';
import { rowIds } from '../support/record-table-page.ts';
import { useSite } from '../support/use-site.ts';

const site = useSite();

async function countAt(page: Page, path: string, element: string): Promise<number> {
  await page.goto(site.url(path));
  await page.locator(`${element}[data-awake]`).waitFor();
  return resultCount(page);
}

test.each<[query: string, fits: (row: Row) => boolean]>([
  ['?country=FR', ({ country }) => country === 'FR'],
  ['?from=2020&to=2021-06', (row) => isInside(row, '2020', '2021-06')],
  [
    '?type=ransomware&impact=patients_diverted',
    (row) => codes(row, 'type').includes('ransomware') && codes(row, 'impact').includes('patients_diverted'),
  ],
  ['?malware=WannaCry', ({ malware }) => malware!.split(';').includes('WannaCry')],
])('map, table and file agree on %s', async (query, fits) => {
  const expected = attackRows.filter(fits).map(({ id }) => id!);
  expect(expected.length).toBeGreaterThan(0);
  const page = await site.page();
  expect(await countAt(page, `/${query}`, 'attack-instrument')).toBe(expected.length);
  expect(await countAt(page, `/attacks/${query}`, 'record-explorer')).toBe(expected.length);
  expect((await rowIds(page)).toSorted()).toEqual(expected.toSorted());
});

test('the table, the list of countries and the file count the same attacks', async () => {
  const file = await (await fetch(site.url('/data/attacks.csv'))).text();
  const counted = Papa.parse<Record<string, string>>(file, { header: true, skipEmptyLines: true }).data.filter(
    ({ status, outcome }) => (status === 'active' || status === 'disputed') && outcome === 'carried_out',
  );
  const page = await site.open('/attacks/?sort=date');
  await page.locator('record-explorer[data-awake]').waitFor();
  expect(await resultCount(page)).toBe(counted.length);
  for (const code of ['FR', 'GB', 'US']) {
    await page.goto(site.url(`/countries/${code.toLowerCase()}/`));
    await page.getByRole('link', { name: 'In the table of records, to sort and download' }).first().click();
    await page.locator('record-explorer[data-awake]').waitFor();
    expect(await resultCount(page), code).toBe(counted.filter(({ country }) => country === code).length);
  }
});

describe('what is printed', () => {
  const formatted = (n: number) => new Intl.NumberFormat('en-GB').format(n);
  const [attacks, records, withdrawn] = [attackRows.length, recordRows.length, fileRows.length - recordRows.length];
  const described = async (page: Page) => {
    const of = (name: string) => page.locator(`meta[${name}]`).getAttribute('content');
    const description = await of('name=description');
    expect(await of('property="og:description"')).toBe(description);
    return description;
  };

  test('the file has rows of each kind', () => {
    expect(records).toBeGreaterThan(attacks);
    expect(withdrawn).toBeGreaterThan(0);
  });

  test('the page of the data tells attacks, records and what was withdrawn apart', async () => {
    const page = await site.open('/data/');
    expect(await described(page)).toContain(
      `${formatted(attacks)} cyberattacks carried out on healthcare, ${formatted(records)} records in all`,
    );
    const lede = await page.locator('.lede').innerText();
    expect(lede).toContain(
      `${formatted(records)} records, ${formatted(attacks)} of them attacks carried out and ${formatted(records - attacks)} attempts`,
    );
    const inWords = ['', 'One', 'Two', 'Three', 'Four', 'Five'][withdrawn] ?? formatted(withdrawn);
    expect(lede).toContain(`${inWords} withdrawn record`);
  });

  test('the table and the home page describe themselves by the same totals', async () => {
    const page = await site.open('/attacks/');
    expect(await described(page)).toContain(`${formatted(records)} records`);
    expect(await page.locator('.lede').innerText()).toContain(`: ${formatted(attacks)} attacks carried out`);
    await page.goto(site.url('/'));
    expect(await described(page)).toContain(`${formatted(attacks)} recorded attacks`);
  });

  test.each(['/', '/attacks/', '/data/', '/methodology/', '/about/', '/countries/'])(
    '%s counts no withdrawn record',
    async (path) => {
      const page = await site.open(path);
      const words = `${await page.locator('main').innerText()} ${(await described(page)) ?? ''}`;
      expect(words).not.toMatch(
        new RegExp(`\\b${formatted(fileRows.length)} (recorded |cyber)*(attacks|records|incidents)\\b`),
      );
    },
  );
});
