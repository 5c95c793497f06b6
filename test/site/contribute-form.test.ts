import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { insertRows } from '../../src/dataset/insert-rows.ts';
import { parseDataset, type Leave } from '../../src/dataset/parse-dataset.ts';
import { csvRows } from '../../src/schema/csv-rows.ts';
import { localDay } from '../../src/schema/local-day.ts';
import { descriptor, messagesOf, shapes } from '../dataset/fictional.ts';
import { axe } from '../support/axe.ts';
import { recordOf } from '../support/browser.ts';
import { expectClean } from '../support/expect-clean.ts';
import { recordRows } from '../support/expected-records.ts';
import { useSite } from '../support/use-site.ts';

const site = useSite();
const KEY = 'care-under-attack:draft';

async function open(options: Parameters<typeof site.open>[1] = {}): Promise<Page> {
  const page = await site.open('/contribute/', options);
  await page.locator('contribute-form[data-awake]').waitFor();
  return page;
}

const field = (page: Page, column: string) => page.locator(`#attack-${column}`);
const errorOf = (page: Page, column: string) => page.locator(`#attack-${column}-error`).innerText();

const answers: Readonly<Record<string, string>> = {
  date: '2020-03-01',
  target: 'Test Hospital, „Nord“',
  place: 'Test Town',
  lat: '49.1951',
  lon: '16.6068',
  summary: 'A made-up incident, for tests.',
};
const choices: Readonly<Record<string, string>> = {
  date_basis: 'began',
  target_type: 'hospital',
  country: 'CZ',
  location_precision: 'city',
  attack_type: 'ransomware',
};

async function fill(page: Page): Promise<void> {
  for (const [column, text] of Object.entries(answers)) await field(page, column).fill(text);
  for (const [column, value] of Object.entries(choices)) await field(page, column).selectOption(value);
  await page.locator('#source1-url').fill('https://example.org/report');
  await page.locator('#source1-publisher').fill('Test Gazette');
  await page.locator('#source1-published').fill('2020-03-02');
}

const make = async (page: Page) => page.getByRole('button', { name: 'Make the rows' }).click();

async function rowsMade(page: Page): Promise<string[]> {
  await page.getByRole('heading', { name: 'The finished rows' }).waitFor();
  return page
    .locator('textarea.rows-text')
    .evaluateAll((areas) => areas.map((it) => (it as HTMLTextAreaElement).value));
}

/** What the command line says of the published data with these rows in it. */
function commandLine(
  [attackRow = '', sourceRow = '']: readonly string[],
  leave: Leave = { today: localDay(new Date()) },
): string[] {
  const files = new Map(
    [...descriptor.resources.map((resource) => resource.path), 'CHANGELOG.md'].map(
      (path) => [path, new Uint8Array(readFileSync(`data/${path}`))] as const,
    ),
  );
  for (const [name, rows] of [
    ['attacks', attackRow],
    ['sources', sourceRow],
  ] as const) {
    const columns = descriptor.resources.find((it) => it.name === name)!.fields.map((it) => it.name);
    const cells = csvRows(rows).map((row) =>
      Object.fromEntries(columns.map((column, i) => [column, row.cells[i] ?? ''])),
    );
    files.set(`${name}.csv`, new Uint8Array(insertRows(files.get(`${name}.csv`)!, cells, null)));
  }
  return messagesOf(parseDataset(descriptor, files, shapes, leave));
}

test('every column that a contributor knows is asked for, in the words of the descriptor', async () => {
  const page = await open();
  const later = ['added', 'changed', 'checked'];
  const fields = descriptor.resources.find(({ name }) => name === 'attacks')!.fields;
  for (const { name, title, description, categories } of fields.filter((it) => !later.includes(it.name))) {
    const asked = page.locator(`contribute-form [data-column=${name}]`);
    expect(await asked.count(), name).toBe(1);
    if (name === 'id') continue;
    const around = asked.locator('xpath=ancestor-or-self::*[contains(@class, "contribute-field")]');
    expect(await around.textContent()).toContain(title);
    expect(await around.textContent()).toContain(description);
    const values = await asked.evaluate((node) =>
      Array.from(node.querySelectorAll<HTMLOptionElement | HTMLInputElement>('option, input'), ({ value }) => value),
    );
    if (categories.length > 0) {
      expect(values.filter((value) => value !== '')).toEqual(categories.map(({ value }) => value));
    }
  }
});

