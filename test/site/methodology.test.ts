import { describe, expect, test } from 'vitest';
import { axe } from '../support/axe.ts';
import { expectClean } from '../support/expect-clean.ts';
import { recordRows } from '../support/expected-records.ts';
import { useSite } from '../support/use-site.ts';

const site = useSite();
const paths = ['/methodology/', '/about/'] as const;
const views = [
  { width: 1280, colorScheme: 'light' },
  { width: 1280, colorScheme: 'dark' },
  { width: 360, colorScheme: 'light' },
  { width: 320, colorScheme: 'dark' },
] as const;

describe.each(paths)('%s', (path) => {
  test.each(views)('is accessible and fits, $width px, $colorScheme', async (view) => {
    const page = await site.open(path, view);
    expect(await axe(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(view.width);
    await expectClean(page);
  });

  test('is complete without script, below a base path', async () => {
    const scripted = await site.open(path, { at: 'base' });
    const plain = await site.open(path, { at: 'base', javaScriptEnabled: false });
    expect(await plain.locator('.prose').innerText()).toBe(await scripted.locator('.prose').innerText());
    await expectClean(plain);
  });

  test('ids occur once', async () => {
    const page = await site.open(path);
    const ids = await page.locator('[id]').evaluateAll((nodes) => nodes.map(({ id }) => id));
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
  });
});

test('each table of values adds up to all records', async () => {
  const page = await site.open('/methodology/');
  const sums = await page
    .locator('.count-table')
    .evaluateAll((tables) =>
      tables.map((table) =>
        Array.from(table.querySelectorAll('tbody tr'), (row) => Number(row.children[2]!.textContent)).reduce(
          (a, b) => a + b,
          0,
        ),
      ),
    );
  expect(sums).toEqual(Array(4).fill(recordRows.length));
});

test('each other collection is named with its own page and with what it counts differently', async () => {
  const page = await site.open('/methodology/');
  const others = page.locator('#others li');
  expect(await others.count()).toBe(3);
  for (const other of await others.all()) {
    expect(await other.getByRole('link').getAttribute('href')).toMatch(/^https:/);
    expect(await other.textContent()).toMatch(/ counts | covers /);
  }
});

test.each([1280, 360])('one drawing of each figure is shown, whole, %i px wide', async (width) => {
  const page = await site.open('/methodology/', { width });
  const drawings = page.locator('svg.plot:visible');
  expect(await drawings.count()).toBe(3);
  for (const drawing of await drawings.all()) {
    expect(await drawing.getAttribute('aria-label')).toMatch(/\d/);
    const box = (await drawing.boundingBox())!;
    expect(box.x + box.width).toBeLessThanOrEqual(width);
    // Nothing is scaled: a unit of the drawing is a pixel.
    expect(box.width).toBe(Number(await drawing.getAttribute('width')));
    const outside = await drawing.evaluate((svg) => {
      const own = svg.getBoundingClientRect();
      return Array.from(
        svg.querySelectorAll('text'),
        (node) => [node.textContent, node.getBoundingClientRect()] as const,
      )
        .filter(
          ([, { left, right, top, bottom }]) =>
            left < own.left - 1 || right > own.right + 1 || top < own.top - 1 || bottom > own.bottom + 1,
        )
        .map(([words]) => words);
    });
    expect(outside).toEqual([]);
  }
});

test('the withdrawn record is linked', async () => {
  const page = await site.open('/methodology/');
  await page.locator('#counts a').first().click();
  expect(new URL(page.url()).pathname).toBe('/attacks/2019-01-22-singapore-hiv-registry/');
});
