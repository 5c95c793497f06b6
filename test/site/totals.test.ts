import Papa from 'papaparse';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { attackRows, codes, isInside, type Row } from '../support/expected-records.ts';
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
