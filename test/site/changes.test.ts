import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { JSDOM } from 'jsdom';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ChangesFile } from '../../src/dataset/releases/changes-file.ts';
import { releaseHistory } from '../dataset/releases/released-history.ts';
import { releasedFolder } from '../dataset/releases/write-history.ts';
import { axe } from '../support/axe.ts';
import { buildSite } from '../support/build-site.ts';
import { expectClean } from '../support/expect-clean.ts';
import { serve } from '../support/serve.ts';
import { useSite } from '../support/use-site.ts';

const site = useSite();
const data = releasedFolder(await releaseHistory());
const undo: (() => Promise<void>)[] = [];
let root = '';

beforeAll(async () => {
  const built = await buildSite({ env: { DATA_DIR: data, BASE_PATH: '/repo/' } });
  undo.push(() => built.remove());
  const server = await serve(built.folder, { base: '/repo/' });
  undo.push(() => server.close());
  root = server.url;
}, 300_000);

afterAll(async () => {
  for (const step of undo.reverse()) await step();
  rmSync(data, { recursive: true, force: true });
});

async function open(query = '', options: Parameters<typeof site.page>[0] = {}): Promise<Page> {
  const page = await site.page(options);
  await page.goto(`${root}data/changes/${query}`, { waitUntil: 'networkidle' });
  return page;
}

const headings = (page: Page) => page.locator('main h2:visible').allTextContents();
const versions = [
  '2.0.0, 1 December 2022',
  '1.2.0, 15 January 2022',
  '1.1.0, 1 May 2021',
  '1.0.1, 10 February 2021',
  '1.0.0, 10 January 2021',
];