test('filled from the keyboard alone, it gives rows that the command line accepts', async () => {
  const page = await open();
  await field(page, 'date').focus();
  const typed: Readonly<Record<string, string>> = {
    ...answers,
    date_basis: 'attack began',
    target_type: 'hospital',
    country: 'Czechia',
    location_precision: 'city',
    attack_type: 'ransomware',
    url: 'https://example.org/report',
    publisher: 'Test Gazette',
    published: '2020-03-02',
  };
  const done = new Set<string>();
  for (let press = 0; press < 80; press += 1) {
    const at = await page.evaluate(() => {
      const active = document.activeElement!;
      const column = active.closest<HTMLElement>('[data-column]')?.dataset.column ?? '';
      return { column, kind: active.localName, words: active.textContent.trim(), value: active.getAttribute('value') };
    });
    if (at.words === 'Make the rows') break;
    if (at.column === 'impacts' && at.value === 'care_delayed') await page.keyboard.press('Space');
    const text = typed[at.column];
    if (text !== undefined && !done.has(at.column)) {
      done.add(at.column);
      await page.keyboard.type(text);
    }
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Enter');
  const rows = await rowsMade(page);
  expect(rows[0]).toContain('care_delayed');
  expect(rows[0]).toMatch(/^2020-03-01-test-hospital-nord,2020-03-01,began,"Test Hospital, „Nord“",hospital,CZ,/);
  expect(rows[1]).toBe('2020-03-01-test-hospital-nord,,,https://example.org/report,Test Gazette,2020-03-02');
  expect(commandLine(rows)).toEqual([]);
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('The finished rows');
  await expectClean(page);
});

test('an answer is checked when it is left, and no other', async () => {
  const page = await open();
  await field(page, 'date').fill('13/03/2020');
  await field(page, 'date').press('Tab');
  expect(await errorOf(page, 'date')).toBe('Dates begin with the year: write 2020-03-13.');
  expect(await field(page, 'date').getAttribute('aria-invalid')).toBe('true');
  expect(await errorOf(page, 'target')).toBe('');
  await field(page, 'date').fill('2020-03-13');
  await field(page, 'date').press('Tab');
  expect(await errorOf(page, 'date')).toBe('');
  await field(page, 'lat').fill('49,19');
  await field(page, 'lat').press('Tab');
  expect(await errorOf(page, 'lat')).toBe('Write a point, not a comma: 49.19.');
});

test("a record may tell of any day up to today by the reader's clock, and of none after it", async () => {
  const page = await site.page();
  await page.clock.setFixedTime(new Date('2031-02-01T12:00:00'));
  await page.goto(site.url('/contribute/'));
  await page.locator('contribute-form[data-awake]').waitFor();
  await fill(page);
  await field(page, 'date').fill('2031-02-02');
  await field(page, 'date').press('Tab');
  expect(await errorOf(page, 'date')).toContain('2031-02-02 is still to come');
  expect(await errorOf(page, 'date')).not.toContain('CHANGELOG');
  await field(page, 'date').fill('2031-02-01');
  await page.locator('#source1-published').fill('2031-02-01');
  await make(page);
  const rows = await rowsMade(page);
  expect(rows[0]).toMatch(/^2031-02-01-test-hospital-nord,2031-02-01,.*,2031-02-01,,$/);
  expect(rows[1]).toMatch(/,2031-02-01$/);
  expect(commandLine(rows, { today: '2031-02-01' })).toEqual([]);
});

test('what is missing is named, and the first place led to', async () => {
  const page = await open();
  await make(page);
  expect(await page.locator('contribute-form [data-status]').innerText()).toBe('10 answers need another look.');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('attack-date');
  await fill(page);
  await page.getByText('More, if the sources state it').click();
  await field(page, 'actor').fill('Test Group');
  await page.getByText('More, if the sources state it').click();
  await make(page);
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('attack-actor_basis');
  expect(await errorOf(page, 'actor_basis')).toBe('Say on what the name of the actor rests.');
});

test('coordinates are measured against the country when they are left, and no rows are made of wrong ones', async () => {
  const page = await open();
  await fill(page);
  await field(page, 'country').selectOption('FR');
  await field(page, 'lat').fill('12');
  await field(page, 'lon').fill('18');
  await field(page, 'lon').press('Tab');
  const error = page.locator('#attack-lat-error');
  await error.filter({ hasText: 'lies in Chad' }).waitFor();
  expect(await error.innerText()).toMatch(/^12, 18 lies in Chad, \d+ km outside France; correct/);
  await make(page);
  await page.getByText('One answer needs another look.').waitFor();
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('attack-lat');
  expect(await page.getByRole('heading', { name: 'The finished rows' }).count()).toBe(0);
  await field(page, 'lat').fill('45.76');
  await field(page, 'lon').fill('4.84');
  await field(page, 'lon').press('Tab');
  expect(await error.innerText()).toBe('');
  await make(page);
  expect(commandLine(await rowsMade(page))).toEqual([]);
  const asked = recordOf(page).requests.flatMap(({ url }) => /outlines\/(\w+)\.json/.exec(url)?.[1] ?? []);
  expect(new Set(asked)).not.toContain('DE');
  await expectClean(page);
});

test('finished rows are taken away as soon as an answer is another', async () => {
  const page = await open();
  await fill(page);
  await make(page);
  await rowsMade(page);
  const result = page.locator('contribute-form .contribute-result');
  await field(page, 'target').focus();
  await field(page, 'target').press('Tab');
  expect(await result.isVisible()).toBe(true);
  await field(page, 'summary').pressSequentially('!');
  expect(await result.isVisible()).toBe(false);
  expect(await page.locator('textarea.rows-text').count()).toBe(0);
  await make(page);
  expect((await rowsMade(page))[0]).toContain('A made-up incident, for tests.!');
  await page.getByLabel('data stolen').check();
  expect(await result.isVisible()).toBe(false);
});

test('of a name in letters that an address cannot hold no identifier is made, and that is said', async () => {
  const page = await open();
  await fill(page);
  await field(page, 'target').fill('Городская больница №1');
  await field(page, 'target').press('Tab');
  expect(await field(page, 'id').inputValue()).toBe('');
  expect(await errorOf(page, 'id')).toContain('such as 2020-03-13-brno-university-hospital');
  await make(page);
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('attack-id');
  await page.keyboard.type('2020-03-01-city-hospital-1');
  await make(page);
  expect((await rowsMade(page))[0]).toMatch(/^2020-03-01-city-hospital-1,2020-03-01,/);
});

test('the map begins at the country, names it and towns, and is moved by keys', async () => {
  const page = await open();
  const map = page.locator('contribute-form .contribute-world');
  const view = async () => (await map.locator('.sheet').getAttribute('viewBox'))!.split(' ').map(Number);
  const world = await view();
  await field(page, 'country').selectOption('CZ');
  await map.locator('text', { hasText: 'Czechia' }).waitFor();
  await map.locator('text', { hasText: 'Prague' }).waitFor();
  await map.locator('.chosen[d^=M]').waitFor({ state: 'attached' });
  const begun = await view();
  expect(begun[2]).toBeLessThan(world[2]! / 10);
  const sheet = page.locator('[data-sheet]');
  await sheet.focus();
  await page.keyboard.press('ArrowRight');
  const moved = await view();
  expect(moved[0]).toBeGreaterThan(begun[0]!);
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('+');
  expect((await view())[2]).toBeCloseTo(begun[2]! / 2, 3);
  await page.keyboard.press('-');
  await page.keyboard.press('Enter');
  // The middle of the country, near enough.
  expect(Number(await field(page, 'lat').inputValue())).toBeCloseTo(49.8, 0);
  expect(Number(await field(page, 'lon').inputValue())).toBeCloseTo(15.4, 0);
  const said = page.locator('.contribute-pick [role=status]');
  expect(await said.innerText()).toBe(
    `Picked: ${await field(page, 'lat').inputValue()}, ${await field(page, 'lon').inputValue()}`,
  );
  await field(page, 'lat').fill('50');
  await field(page, 'lat').press('Tab');
  expect(await said.innerText()).toBe('');
  await sheet.focus();
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Zoom in');
  await expectClean(page);
});

test('the map is dragged by a finger where it shows a part of the world, and a drag picks nothing', async () => {
  const page = await open({ width: 360, hasTouch: true });
  const map = page.locator('contribute-form .contribute-world');
  const view = async () => (await map.locator('.sheet').getAttribute('viewBox'))!;
  await map.scrollIntoViewIfNeeded();
  const box = (await map.boundingBox())!;
  const client = await page.context().newCDPSession(page);
  const drag = async () => {
    const y = box.y + box.height / 2;
    await client.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x: box.x + 200, y }] });
    for (let x = 190; x >= 100; x -= 10) {
      await client.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [{ x: box.x + x, y }] });
    }
    await client.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  };
  const touch = () => map.evaluate((node) => getComputedStyle(node).touchAction);
  expect(await touch()).toBe('auto');
  const world = await view();
  await drag();
  expect(await view()).toBe(world);
  await field(page, 'country').selectOption('FR');
  await map.locator('text', { hasText: 'France' }).waitFor();
  await map.scrollIntoViewIfNeeded();
  Object.assign(box, await map.boundingBox());
  expect(await touch()).toBe('none');
  const begun = await view();
  await drag();
  const [before, after] = [begun, await view()].map((each) => Number(each.split(' ')[0])) as [number, number];
  expect(after).toBeGreaterThan(before);
  expect(await field(page, 'lat').inputValue()).toBe('');
  await page.touchscreen.tap(box.x + box.width / 2, box.y + box.height / 2);
  await page.locator('.contribute-pick [role=status]', { hasText: 'Picked' }).waitFor();
  expect(await field(page, 'lat').inputValue()).not.toBe('');
  await expectClean(page);
});

