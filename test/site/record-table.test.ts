import { readFileSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import Papa from 'papaparse';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { expectClean } from '../support/expect-clean.ts';
import { attackRows, codes, isInside, recordRows, type Row } from '../support/expected-records.ts';
import { announced, menu, resultCount, tick } from '../support/home-page.ts';
import { column, heading, rowIds, wakeTable } from '../support/record-table-page.ts';
import { useSite } from '../support/use-site.ts';

const site = useSite();
const { version, created } = JSON.parse(readFileSync('data/datapackage.json', 'utf8')) as Record<
  'version' | 'created',
  string
>;
const idsOf = (rows: readonly Row[]) => rows.map(({ id }) => id!);
const frenchRansomware = attackRows.filter((row) => row.country === 'FR' && codes(row, 'type').includes('ransomware'));
const collator = new Intl.Collator('en', { numeric: true });

test('a campaign is told in words, not by its code', async () => {
  const page = await site.open('/attacks/?campaign=wannacry-2017');
  await page.locator('record-explorer[data-awake]').waitFor();
  expect(await page.locator('[data-chips=names]').textContent()).toBe('Campaign: WannaCry 2017');
  expect(await resultCount(page)).toBe(attackRows.filter(({ campaign }) => campaign === 'wannacry-2017').length);
});

describe.each(['root', 'base'] as const)('at the %s of a host', (at) => {
  test('without script every record is a row, newest first, and no control is shown', async () => {
    const page = await site.open('/attacks/', { at, javaScriptEnabled: false });
    const ids = await rowIds(page);
    expect(ids.toSorted()).toEqual(idsOf(recordRows).toSorted());
    const dateOf = new Map(recordRows.map(({ id, date }) => [id!, `${date!}-01-01`.slice(0, 10)]));
    const dates = ids.map((id) => dateOf.get(id)!);
    expect(dates).toEqual(dates.toSorted().toReversed());
    const controls = page.getByRole('main').locator('input:visible, select:visible, button:visible, summary:visible');
    expect(await controls.count()).toBe(0);
    const download = page.getByRole('link', { name: 'Download all records (CSV)' });
    expect(await download.evaluate((node: HTMLAnchorElement) => node.href)).toBe(site.url('/data/attacks.csv', at));
    const json = page.getByRole('link', { name: 'as JSON' });
    expect(await json.isVisible()).toBe(true);
    expect(await json.evaluate((node: HTMLAnchorElement) => node.href)).toBe(site.url('/data/attacks.json', at));
    await expectClean(page);
  });

  test('each row leads to its record', async () => {
    const page = await site.open('/attacks/', { at });
    const links = await page
      .locator('.record-row')
      .evaluateAll((rows) => rows.map((row) => [row.getAttribute('data-key')!, row.querySelector('a')!.href]));
    expect(links).toEqual(links.map(([id]) => [id, site.url(`/attacks/${id!}/`, at)]));
    const first = links[0]!;
    await page.goto(first[1]!);
    await page.getByRole('link', { name: 'All records', exact: true }).first().click();
    await page.waitForURL(site.url('/attacks/', at));
  });
});

test('with script the table begins with the attacks carried out, before and after the records are there', async () => {
  const page = await site.open('/attacks/');
  const before = await rowIds(page);
  expect(before.toSorted()).toEqual(idsOf(attackRows).toSorted());
  await wakeTable(page);
  expect(await rowIds(page)).toEqual(before);
  expect(await resultCount(page)).toBe(attackRows.length);
  await tick(page, 'outcome', 'attempted');
  expect(await rowIds(page)).toHaveLength(
    recordRows.filter(({ outcome }) => /carried|attempted/.test(outcome!)).length,
  );
  await expectClean(page);
});

test('rows say what the file says, and what is not known is said so', async () => {
  const page = await site.open('/attacks/', { javaScriptEnabled: false });
  const grades = await column(page, 'Evidence');
  const effects = await column(page, 'Effects');
  const gradeOf = new Map(recordRows.map((row) => [row.id, row]));
  for (const [i, id] of (await rowIds(page)).entries()) {
    const row = gradeOf.get(id)!;
    expect(grades[i]).toBe(row.evidence === '' ? 'not graded yet' : row.evidence);
    expect(effects[i] === 'not stated by the sources', id).toBe(row.impacts === '');
  }
});

describe('sorting', () => {
  /** Whether what a reader sees in the column is in order; what is not known stands last either way. */
  function expectOrder(values: readonly string[], down: boolean, unknown: string): void {
    const known = values.filter((value) => value !== unknown);
    expect(values.slice(known.length).every((value) => value === unknown)).toBe(true);
    expect(known.length).toBeGreaterThan(1);
    const sorted = known.toSorted(collator.compare);
    expect(known).toEqual(down ? sorted.toReversed() : sorted);
  }

  test.each([
    ['Target', 'Target'],
    ['Where', 'Where'],
    ['Kind of attack', 'Kind'],
  ])('by %s, with the mouse and back with the keyboard', async (name, label) => {
    const page = await wakeTable(await site.open('/attacks/?country=FR,DE,US'));
    const button = heading(page, name).getByRole('button');
    await button.click();
    expectOrder(await column(page, label), false, 'not stated by the sources');
    expect(await heading(page, name).getAttribute('aria-sort')).toBe('ascending');
    expect(await announced(page)).toMatch(/^\d+ records\. Sorted: .*, A to Z\.$/);
    await button.press('Enter');
    expectOrder(await column(page, label), true, 'not stated by the sources');
    expect(await heading(page, name).getAttribute('aria-sort')).toBe('descending');
    expect(await page.locator('th[aria-sort]').count()).toBe(1);
    expect(await button.evaluate((node) => node === document.activeElement)).toBe(true);
  });

  test('by effects: in the order of the chart of effects, equal ones together, what is not stated last', async () => {
    const chart = await site.open('/');
    const order = await chart
      .locator('figure[data-chart=impact] [data-twin] tbody tr')
      .evaluateAll((rows) => rows.map((row) => row.firstElementChild!.textContent));
    const page = await wakeTable(await site.open('/attacks/?country=FR,DE,US'));
    const runs = async () => (await column(page, 'Effects')).filter((words, i, all) => words !== all[i - 1]);
    const button = heading(page, 'Effects').getByRole('button');
    await button.click();
    expect(await announced(page)).toContain('Sorted: effects, care affected first.');
    const upwards = await runs();
    expect(new Set(upwards).size).toBe(upwards.length);
    expect(upwards.at(-1)).toBe('not stated by the sources');
    const firsts = upwards.slice(0, -1).map((words) => order.indexOf(words.split(', ', 1).join()));
    expect(firsts).not.toContain(-1);
    expect(firsts).toEqual(firsts.toSorted((a, b) => a - b));
    await button.press('Enter');
    expect((await runs()).slice(0, -1)).toEqual(upwards.slice(0, -1).toReversed());
    expect((await runs()).at(-1)).toBe('not stated by the sources');
  });

  test('by evidence: strongest grade first, then weakest, ungraded last', async () => {
    const graded = ['claimed', 'reported', 'confirmed'].filter((grade) =>
      attackRows.some(({ evidence }) => evidence === grade),
    );
    const ungraded = attackRows.some(({ evidence }) => evidence === '') ? ['not graded yet'] : [];
    expect(graded.length).toBeGreaterThan(1);
    const page = await wakeTable(await site.open('/attacks/'));
    const runs = async () => (await column(page, 'Evidence')).filter((grade, i, all) => grade !== all[i - 1]);
    const button = heading(page, 'Evidence').getByRole('button');
    await button.click();
    expect(await runs()).toEqual([...graded.toReversed(), ...ungraded]);
    await button.press('Space');
    expect(await runs()).toEqual([...graded, ...ungraded]);
    expect(page.url()).toBe(site.url('/attacks/?sort=evidence'));
  });

  test('by date: oldest first, and back, which needs no key in the address', async () => {
    const page = await wakeTable(await site.open('/attacks/'));
    const printed = await rowIds(page);
    const button = heading(page, 'Date').getByRole('button');
    await button.click();
    expect(await rowIds(page)).toEqual(printed.toReversed());
    expect(page.url()).toBe(site.url('/attacks/?sort=date'));
    await button.click();
    expect(await rowIds(page)).toEqual(printed);
    expect(page.url()).toBe(site.url('/attacks/'));
  });

  test('a press before the records are there is not lost', async () => {
    const page = await site.page();
    await page.route('**/instrument/records.json*', async (route) => {
      await new Promise((done) => setTimeout(done, 500));
      await route.continue();
    });
    await page.goto(site.url('/attacks/'));
    await heading(page, 'Target').getByRole('button').click();
    await expect.poll(() => page.url()).toBe(site.url('/attacks/?sort=target'));
    await expect.poll(() => heading(page, 'Target').getAttribute('aria-sort')).toBe('ascending');
  });
});

describe('the address', () => {
  test('holds filter and order; Back and Forward go through them; a new page there shows the same', async () => {
    const page = await wakeTable(await site.open('/attacks/'));
    await tick(page, 'country', 'FR');
    await tick(page, 'type', 'ransomware');
    await page.keyboard.press('Escape');
    await heading(page, 'Target').getByRole('button').click();
    const address = site.url('/attacks/?country=FR&type=ransomware&sort=target');
    expect(page.url()).toBe(address);
    const ids = await rowIds(page);
    expect(ids.toSorted()).toEqual(idsOf(frenchRansomware).toSorted());
    await page.goBack();
    await expect.poll(() => heading(page, 'Date').getAttribute('aria-sort')).toBe('descending');
    await page.goBack();
    await expect.poll(() => menu(page, 'type').locator('.menu-value').textContent()).toBe('all');
    await page.goForward();
    await page.goForward();
    await expect.poll(() => rowIds(page)).toEqual(ids);

    const shared = await site.open('/attacks/?country=FR&type=ransomware&sort=target');
    await shared.locator('record-explorer[data-awake]').waitFor();
    expect(await rowIds(shared)).toEqual(ids);
    const map = shared.getByRole('link', { name: 'This selection on the map and timeline' });
    expect(await map.getAttribute('href')).toBe('/?country=FR&type=ransomware');
  });

  test('the home page leads here with the filter of its reader', async () => {
    const page = await site.open('/?country=FR&type=ransomware&region=europe');
    await page.locator('attack-instrument[data-awake]').waitFor();
    await page.getByRole('link', { name: `These ${frenchRansomware.length} records as a table` }).click();
    await page.waitForURL(site.url('/attacks/?country=FR&type=ransomware'));
    await page.locator('record-explorer[data-awake]').waitFor();
    expect(await resultCount(page)).toBe(frenchRansomware.length);
  });

  test('free text is looked for in the summary too', async () => {
    const page = await site.open('/attacks/?q=fürth');
    await page.locator('record-explorer[data-awake]').waitFor();
    expect(await rowIds(page)).toEqual(
      idsOf(attackRows.filter((row) => /f[uü]rth/i.test(Object.values(row).join(' ')))).toReversed(),
    );
  });

  test('how many records the dates leave out as too coarse is said, and the dates can be taken off', async () => {
    const year = attackRows.find(({ date }) => date?.length === 4)?.date ?? '';
    const [from, to] = [`${year}-03-01`, `${year}-03-31`];
    const page = await site.open(`/attacks/?from=${from}&to=${to}`);
    await page.locator('record-explorer[data-awake]').waitFor();
    const inside = attackRows.filter((row) => isInside(row, from, to));
    const coarse = attackRows.filter(({ date }) => date === year);
    expect(await resultCount(page)).toBe(inside.length);
    expect(coarse.length).toBeGreaterThan(0);
    expect(await page.locator('[data-coarse]').innerText()).toMatch(new RegExp(`^${coarse.length} more record`));
    await page.getByRole('button', { name: `Remove: 1 Mar ${year} to 31 Mar ${year}` }).click();
    expect(page.url()).toBe(site.url('/attacks/'));
    expect(await page.locator('[data-coarse]').isVisible()).toBe(false);
  });

  test.each([
    ['an order that does not exist', '?sort=severity'],
    ['a script as order and page', '?sort="><img src=x onerror=document.title="run">&page=<script>'],
    ['a page below the first', '?page=-1'],
    ['a page past the last', '?page=9999999'],
    ['a page without an end', `?page=${'9'.repeat(400)}`],
    ['NUL and half a letter', '?sort=%00&page=%E0%A4'],
    ['100 kB', `?sort=${'x'.repeat(100_000)}`],
  ])('with %s shows the table as usual', async (_, query) => {
    const page = await site.page();
    await page.goto(`${site.url('/attacks/')}${query}`);
    await wakeTable(page);
    expect(await rowIds(page)).toHaveLength(attackRows.length);
    expect(await heading(page, 'Date').getAttribute('aria-sort')).toBe('descending');
    expect(await page.title()).not.toBe('run');
    await expectClean(page);
  });
});

test('when nothing matches, the filter to take off is named, with what it gives', async () => {
  const page = await site.open('/attacks/?country=FR&q=no-such-hospital-anywhere');
  await page.locator('[data-empty]').waitFor({ state: 'visible' });
  expect(await page.locator('.record-table').isVisible()).toBe(false);
  expect(await page.getByRole('link', { name: /^Download/ }).isVisible()).toBe(false);
  const french = attackRows.filter(({ country }) => country === 'FR').length;
  await page.getByRole('button', { name: `Without “Search: no-such-hospital-anywhere”: ${french} records` }).click();
  expect(page.url()).toBe(site.url('/attacks/?country=FR'));
  expect(await rowIds(page)).toHaveLength(french);
  expect(await page.evaluate(() => document.activeElement?.localName)).toBe('button');

  await page.goto(site.url('/attacks/?country=FR&type=wiper&q=no-such-hospital-anywhere'));
  await page.locator('[data-empty]').waitFor({ state: 'visible' });
  await page.locator('[data-empty]').getByRole('button', { name: 'Clear all' }).click();
  expect(await rowIds(page)).toHaveLength(attackRows.length);
});

test('a campaign whose records are no attacks carried out offers them', async () => {
  const [wave] = recordRows.filter(({ campaign, outcome }) => campaign !== '' && outcome !== 'carried_out');
  const members = recordRows.filter(({ campaign }) => campaign === wave!.campaign);
  const country = `&country=${wave!.country!}`;
  const page = await site.open(`/attacks/?campaign=${wave!.campaign!}&outcome=carried_out,attempted,planned,campaign`);
  await page.locator('record-explorer[data-awake]').waitFor();
  expect((await rowIds(page)).toSorted()).toEqual(idsOf(members).toSorted());
  const carriedOut = members.filter((row) => row.outcome === 'carried_out' && row.country === wave!.country).length;
  expect(carriedOut).toBe(0);
  await page.goto(site.url(`/attacks/?campaign=${wave!.campaign!}${country}`));
  await page.getByRole('button', { name: /^With attempts, plans and campaigns: \d+ records?$/ }).click();
  expect(await rowIds(page)).toContain(wave!.id);
});

describe('the download of a selection', () => {
  const address = '/attacks/?country=FR,DE,CZ&sort=target';
  const expected = attackRows.filter(({ country }) => ['FR', 'DE', 'CZ'].includes(country!));

  async function download(page: Page, name: RegExp | string): Promise<{ name: string; text: string }> {
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', typeof name === 'string' ? { name, exact: true } : { name }).click(),
    ]);
    return { name: file.suggestedFilename(), text: await text(await file.createReadStream()) };
  }

  test('holds the rows in view in their order, byte for byte, with the citation', async () => {
    const page = await site.open(address);
    await page.locator('record-explorer[data-awake]').waitFor();
    const ids = await rowIds(page);
    const csv = await download(page, `Download these ${expected.length} records (CSV)`);
    expect(csv.name).toBe(`care-under-attack-${version}-${expected.length}-records.csv`);
    const { data, errors } = Papa.parse<Record<string, string>>(csv.text, { header: true, skipEmptyLines: true });
    expect(errors).toEqual([]);
    expect(data.map(({ id }) => id)).toEqual(ids);
    const rowOf = new Map(recordRows.map((row) => [row.id, row]));
    expect(data.map(({ citation: _, ...row }) => row)).toEqual(ids.map((id) => rowOf.get(id)));
    const [{ citation }] = data as [{ citation: string }];
    expect(citation).toContain(`“Selection of ${expected.length} records.” Care Under Attack, data version ${version}`);
    expect(citation).toContain('https://site.example/attacks/?country=FR,DE,CZ&sort=target');
    expect(citation).toMatch(/Accessed \d+ \w+ \d{4}\.$/);

    const original = await (await fetch(site.url('/data/attacks.csv'))).text();
    for (const line of csv.text.trimEnd().split('\n').slice(1)) {
      expect(original).toContain(`\n${line.slice(0, line.lastIndexOf(',"“Selection'))}\n`);
    }
    // What is hard to keep: letters beyond ASCII, quotes, commas inside cells.
    expect(csv.text).toMatch(/[éüô]/);
    expect(csv.text).toMatch(/,"[^"]*, /);

    const json = await download(page, 'as JSON');
    expect(json.name).toBe(`care-under-attack-${version}-${expected.length}-records.json`);
    expect(JSON.parse(json.text)).toEqual({
      citation,
      version,
      released: created.slice(0, 10),
      licence: 'CC BY 4.0',
      address: 'https://site.example/attacks/?country=FR,DE,CZ&sort=target',
      count: expected.length,
      records: ids.map((id) => rowOf.get(id)),
    });
    await expectClean(page);
  });

  test('says so when the file does not come, and saves nothing', async () => {
    const page = await site.page();
    await page.route('**/data/attacks.csv', (route) => route.fulfill({ status: 503 }));
    await page.goto(site.url('/attacks/?country=FR'));
    await page.locator('record-explorer[data-awake]').waitFor();
    let saved = 0;
    page.on('download', () => (saved += 1));
    await page.getByRole('link', { name: 'as JSON' }).click();
    const words = page.locator('[data-download-words]');
    await expect.poll(() => words.innerText()).toContain('could not be loaded, so nothing was saved');
    expect(saved).toBe(0);
  });
});

