import { readFileSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { attack, csv, descriptor, source } from '../dataset/fictional.ts';
import { axe } from '../support/axe.ts';
import { recordOf } from '../support/browser.ts';
import { expectClean } from '../support/expect-clean.ts';
import { useSite } from '../support/use-site.ts';

const site = useSite();

async function open(options: Parameters<typeof site.open>[1] = {}): Promise<Page> {
  const page = await site.open('/contribute/', options);
  await page.locator('contribute-check[data-awake]').waitFor();
  return page;
}

interface Given {
  name: string;
  content: string | Uint8Array;
}

async function choose(page: Page, ...files: Given[]): Promise<string> {
  await page
    .locator('contribute-check input[type=file]')
    .setInputFiles(
      files.map(({ name, content }) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(content as Uint8Array) })),
    );
  return result(page);
}

async function paste(page: Page, rows: string): Promise<string> {
  await page.locator('contribute-check textarea').fill(rows);
  await page.getByRole('button', { name: 'Check the rows' }).click();
  return result(page);
}

async function result(page: Page): Promise<string> {
  const heading = page.locator('contribute-check .contribute-result h3');
  await heading.waitFor();
  return heading.innerText();
}

async function downloaded(page: Page, file: string): Promise<string> {
  const link = page.getByRole('link', { name: `Download ${file}` });
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
  expect(download.suggestedFilename()).toBe(file);
  return text(await download.createReadStream());
}

const good = (): Given[] => [
  { name: 'mine.csv', content: csv('attacks', [attack()]) },
  { name: 'links.csv', content: csv('sources', [source()]) },
];
const bad = () =>
  csv(
    'attacks',
    Array.from({ length: 30 }, (_, index) =>
      attack({ id: `test-${index}`, date: '13/03/2020', country: 'Czechia', target_type: 'hospitl' }),
    ),
  );