test('sources are repeated, told apart, and measured against the attack', async () => {
  const page = await open();
  await fill(page);
  await page.getByRole('button', { name: 'Add a source' }).click();
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('source2-url');
  await page.keyboard.type('https://example.org/report');
  await page.locator('#source2-publisher').fill('Test Post');
  await page.locator('#source2-published').fill('2019-01-01');
  await page.locator('#source2-published').press('Tab');
  expect(await page.locator('#source2-url-error').innerText()).toContain('given already');
  expect(await page.locator('#source2-published-error').innerText()).toContain('older than the attack');
  await page.getByRole('button', { name: 'Remove source 1' }).click();
  expect(await page.locator('contribute-form legend').allInnerTexts()).toContain('Source 1');
  expect(await page.locator('#source2-url-error').innerText()).toBe('');
});

test('a click on the map fills in the coordinates, closer in with more decimals', async () => {
  const page = await open();
  const map = page.locator('contribute-form .contribute-world');
  await map.scrollIntoViewIfNeeded();
  const box = (await map.boundingBox())!;
  const middle = { x: box.width / 2, y: box.height / 2 };
  await map.click({ position: middle });
  const rough = await field(page, 'lon').inputValue();
  expect(rough).toMatch(/^-?\d+(\.\d)?$/);
  for (let press = 0; press < 3; press += 1) await page.getByRole('button', { name: 'Zoom in' }).click();
  expect(await map.locator('circle').getAttribute('cx')).toMatch(/^(49|50)/);
  await map.click({ position: { x: middle.x + 40, y: middle.y } });
  expect(Number(await field(page, 'lon').inputValue())).toBeGreaterThan(Number(rough));
  expect(await field(page, 'lat').inputValue()).toMatch(/^-?\d+(\.\d\d?)?$/);
  const asked = recordOf(page).requests.map(({ url }) => new URL(url).pathname);
  expect(asked.filter((each) => each === '/instrument/detail.json')).toHaveLength(1);
  await expectClean(page);
});