test('records that were withdrawn stand apart, with the way to their pages', async () => {
  const page = await site.open('/attacks/', { javaScriptEnabled: false });
  const withdrawn = page.getByRole('region', { name: 'Withdrawn and merged records' });
  const links = await withdrawn.locator('li a').evaluateAll((nodes) => nodes.map((node) => node.getAttribute('href')));
  expect(links).toEqual(['/attacks/2019-01-22-singapore-hiv-registry/']);
  expect(await rowIds(page)).not.toContain('2019-01-22-singapore-hiv-registry');
});

test('when the records do not come, the page says so and shows every row', async () => {
  const page = await site.page();
  await page.route('**/instrument/records.json*', (route) => route.abort());
  await page.goto(site.url('/attacks/?country=FR'));
  await page.getByRole('alert').waitFor();
  expect(await page.getByRole('alert').innerText()).toContain('could not be loaded');
  expect((await rowIds(page)).toSorted()).toEqual(idsOf(recordRows).toSorted());
});

test('nothing moves when the table wakes up', async () => {
  for (const width of [360, 768, 1280]) {
    const page = await site.open('/attacks/', { width });
    const tops = () =>
      page
        .locator('.record-row')
        .first()
        .evaluate((row) => row.getBoundingClientRect().top + scrollY);
    const before = await tops();
    await wakeTable(page);
    expect(await tops(), `${width} px`).toBe(before);
  }
});

