import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { attack, csv, source } from '../dataset/fictional.ts';
import { buildSite } from '../support/build-site.ts';
import { expectClean } from '../support/expect-clean.ts';
import { resultCount } from '../support/home-page.ts';
import { column, heading, rowIds, wakeTable } from '../support/record-table-page.ts';
import { serve } from '../support/serve.ts';
import { useSite } from '../support/use-site.ts';

const site = useSite();
const days = ['2019-05-04', '2020', '2020-06', '2021-01-01', '2021-12-31'];
/** More than one page of a table holds, over three years; the last is an attempt. */
const rows = Array.from({ length: 1005 }, (_, i) => {
  const number = String(i + 1).padStart(4, '0');
  const date = days[i % days.length]!;
  const last = i === 1004;
  return attack({
    id: `${date}-test-hospital-${number}`,
    target: `Test Hospital ${number}`,
    date,
    ...(last ? { outcome: 'attempted' } : {}),
  });
});

const undo: (() => Promise<unknown>)[] = [];
let root = '';

beforeAll(async () => {
  const data = await mkdtemp(path.join(tmpdir(), 'many-records-'));
  undo.push(() => rm(data, { recursive: true, force: true }));
  await cp(path.resolve(import.meta.dirname, '../../data'), data, { recursive: true });
  await rm(path.join(data, 'releases'), { recursive: true, force: true });
  await writeFile(path.join(data, 'attacks.csv'), csv('attacks', rows));
  await writeFile(
    path.join(data, 'sources.csv'),
    csv(
      'sources',
      rows.map(({ id, date }) => source({ attack: id!, published: date! })),
    ),
  );
  for (const name of ['signatories', 'milestones', 'corrections'] as const)
    await writeFile(path.join(data, `${name}.csv`), csv(name, []));
  const built = await buildSite({ env: { DATA_DIR: data, SITE_URL: 'https://site.example', BASE_PATH: '/' } });
  undo.push(() => built.remove());
  const server = await serve(built.folder, { base: '/' });
  undo.push(() => server.close());
  root = server.url.replace(/\/$/, '');
}, 300_000);

afterAll(async () => {
  for (const step of undo.reverse()) await step();
});

test('without script the newest 200, and every record on the page of its year', async () => {
  const page = await site.page({ javaScriptEnabled: false });
  await page.goto(`${root}/attacks/`);
  const newest = await rowIds(page);
  expect(newest).toHaveLength(200);
  expect(new Set(newest.map((id) => id.slice(0, 4)))).toEqual(new Set(['2021']));
  expect(await page.getByText('The newest 200 of 1,005 records.').isVisible()).toBe(true);
  const years = page.getByRole('navigation', { name: 'Records by year' }).getByRole('link');
  const addresses = await years.evaluateAll((nodes) => nodes.map((node) => (node as HTMLAnchorElement).pathname));
  expect(addresses).toEqual(['/attacks/year/2021/', '/attacks/year/2020/', '/attacks/year/2019/']);
  const found: string[] = [];
  for (const address of addresses) {
    await page.goto(`${root}${address}`);
    const ids = await rowIds(page);
    expect(ids.every((id) => id.startsWith(address.slice(-5, -1)))).toBe(true);
    expect(await page.locator('.lede').innerText()).toContain(String(ids.length));
    found.push(...ids);
  }
  expect(found.toSorted()).toEqual(rows.map(({ id }) => id!).toSorted());
  await expectClean(page);
});