test('an id that is taken leads to the record that has it', async () => {
  const page = await open();
  const taken = recordRows[0]?.id ?? '';
  await fill(page);
  await field(page, 'id').fill(taken);
  await make(page);
  const link = page.getByRole('link', { name: 'The published record' });
  await link.waitFor();
  expect(await link.getAttribute('href')).toBe(`/attacks/${taken}/`);
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('attack-id');
});

test('a draft is kept only for whoever asks, and cleared on request', async () => {
  const page = await open();
  await fill(page);
  await expectClean(page);
  await page.reload();
  await page.locator('contribute-form[data-awake]').waitFor();
  expect(await field(page, 'target').inputValue()).toBe('');

  await page.getByLabel('Keep a draft in this browser').check();
  await fill(page);
  await page.getByLabel('data stolen').check();
  await page.reload();
  await page.locator('contribute-form[data-awake]').waitFor();
  expect(await field(page, 'target').inputValue()).toBe(answers.target ?? '');
  expect(await field(page, 'country').inputValue()).toBe('CZ');
  expect(await page.getByLabel('data stolen').isChecked()).toBe(true);
  expect(await page.locator('contribute-form legend', { hasText: 'Source 1' }).count()).toBe(1);
  await expectClean(page, { storage: [KEY] });
  await make(page);
  expect(commandLine(await rowsMade(page))).toEqual([]);

  await page.getByRole('button', { name: 'Clear the form' }).click();
  expect(await field(page, 'target').inputValue()).toBe('');
  await expectClean(page);
});