test.each([700, 768, 850, 960, 961, 1000])('%i px: no column is squeezed', async (width) => {
  const page = await site.open('/attacks/', { width });
  // A long list of effects takes four lines at most, and the whole row not many more than its longest cell.
  const lines = await page
    .locator('.record-row:not([data-uncounted]) > [data-label="Effects"] > span')
    .evaluateAll((cells) =>
      cells.map((cell) => {
        const line = Number.parseFloat(getComputedStyle(cell).lineHeight);
        return [Math.round(cell.getBoundingClientRect().height / line), cell.textContent.length] as const;
      }),
    );
  for (const [count, letters] of lines) expect(count).toBeLessThanOrEqual(Math.max(1, Math.ceil(letters / 16)));
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
});

describe('on a phone', () => {
  test.each(['light', 'dark'] as const)('rows are cards with labels, nothing sticks out, %s', async (colorScheme) => {
    const page = await wakeTable(await site.open('/attacks/', { width: 360, colorScheme, hasTouch: true }));
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    const labels = await page
      .locator('.record-row:first-child td')
      .evaluateAll((cells) => cells.map((cell) => getComputedStyle(cell, '::before').content));
    expect(labels).toEqual(['"Date"', '"Where"', '"Kind"', '"Effects"', '"Evidence"']);
    const controls = page
      .locator('record-explorer')
      .locator('select, input[type=search], .table-links a, tbody a, summary');
    for (const box of await controls.evaluateAll((nodes) =>
      nodes
        .filter((node) => (node as HTMLElement).offsetParent !== null)
        .map((node) => [node.textContent.trim().slice(0, 30), node.getBoundingClientRect().height] as const),
    )) {
      expect(box[1], box[0]).toBeGreaterThanOrEqual(43.9);
    }
  });

  test('the menu sorts, and the headings are out of the way of the keyboard', async () => {
    const page = await wakeTable(await site.open('/attacks/?country=FR', { width: 360 }));
    await page.getByLabel('Sort by').selectOption('target');
    expect(page.url()).toBe(site.url('/attacks/?country=FR&sort=target'));
    const targets = await column(page, 'Target');
    expect(targets).toEqual(targets.toSorted(collator.compare));
    await page.getByLabel('Sort by').focus();
    for (let stop = 0; stop < 5; stop += 1) {
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.closest('thead') === null)).toBe(true);
    }
  });
});