describe('five fictional versions', () => {
  test('without script each version stands with what it changed, and no menu that does nothing', async () => {
    const page = await open('?a=1.0.0&b=2.0.0', { javaScriptEnabled: false });
    expect(await headings(page)).toEqual(versions);
    expect(await page.locator('.changes-form').isVisible()).toBe(false);
    const step = page.locator('[id="v1.2.0"]');
    expect(await step.locator('.changes-summary').textContent()).toBe('1 withdrawn, 3 corrected.');
    expect(await step.locator('h3').allTextContents()).toEqual(['Withdrawn', 'Corrected', 'Columns']);
    const date = step.locator('dl > div').filter({ hasText: 'Date' });
    expect(await date.locator('del').innerText()).toContain('29 February 2020');
    expect(await date.locator('ins').innerText()).toContain('February 2020');
    expect(await date.locator('.changes-reason').textContent()).toBe(
      'A second report contradicts the day, not the month.',
    );
    expect(await page.locator('[id="v1.0.0"] p').textContent()).toBe(
      'The first version: 3 records of attacks and 1 signatory.',
    );
  });

  test('any two versions can be compared, and the address says which', async () => {
    const page = await open('?a=1.0.0&b=2.0.0');
    expect(await headings(page)).toEqual(['From 1.0.0 to 2.0.0']);
    expect(await page.locator('[data-between] .changes-summary').textContent()).toBe(
      '2 entries added, 1 withdrawn, 4 corrected.',
    );
    const reason = 'The hospital names the evening before. A second report contradicts the day, not the month.';
    expect(await page.getByText(reason).isVisible()).toBe(true);
    // The words that both wordings share are not marked.
    const summary = page.locator('[data-between] dl > div').filter({ hasText: 'Summary' }).first();
    expect(await summary.locator('ins mark').textContent()).toBe(
      'incident; nothing was lost, because nothing was there.',
    );
    expect(await page.getByRole('link', { name: 'Test Hospital' }).getAttribute('href')).toBe(
      '/repo/attacks/2020-03-01-test-hospital/',
    );

    await page.getByLabel('From').selectOption('1.1.0');
    await page.getByRole('heading', { name: 'From 1.1.0 to 2.0.0' }).waitFor();
    expect(new URL(page.url()).search).toBe('?a=1.1.0&b=2.0.0');
    await page.goBack();
    await page.getByRole('heading', { name: 'From 1.0.0 to 2.0.0' }).waitFor();
    expect(await page.getByLabel('From').inputValue()).toBe('1.0.0');
    await page.getByRole('link', { name: 'Show every version' }).click();
    expect(await headings(page)).toEqual(versions);
    expect(new URL(page.url()).search).toBe('');
    await expectClean(page);
  });

  test('the newer version may be named first, and one alone is enough', async () => {
    expect(await headings(await open('?a=2.0.0&b=1.1.0'))).toEqual(['From 1.1.0 to 2.0.0']);
    expect(await headings(await open('?a=1.0.1'))).toEqual(['From 1.0.1 to 2.0.0']);
    expect(await headings(await open('?b=1.1.0'))).toEqual(['From 1.0.1 to 1.1.0']);
  });

  test.each([
    '?a=9.9.9&b=1.0.0',
    '?a=1.0.0&b=1.0.0',
    '?a=&b=',
    '?a=<script>alert(1)</script>',
    '?a=1.0.0&b=%E0%A4%A',
    '?b=1.0.0',
  ])('%s falls back to every version', async (query) => {
    const page = await open(query);
    expect(await headings(page)).toEqual(versions);
    await expectClean(page);
  });

  test('if the differences do not arrive, the versions stay and the page says so', async () => {
    const page = await site.page();
    await page.route('**/changes.json', (route) => route.abort());
    await page.goto(`${root}data/changes/?a=1.0.0&b=2.0.0`);
    await page.getByText('The differences could not be loaded.').waitFor();
    expect(await headings(page)).toEqual(versions);
  });

  test('script builds the tree that the page prints', async () => {
    const page = await open('?a=1.1.0&b=1.2.0');
    const tree = (selector: string) =>
      page.locator(selector).evaluate((node) => {
        // Formatting of the printed page leaves nodes of white space, and the builder of the site an attribute.
        const walk = (each: Node): string =>
          each instanceof Element
            ? `<${each.localName} ${each.className}>${Array.from(each.childNodes, walk).join('')}</>`
            : (each.textContent ?? '').replace(/\s+/g, ' ').replace(/^ $/, '');
        return walk(node);
      });
    const printed = await tree('[id="v1.2.0"] .changes');
    expect(printed).toContain('It was a power cut.');
    expect(await tree('[data-between] .changes')).toBe(printed);
  });

  test.each([
    { query: '', colorScheme: 'light' as const },
    { query: '?a=1.0.0&b=2.0.0', colorScheme: 'light' as const },
    { query: '?a=1.0.0&b=2.0.0', colorScheme: 'dark' as const },
  ])('"$query" in $colorScheme is accessible and fits a phone', async ({ query, colorScheme }) => {
    const page = await open(query, { width: 360, colorScheme });
    expect(await axe(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    for (const box of await page.locator('.changes-form select').all()) {
      expect((await box.boundingBox())!.height).toBeGreaterThanOrEqual(44);
    }
  });

  test('the differences are there as data, with old, new and reason', async () => {
    const file = (await (await fetch(`${root}data/changes.json`)).json()) as ChangesFile;
    expect(file.versions.map(({ version, previous }) => [version, previous])).toEqual([
      ['1.0.0', null],
      ['1.0.1', '1.0.0'],
      ['1.1.0', '1.0.1'],
      ['1.2.0', '1.1.0'],
      ['2.0.0', '1.2.0'],
    ]);
    expect(file.unreleased).toBeNull();
    expect(file.versions[3]?.withdrawn).toEqual([
      {
        table: 'attacks',
        record: '2020-05-02-sample-laboratory',
        label: 'Sample Laboratory',
        field: 'status',
        source: null,
        old: 'active',
        new: 'withdrawn',
        reason: 'It was a power cut.',
      },
    ]);
  });

  test('every released file is served byte for byte', async () => {
    const folder = path.join(data, 'releases');
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    expect(files.length).toBe(5 * 11);
    for (const { parentPath, name } of files) {
      const file = path.join(parentPath, name);
      const response = await fetch(`${root}data/v/${path.relative(folder, file)}`);
      expect(Buffer.from(await response.arrayBuffer()).equals(readFileSync(file)), file).toBe(true);
    }
  });
});

describe('the site of this repository', () => {
  test('the page says which version is the first, and compares only where there are two', async () => {
    const page = await site.open('/data/changes/');
    const steps = await page.locator('.changes-version').count();
    expect(await page.locator('.changes-form').count()).toBe(steps > 1 ? 1 : 0);
    expect(await page.locator('.changes-version').last().textContent()).toMatch(
      /The first version: [\d,]+ records of attacks and \d+ signatories\./,
    );
    await expectClean(page);
  });

  test('rows that are in no version yet are shown apart', { timeout: 300_000 }, async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'unreleased-data-'));
    cpSync(data, folder, { recursive: true });
    rmSync(path.join(folder, 'releases', '2.0.0'), { recursive: true });
    const built = await buildSite({ env: { DATA_DIR: folder } });
    undo.push(() => built.remove());
    const html = readFileSync(path.join(built.folder, 'data/changes/index.html'), 'utf8');
    const { document } = new JSDOM(html).window;
    const [first, second] = document.querySelectorAll('.changes-version');
    expect(first?.querySelector('h2')?.textContent).toBe('Not in a version yet');
    expect(first?.querySelector('.changes-record')?.textContent).toContain('Example Clinic');
    expect(second?.id).toBe('v1.2.0');
  });
});