test('a draft holds what is being typed, also when the page goes away at once', async () => {
  const page = await open();
  await page.getByLabel('Keep a draft in this browser').check();
  await field(page, 'summary').pressSequentially('Half a sent');
  await page.reload();
  await page.locator('contribute-form[data-awake]').waitFor();
  expect(await field(page, 'summary').inputValue()).toBe('Half a sent');
  await page.getByLabel('Keep a draft in this browser').uncheck();
  await field(page, 'summary').pressSequentially('ence');
  await page.reload();
  await page.locator('contribute-form[data-awake]').waitFor();
  expect(await field(page, 'summary').inputValue()).toBe('');
  await expectClean(page);
});

test('a draft that cannot be read is no draft', async () => {
  const page = await open();
  // eslint-disable-next-line no-restricted-globals -- stands for what another version of the page may have left
  await page.evaluate((key) => localStorage.setItem(key, '{"attack":{"target":7},"sources":[null]}'), KEY);
  await page.reload();
  await page.locator('contribute-form[data-awake]').waitFor();
  expect(await field(page, 'target').inputValue()).toBe('');
  await expectClean(page, { storage: [KEY] });
});

test.each([
  { width: 360, colorScheme: 'light' },
  { width: 360, colorScheme: 'dark' },
  { width: 1280, colorScheme: 'dark' },
] as const)('accessible and fitting, with faults and with rows, $width px, $colorScheme', async (view) => {
  const page = await open(view);
  await page.getByText('More, if the sources state it').click();
  await make(page);
  expect(await axe(page)).toEqual([]);
  const controls = page.locator('contribute-form :is(input:not([type=checkbox]), select, textarea, button, summary)');
  for (const control of await controls.and(page.locator(':visible')).all()) {
    expect((await control.boundingBox())!.height).toBeGreaterThanOrEqual(44);
  }
  for (const label of await page.locator('contribute-form label:has(input[type=checkbox])').all()) {
    expect((await label.boundingBox())!.height).toBeGreaterThanOrEqual(44);
  }
  await fill(page);
  await make(page);
  await rowsMade(page);
  expect(await axe(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(view.width);
});