test('on paper: a heading on each page, no controls, and how to cite what is printed', async () => {
  const page = await site.open('/attacks/?country=FR', { width: 718 });
  await page.locator('record-explorer[data-awake]').waitFor();
  await page.emulateMedia({ media: 'print' });
  const controls = page
    .getByRole('main')
    .locator('input:visible, select:visible, summary:visible, [data-download]:visible');
  expect(await controls.count()).toBe(0);
  expect(await page.locator('.record-table thead').evaluate((node) => getComputedStyle(node).display)).toBe(
    'table-header-group',
  );
  expect(
    await page
      .locator('.record-row')
      .first()
      .evaluate((node) => getComputedStyle(node).display),
  ).toBe('table-row');
  const french = attackRows.filter(({ country }) => country === 'FR').length;
  const said = page.locator('.print-only:visible', { hasText: 'record' }).first();
  expect(await said.innerText()).toBe(`${french} records, newest first. Country: France. Outcome: carried out.`);
  expect(await page.locator('[data-citation]').innerText()).toMatch(
    new RegExp(`^“Selection of ${french} records\\.” .* https://site\\.example/attacks/\\?country=FR\\. Accessed`),
  );
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(718);
});

test('on paper every part of a selection is said in words', async () => {
  const page = await site.open(
    '/attacks/?country=FR,DE&type=ransomware&impact=care_delayed&from=2019&q=hospital&malware=Ryuk&sort=target',
  );
  await page.locator('record-explorer[data-awake]').waitFor();
  await page.emulateMedia({ media: 'print' });
  const words = await page.locator('[data-printed]').innerText();
  for (const part of [
    'Country: France, Germany.',
    'Kind: ransomware.',
    'Effect: care delayed.',
    'Outcome: carried out.',
    'Malware: Ryuk.',
    'Search: hospital.',
    'Dates: from 2019.',
  ]) {
    expect(words).toContain(part);
  }
});

test('on paper, before any touch and without script, the rows are counted as they stand there', async () => {
  const page = await site.open('/attacks/');
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('[data-printed]').innerText()).toBe(
    `${attackRows.length} records, newest first. Outcome: carried out.`,
  );
  const still = await site.open('/attacks/', { javaScriptEnabled: false });
  await still.emulateMedia({ media: 'print' });
  expect(await still.locator('.print-only:visible').first().innerText()).toBe(
    `${recordRows.length} records, newest first.`,
  );
});
