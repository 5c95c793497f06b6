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

/** Drops a file of so many letters; gives back whether the page kept the browser from opening it. */
async function drop(page: Page, onto: string, size: number): Promise<boolean> {
  return page.evaluate(
    ([selector, letters]) => {
      const files = new DataTransfer();
      files.items.add(new File(['id,date,target,', new Uint8Array(letters).fill(97), '\nw,x,y,z\n'], 'huge.csv'));
      const dropped = new DragEvent('drop', { dataTransfer: files, bubbles: true, cancelable: true });
      return !document.querySelector(selector)!.dispatchEvent(dropped);
    },
    [onto, size] as const,
  );
}

async function result(page: Page): Promise<string> {
  const heading = page.locator('contribute-check .contribute-result:not([aria-busy]) h3');
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
    // Of the outlines of the world, the one of the country where the record is.
    const outlines = ['/contribute/outlines.json', '/contribute/outlines/CZ.json'];
    expect(asked.filter((path) => !path.startsWith('/_astro/')).toSorted()).toEqual([...outlines, ...data].toSorted());
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
    expect(await choose(page, ...files)).toMatch(/ rows, no problem found, and nothing that is not published already$/);
    expect(await page.getByRole('heading', { name: 'Send it in' }).isVisible()).toBe(false);
    expect(await downloaded(page, 'attacks.csv')).toBe(readFileSync('data/attacks.csv', 'utf8'));
    await expectClean(page);
  });

  test('faults are grouped, marked in the table, and turned through ten rows at a time', async () => {
    const page = await open();
    expect(await paste(page, bad())).toBe('120 problems found');
    const kinds = page.locator('.contribute-kinds section');
    expect(await kinds.locator('h4').allInnerTexts()).toEqual([
      'Dates in another form (30)',
      'Values that are not allowed (30)',
      'Not a country code (30)',
      'Records without a source (30)',
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
    expect(await page.locator('.contribute-cleaned').innerText()).toContain(
      'Propose these, not the ones that you gave',
    );
    expect(await downloaded(page, 'rows-of-attacks.csv')).toBe(csv('attacks', [attack({ target: 'Prüfklinik' })]));
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

  test.each<[megabytes: number, heading: string, sentence: string]>([
    [50, ' problems found', 'huge.csv: 1 row of attacks.csv.'],
    [101, 'Nothing could be checked', 'huge.csv: The file is larger than 100 MB'],
  ])('a file of %s MB', async (megabytes, heading, sentence) => {
    const page = await open();
    await drop(page, '[data-drop]', megabytes * 1_000_000);
    expect(await result(page)).toContain(heading);
    expect(await page.locator('.contribute-read').innerText()).toContain(sentence);
    // Whatever the file holds, the page gets little of it.
    expect(await page.evaluate(() => document.body.innerHTML.length)).toBeLessThan(300_000);
  });

  test('a file is taken wherever it is dropped in the check, and beside it does not take the page away', async () => {
    const page = await open();
    expect(await drop(page, 'contribute-check textarea', 1000)).toBe(true);
    await result(page);
    for (const beside of ['contribute-form textarea', 'h1', 'body']) {
      expect(await drop(page, beside, 1000), beside).toBe(true);
    }
    const text = await page.evaluate(() => {
      const dragged = new DragEvent('drop', { dataTransfer: new DataTransfer(), bubbles: true, cancelable: true });
      return document.querySelector('contribute-form textarea')!.dispatchEvent(dragged);
    });
    expect(text, 'text may be dragged as ever').toBe(true);
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
    expect(await paste(page, csv('attacks', []))).toBe('There is no row to check: only column names');
  });

  test('nothing given: asked for, and what was found before is taken away', async () => {
    const page = await open();
    await choose(page, ...good());
    expect(await page.getByRole('heading', { name: 'Send it in' }).isVisible()).toBe(true);
    await page.getByRole('button', { name: 'Check the rows' }).click();
    expect(await page.locator('contribute-check [data-status]').innerText()).toBe(
      'Choose a file or paste some rows first.',
    );
    expect(await page.locator('contribute-check .contribute-result').isVisible()).toBe(false);
    expect(await page.getByRole('heading', { name: 'Send it in' }).isVisible()).toBe(false);
  });

  test('what was sound is not offered while the next check runs, nor when it fails', async () => {
    const page = await open();
    await choose(page, ...good());
    const send = page.getByRole('heading', { name: 'Send it in' });
    expect(await send.isVisible()).toBe(true);
    await page.context().route('**/contribute/outlines/FR.json', (route) => route.abort());
    const elsewhere = csv('attacks', [attack({ country: 'FR', lat: '45.76', lon: '4.84' })]);
    await page.locator('contribute-check textarea').fill(elsewhere);
    await page.getByRole('button', { name: 'Check the rows' }).click();
    expect(await send.isVisible()).toBe(false);
    await page.getByText('The check could not be finished').waitFor();
    expect(await send.isVisible()).toBe(false);
    await page.context().unroute('**/contribute/outlines/FR.json');
    expect(await paste(page, elsewhere)).toBe('1 problem found');
  });

  test('coordinates are measured as on the command line', async () => {
    const page = await open();
    const astray = attack({ country: 'FR', lat: '12', lon: '18' });
    expect(await paste(page, csv('attacks', [astray]))).toBe('2 problems found');
    expect(await page.locator('.contribute-kinds').innerText()).toMatch(
      /attacks\.csv, row 2, lat 12, 18 lies in Chad, \d+ km outside France; correct the coordinates or the country\./,
    );
    await expectClean(page);
  });

  test('what a spreadsheet saves or copies is read, and made a file of the repository', async () => {
    const page = await open();
    const plain = csv('attacks', [attack({ impacts: 'care_delayed', summary: 'A made-up incident.' })]);
    const semicolons = plain.replaceAll(',', ';');
    await choose(page, { name: 'a.csv', content: semicolons }, { name: 'b.csv', content: csv('sources', [source()]) });
    expect(await page.locator('contribute-check h3').first().innerText()).toBe('2 rows, no problem found');
    expect(await page.locator('.contribute-cleaned li').allInnerTexts()).toEqual([
      'The semicolons between the cells were made commas.',
    ]);
    expect(await downloaded(page, 'rows-of-attacks.csv')).toBe(plain);
    const [, row = ''] = csv('sources', [source({ attack: '2014-04-boston-childrens-hospital' })]).split('\n');
    expect(await paste(page, row.replaceAll(',', '\t'))).toBe('1 row, no problem found');
  });

  test('the finished rows of a record and its source are pasted together', async () => {
    const page = await open();
    const rows = [csv('attacks', [attack()]), csv('sources', [source()])].map((text) => text.split('\n')[1]);
    expect(await paste(page, rows.join('\n'))).toBe('2 rows, no problem found');
    expect(await page.locator('.contribute-read li').count()).toBe(2);
    expect(await page.locator('.contribute-cleaned li').allInnerTexts()).toEqual([
      'The row of column names was put first.',
      'The row of column names was put first.',
    ]);
  });

  test('a published file with a changed cell shows it, and asks for the reason', async () => {
    const page = await open();
    const text = readFileSync('data/attacks.csv', 'utf8');
    const [names = '', first = ''] = text.split('\n');
    const type = first.split(',')[names.split(',').indexOf('target_type')]!;
    const changed = text.replace(`,${type},`, type === 'clinic' ? ',hospital,' : ',clinic,');
    expect(await choose(page, { name: 'attacks.csv', content: changed })).toMatch(/^\d+ rows, no problem found$/);
    const said = await page.locator('.contribute-changed').innerText();
    expect(said).toContain('Changed cells of published rows of attacks.csv (1)');
    expect(said).toContain('a line in corrections.csv');
    expect(said).toContain(`target_type: ${type} becomes `);
  });

  test('a file that was cut is not called one to send in', async () => {
    const page = await open();
    const lines = readFileSync('data/attacks.csv', 'utf8').split('\n');
    const heading = await choose(page, { name: 'attacks.csv', content: `${lines.slice(0, 100).join('\n')}\n` });
    expect(heading).toBe('99 rows, no problem found, and nothing that is not published already');
    expect(await page.locator('.contribute-read').innerText()).toContain(
      `${String(lines.length - 101)} other published rows are not in it.`,
    );
    expect(await page.getByRole('heading', { name: 'Send it in' }).isVisible()).toBe(false);
    expect(await page.locator('.contribute-cleaned').innerText()).toContain('this one must not take its place');
    expect(await page.getByRole('link', { name: 'Download attacks.csv' }).count()).toBe(0);
  });

  test('faults in many columns, or on a narrow page, are listed below each other', async () => {
    const cells = { date: 'x', target_type: 'x', country: 'x', attack_type: 'x', status: 'x', outcome: 'x' };
    const page = await open();
    await paste(page, csv('attacks', [attack(cells)]));
    const items = page.locator('.contribute-listed > li > ul > li');
    const fifth = `status x "x" is not an allowed value`;
    expect((await items.allInnerTexts()).map((text) => text.replaceAll(/\s+/g, ' '))).toEqual(
      expect.arrayContaining([expect.stringContaining(fifth)]),
    );
    await paste(page, csv('attacks', [attack({ date: 'x' })]));
    expect(await page.locator('.contribute-rows table').count()).toBe(1);
    await page.setViewportSize({ width: 360, height: 700 });
    await page.locator('.contribute-listed').waitFor();
    expect(await page.locator('.contribute-rows table').count()).toBe(0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    await expectClean(page);
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
