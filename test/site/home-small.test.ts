import { expect, test } from 'vitest';
import { recordRows } from '../support/expected-records.ts';
import { useSite } from '../support/use-site.ts';

const site = useSite();
const record = `/attacks/${recordRows[0]?.id ?? ''}/`;

test.each([320, 360, 559, 560, 768, 1280])('at %i px no page is wider than the screen', async (width) => {
  for (const path of ['/', record, '/404.html', '/gallery/']) {
    const page = await site.open(path, { width });
    expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(width);
  }
});

test.each([320, 360, 559, 560, 768, 1280])(
  'at %i px no label of the timeline is clipped or hides another',
  async (width) => {
    const page = await site.open('/', { width });
    const faults = await page.locator('svg.attack-timeline:visible').evaluate((svg) => {
      const edge = document.documentElement.clientWidth;
      const boxes = Array.from(svg.querySelectorAll('text'), (text) => ({
        words: text.textContent,
        box: text.getBoundingClientRect(),
      }));
      const found: string[] = [];
      boxes.forEach(({ words, box }, i) => {
        if (box.left < 0 || box.right > edge) found.push(`${words} is clipped`);
        for (const other of boxes.slice(i + 1)) {
          const apart =
            box.right <= other.box.left ||
            other.box.right <= box.left ||
            box.bottom <= other.box.top ||
            other.box.bottom <= box.top;
          if (!apart) found.push(`${words} and ${other.words} overlap`);
        }
      });
      return found;
    });
    expect(faults).toEqual([]);
  },
);

test.each([360, 600, 768, 1280])(
  'at %i px the table of the map follows its links in one row, at its end',
  async (width) => {
    const page = await site.open('/', { width });
    const tools = page.locator('.map-tools');
    const boxOf = async (part: string) => (await tools.locator(part).boundingBox())!;
    const [all, links, table] = [(await tools.boundingBox())!, await boxOf('.figure-actions'), await boxOf('.twin')];
    expect(table.y + table.height / 2).toBeCloseTo(links.y + links.height / 2, 0);
    expect(table.x).toBeGreaterThanOrEqual(links.x + links.width);
    expect(table.x + table.width).toBeCloseTo(all.x + all.width, 0);
  },
);

test('text in a figure keeps its size at every width', async () => {
  const sizes = new Set<number>();
  for (const width of [320, 559, 560, 1280]) {
    const page = await site.open('/', { width });
    const year = page.locator('svg.attack-timeline:visible text.year').first();
    sizes.add(Math.round((await year.boundingBox())?.height ?? 0));
  }
  expect(sizes.size).toBe(1);
});

test('on a phone the map fits the first two screens, its controls suit a thumb, and the card stays on the screen', async () => {
  const page = await site.open('/', { width: 360, height: 780, hasTouch: true });
  const map = page.locator('svg.attack-map.narrow');
  const box = await map.boundingBox();
  expect(box?.x).toBeGreaterThanOrEqual(0);
  expect((box?.x ?? 0) + (box?.width ?? 999)).toBeLessThanOrEqual(360);
  expect(box?.y).toBeLessThan(780);
  await page.locator('.filters').dispatchEvent('pointerdown');
  await page.locator('attack-instrument[data-awake]').waitFor();
  const small = await page.locator('.instrument').evaluate((root) =>
    Array.from(root.querySelectorAll<HTMLElement>('button, summary, input[type=search]'))
      .filter((node) => node.offsetParent !== null)
      .filter((node) => node.getBoundingClientRect().height < 44)
      .map(({ outerHTML }) => outerHTML),
  );
  expect(small).toEqual([]);

  await page.evaluate(() => document.querySelector('svg.attack-map.narrow')?.scrollIntoView({ block: 'center' }));
  const circle = await map.locator('.mark[data-key=AU] circle').first().boundingBox();
  await page.touchscreen.tap((circle?.x ?? 0) + (circle?.width ?? 0) / 2, (circle?.y ?? 0) + (circle?.height ?? 0) / 2);
  const card = page.locator('[data-card]');
  await card.waitFor({ state: 'visible' });
  const cardBox = await card.boundingBox();
  expect(cardBox?.x).toBeGreaterThanOrEqual(0);
  expect((cardBox?.x ?? 0) + (cardBox?.width ?? 999)).toBeLessThanOrEqual(360);
});

test('on a phone a menu is a sheet at the foot of the screen that closes by its own button', async () => {
  const page = await site.open('/', { width: 360, height: 780, hasTouch: true });
  await page.locator('details[data-facet=type] summary').tap();
  await page.locator('attack-instrument[data-awake]').waitFor();
  const panel = page.locator('details[data-facet=type] .menu-panel');
  const box = await panel.boundingBox();
  expect(Math.round((box?.y ?? 0) + (box?.height ?? 0))).toBe(780);
  expect(box?.width).toBe(360);
  await page.getByRole('checkbox', { name: /ransomware/ }).tap();
  await expect.poll(() => page.url()).toContain('type=ransomware');
  await panel.getByRole('button', { name: 'Done' }).tap();
  expect(await panel.isVisible()).toBe(false);
});

test('paper has no links to act on a figure, whose words would lead nowhere', async () => {
  const page = await site.open('/');
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('.figure-actions').count()).toBeGreaterThan(0);
  expect(await page.locator('.figure-actions:visible').count()).toBe(0);
});