describe('a check in the browser', () => {
  test('sound rows: said so, drawn on the map, and nothing leaves the page', async () => {
    const page = await open();
    const before = recordOf(page).requests.length;
    expect(await choose(page, ...good())).toBe('2 rows, no problem found');
    expect(await page.locator('.contribute-read li').allInnerTexts()).toEqual([
      'mine.csv: 1 row of attacks.csv. It is not published yet.',
      'links.csv: 1 row of sources.csv. It is not published yet.',
    ]);
    expect(await page.locator('contribute-check .contribute-world circle').count()).toBe(1);
    expect(await page.locator('contribute-check .contribute-world title').innerHTML()).toBe(
      'Test Hospital, 1 March 2020',
    );
    expect(await page.getByRole('heading', { name: 'Send it in' }).isVisible()).toBe(true);
    const asked = recordOf(page)
      .requests.slice(before)
      .map(({ url }) => new URL(url).pathname);
    const data = ['datapackage.json', 'CHANGELOG.md', ...descriptor.resources.map(({ path }) => path)].map(
      (path) => `/data/${path}`,
    );
    expect(asked.filter((path) => !path.startsWith('/_astro/')).toSorted()).toEqual(data.toSorted());
    await expectClean(page);
  });

  test('the circle stands where the map of the site has the place', async () => {
    const page = await open();
    await choose(page, { name: 'a.csv', content: csv('attacks', [attack({ lat: '0', lon: '11' })]) });
    const circle = page.locator('contribute-check .contribute-world circle');
    // The middle of the turned sheet: 1000 of 60 to 1990 units.
    expect(parseFloat((await circle.getAttribute('cx'))!)).toBeCloseTo(((1000 - 60) / 1930) * 100, 3);
  });

  test('pasted rows without column names', async () => {
    const page = await open();
    const [, row = ''] = csv('sources', [source({ url: 'www.example.org' })]).split('\n');
    expect(await paste(page, row)).toBe('2 problems found');
    expect(await page.locator('.contribute-read').innerText()).toContain('so your first row is called row 2.');
    expect(await page.locator('.contribute-kinds').innerText()).toContain(
      'sources.csv, row 2, url The link does not begin with https://; copy it from the address bar, or write https://www.example.org.',
    );
  });

  test.each(['root', 'base'] as const)('the published files have no problem, at the %s', async (at) => {
    const page = await open({ at });
    const files = descriptor.resources.map(({ path }) => ({ name: path, content: readFileSync(`data/${path}`) }));
    expect(await choose(page, ...files)).toMatch(/ rows, no problem found$/);
    expect(await downloaded(page, 'attacks.csv')).toBe(readFileSync('data/attacks.csv', 'utf8'));
    await expectClean(page);
  });

  test('faults are grouped, marked in the table, and turned through ten rows at a time', async () => {
    const page = await open();
    expect(await paste(page, bad())).toBe('120 problems found');
    const kinds = page.locator('.contribute-kinds section');
    expect(await kinds.locator('h4').allInnerTexts()).toEqual([
      'Date changed (30)',
      'Not allowed (30)',
      'Country (30)',
      'Source missing (30)',
    ]);
    expect(await kinds.first().locator('li').count()).toBe(6);
    expect(await kinds.first().locator('li').last().innerText()).toBe('and 25 more of this kind');
    const rows = page.locator('.contribute-rows tbody tr');
    expect(await rows.count()).toBe(10);
    expect(await page.locator('.contribute-rows thead th').allInnerTexts()).toEqual([
      'Row',
      'id',
      'date',
      'target_type',
      'country',
    ]);
    expect(await rows.first().locator('td.faulty mark').allInnerTexts()).toEqual([
      'test-0',
      '13/03/2020',
      'hospitl',
      'Czechia',
    ]);
    expect(await rows.first().locator('td.faulty small').last().innerText()).toContain('did you mean CZ?');
    const later = page.getByRole('button', { name: 'Later rows' });
    await later.focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    expect(await page.locator('contribute-check .contribute-turn span').innerText()).toBe('21 to 30 of 30');
    await page.keyboard.press('Enter');
    expect(await page.locator('contribute-check .contribute-turn span').innerText()).toBe('21 to 30 of 30');
    expect(await page.getByRole('heading', { name: 'Send it in' }).isVisible()).toBe(false);
    await expectClean(page);
  });

  test('what was cleaned is said, and the clean file is handed over', async () => {
    const page = await open();
    const windows = csv('attacks', [attack({ target: ' Prüfklinik ' })]).replaceAll('\n', '\r\n');
    await choose(page, { name: 'w.csv', content: Buffer.from(windows, 'latin1') });
    expect(await page.locator('.contribute-cleaned li').allInnerTexts()).toEqual([
      'The encoding was changed from Windows-1252 to UTF-8; look at letters with accents.',
      'Line ends were made LF.',
      'Spaces around 1 cell were deleted.',
    ]);
    expect(await downloaded(page, 'attacks.csv')).toBe(csv('attacks', [attack({ target: 'Prüfklinik' })]));
  });

  test.each<[what: string, content: string | Uint8Array, sentence: string]>([
    ['a PDF', '%PDF-1.7 test', 'This is a PDF document.'],
    ['an empty file', '', 'The file is empty.'],
    ['an archive', Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0), 'This is a packed archive.'],
    ['a workbook', 'PK\u0003\u0004 [Content_Types].xml', 'This is a spreadsheet workbook, not CSV'],
    ['UTF-16', Buffer.from('\ufeffid,date', 'utf16le'), 'The file is saved as UTF-16'],
    ['hostile text', '<img src=x onerror=alert(1)>', 'No table of the data was recognised.'],
  ])('%s gets a sentence', async (_, content, sentence) => {
    const page = await open();
    expect(await choose(page, { name: '<b>file</b>.csv', content })).toBe('Nothing could be checked');
    expect(await page.locator('.contribute-read').innerText()).toContain(`<b>file</b>.csv: ${sentence}`);
    await expectClean(page);
  });

  test('a file of 50 MB is refused before it is read', async () => {
    const page = await open();
    await page.evaluate(() => {
      const files = new DataTransfer();
      files.items.add(new File(['id,date\n', new Uint8Array(50_000_000).fill(97)], 'huge.csv'));
      const zone = document.querySelector('[data-drop]')!;
      zone.dispatchEvent(new DragEvent('drop', { dataTransfer: files, bubbles: true, cancelable: true }));
    });
    expect(await result(page)).toBe('Nothing could be checked');
    expect(await page.locator('.contribute-read').innerText()).toContain('huge.csv: The file is larger than 45 MB');
  });

  test('ten thousand faults: the count, and the first of each kind', async () => {
    const page = await open();
    const rows = Array.from({ length: 10_000 }, (_, index) => source({ attack: `test-${index}` }));
    expect(await choose(page, { name: 's.csv', content: csv('sources', rows) })).toBe('10,000 problems found');
    expect(await page.locator('.contribute-kinds li').count()).toBe(6);
    await expectClean(page);
  });

  test('text that looks like markup stays text', async () => {
    const page = await open();
    const target = '<img src=x onerror="document.title=1">';
    await choose(page, { name: 'a.csv', content: csv('attacks', [attack({ target, date: target })]) });
    expect(await page.locator('contribute-check img').count()).toBe(0);
    expect(await page.locator('.contribute-rows').innerText()).toContain(target);
    await expectClean(page);
  });

  test('without the published data it says so, and tries again', async () => {
    const page = await open();
    await page.context().route('**/data/sources.csv', (route) => route.abort());
    await page.locator('contribute-check textarea').fill('x');
    await page.getByRole('button', { name: 'Check the rows' }).click();
    await page.getByText('The check could not be finished').waitFor();
    await page.context().unroute('**/data/sources.csv');
    expect(await paste(page, csv('attacks', []))).toBe('0 rows, no problem found');
  });

  test('nothing given: asked for', async () => {
    const page = await open();
    await page.getByRole('button', { name: 'Check the rows' }).click();
    expect(await page.locator('contribute-check [data-status]').innerText()).toBe(
      'Choose a file or paste some rows first.',
    );
  });
});

test('without script the ways in are there, and the check says that it needs script', async () => {
  const page = await site.open('/contribute/', { javaScriptEnabled: false });
  expect(await page.locator('.contribute-no-script').isVisible()).toBe(true);
  expect(await page.locator('contribute-check form').isVisible()).toBe(false);
  const dictionary = page.getByRole('link', { name: 'What every column means' });
  expect(await dictionary.getAttribute('href')).toBe('/data/#dictionary');
});

test.each([
  { width: 360, colorScheme: 'light' },
  { width: 360, colorScheme: 'dark' },
  { width: 1280, colorScheme: 'light' },
  { width: 1280, colorScheme: 'dark' },
] as const)('accessible and fitting with faults shown, $width px, $colorScheme', async (view) => {
  const page = await open(view);
  await choose(page, { name: 'a.csv', content: bad() }, { name: 'b.pdf', content: '%PDF-' });
  expect(await axe(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(view.width);
  for (const control of await page.locator('contribute-check .contribute-button:visible').all()) {
    expect((await control.boundingBox())!.height).toBeGreaterThanOrEqual(44);
  }
});