test('with script a hundred at a time, through all pages and back', async () => {
  const page = await site.page();
  await page.goto(`${root}/attacks/?sort=target`);
  await page.locator('record-explorer[data-awake]').waitFor();
  expect(await resultCount(page)).toBe(1004);
  expect(await page.locator('.year-links').isVisible()).toBe(false);
  expect((await column(page, 'Target')).at(-1)).toBe('Test Hospital 0100');
  const words = page.locator('[data-page-words]');
  expect(await words.innerText()).toBe('Records 1 to 100, page 1 of 11');
  await page.getByRole('button', { name: 'Next page' }).click();
  expect(page.url()).toBe(`${root}/attacks/?sort=target&page=2`);
  expect((await column(page, 'Target'))[0]).toBe('Test Hospital 0101');
  // The reader goes on at the first row of the new page, which stands at the top of the screen.
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Test Hospital 0101');
  expect(await page.locator('[data-status]').textContent()).toContain('Records 101 to 200, page 2 of 11');
  await page.goBack();
  await expect.poll(() => words.innerText()).toContain('page 1 of 11');
  await page.getByRole('button', { name: 'Previous page' }).press('Enter');
  expect(page.url()).toBe(`${root}/attacks/?sort=target`);

  await page.goto(`${root}/attacks/?sort=target&page=999`);
  await page.locator('record-explorer[data-awake]').waitFor();
  expect(await column(page, 'Target')).toEqual(['1001', '1002', '1003', '1004'].map((n) => `Test Hospital ${n}`));
  await page.getByRole('button', { name: 'Next page' }).press('Enter');
  expect(await words.innerText()).toBe('Records 1,001 to 1,004, page 11 of 11');
  // Another order begins at its first page.
  await heading(page, 'Date').getByRole('button').click();
  expect(page.url()).toBe(`${root}/attacks/`);
  expect(await words.innerText()).toContain('page 1 of 11');
  await expectClean(page);
});

test('an untouched page shows the first page of the table, as a touched one does', async () => {
  const page = await site.page();
  await page.goto(`${root}/attacks/`);
  const words = page.locator('[data-page-words]');
  const seen = async () => ({
    ids: await rowIds(page),
    count: await resultCount(page),
    words: await words.innerText(),
    previous: await page.getByRole('button', { name: 'Previous page' }).getAttribute('aria-disabled'),
    height: await page.evaluate(() => document.documentElement.scrollHeight),
    pager: await words.evaluate((node) => node.getBoundingClientRect().top + scrollY),
  });
  const before = await seen();
  expect(await page.locator('[data-awake]').count()).toBe(0);
  expect(before).toMatchObject({ count: 1004, words: 'Records 1 to 100, page 1 of 11', previous: 'true' });
  expect(before.ids).toHaveLength(100);
  await wakeTable(page);
  expect(await seen()).toEqual(before);
});

test('a page that is turned before the records are there is turned when they come', async () => {
  const page = await site.page();
  const { promise: asked, resolve: come } = Promise.withResolvers<undefined>();
  await page.route('**/instrument/records.json*', async (route) => {
    await asked;
    await route.continue();
  });
  await page.goto(`${root}/attacks/`);
  await page.getByRole('button', { name: 'Next page' }).click();
  come(undefined);
  await expect.poll(() => page.url()).toBe(`${root}/attacks/?page=2`);
  await expect.poll(() => page.locator('[data-page-words]').innerText()).toBe('Records 101 to 200, page 2 of 11');
});

test('when the records do not come there is no pager, and every printed row is shown', async () => {
  const page = await site.page();
  await page.route('**/instrument/records.json*', (route) => route.abort());
  await page.goto(`${root}/attacks/?page=2`);
  await page.getByRole('alert').waitFor();
  expect(await rowIds(page)).toHaveLength(200);
  expect(await page.locator('[data-pager]').isVisible()).toBe(false);
  expect(await page.locator('.year-links').isVisible()).toBe(true);
});

test('on paper a cut table says which rows of how many it holds', async () => {
  const page = await site.page();
  const said = page.locator('.print-only:visible').first();
  await page.goto(`${root}/attacks/?sort=target&page=2`);
  await page.locator('record-explorer[data-awake]').waitFor();
  await page.emulateMedia({ media: 'print' });
  expect(await said.innerText()).toBe('Records 101 to 200 of 1,004, target, A to Z. Outcome: carried out.');

  await page.goto(`${root}/attacks/`);
  expect(await said.innerText()).toBe('Records 1 to 100 of 1,004, newest first. Outcome: carried out.');
  expect(await rowIds(page)).toHaveLength(100);

  const still = await site.page({ javaScriptEnabled: false });
  await still.goto(`${root}/attacks/`);
  await still.emulateMedia({ media: 'print' });
  expect(await still.locator('.print-only:visible').first().innerText()).toBe(
    'Records 1 to 200 of 1,005, newest first.',
  );
});

test('a download holds all pages of the selection', async () => {
  const page = await site.page();
  await page.goto(`${root}/attacks/`);
  await wakeTable(page);
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Download these 1,004 records (CSV)' }).click(),
  ]);
  expect(file.suggestedFilename()).toMatch(/^care-under-attack-\d+\.\d+\.\d+-1004-records\.csv$/);
});
