import { describe, expect, test } from 'vitest';
import { axe } from '../support/axe.ts';
import { recordRows } from '../support/expected-records.ts';
import { useSite } from '../support/use-site.ts';

const site = useSite();
const record = `/attacks/${recordRows[0]?.id ?? ''}/`;
/** Named, known by office only, for a state of the past, in an office that does not exist. */
const signatories = ['doris-leuthard', 'former-leader-lr', 'mikhail-gorbachev', 'former-leader-dk'].map(
  (id) => `/signatories/${id}/`,
);

describe.each(['light', 'dark'] as const)('axe-core finds nothing, %s', (colorScheme) => {
  test.each(['/', record, '/attacks/', '/call/', '/contribute/', ...signatories, '/404.html', '/gallery/'])(
    'on %s',
    async (path) => {
      const page = await site.open(path, { colorScheme });
      expect(await axe(page)).toEqual([]);
    },
  );

  test('on a phone of 320 px', async () => {
    const page = await site.open('/', { colorScheme, width: 320, hasTouch: true });
    expect(await axe(page)).toEqual([]);
  });

  test('with a card and a menu open', async () => {
    const page = await site.open(`/?at=${recordRows[0]?.id ?? ''}&type=ransomware,intrusion,data_breach`, {
      colorScheme,
    });
    await page.locator('[data-card]').waitFor({ state: 'visible' });
    await page.locator('details[data-facet=country] summary').click();
    expect(await axe(page)).toEqual([]);
  });

  test('with the card of a country of the call open', async () => {
    const page = await site.open('/call/', { colorScheme });
    await page.locator('endorsement-panel[data-awake]').waitFor();
    await page.locator('svg.endorsement-map:visible path.country[data-key=BR]').click();
    await page.locator('[data-endorsement-card]').waitFor({ state: 'visible' });
    expect(await axe(page)).toEqual([]);
  });

  test('with no record in view', async () => {
    const page = await site.open('/?q=no-such-hospital-anywhere', { colorScheme });
    await page.locator('[data-empty]').waitFor({ state: 'visible' });
    expect(await axe(page)).toEqual([]);
  });

  test.each([
    ['sorted, filtered, with a menu open', 1280, '?country=FR,DE&from=2019&to=2022-06&sort=evidence'],
    ['as cards', 360, '?country=FR&sort=-target'],
    ['empty, with a way out', 360, '?country=FR&q=no-such-hospital-anywhere'],
  ])('in the table of all records, %s', async (state, width, query) => {
    const page = await site.open(`/attacks/${query}`, { colorScheme, width });
    await page.locator('record-explorer[data-awake]').waitFor();
    if (state.includes('menu')) await page.locator('details[data-facet=country] summary').click();
    expect(await axe(page)).toEqual([]);
  });
});

test('headings go down one level at a time', async () => {
  for (const path of ['/', record, '/attacks/', '/call/', '/contribute/', ...signatories, '/404.html', '/gallery/']) {
    const page = await site.open(path);
    const levels = await page
      .locator('h1, h2, h3, h4, h5, h6')
      .evaluateAll((nodes) => nodes.map(({ localName }) => Number(localName.slice(1))));
    expect(levels[0], path).toBe(1);
    expect(
      levels.filter((level) => level === 1),
      path,
    ).toHaveLength(1);
    levels.slice(1).forEach((level, i) => {
      expect(level - (levels[i] ?? 0), path).toBeLessThanOrEqual(1);
    });
  }
});

test('the skip link comes first and leads past the header', async () => {
  const page = await site.open('/');
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Skip to the content' });
  expect(await skip.evaluate((node) => node === document.activeElement)).toBe(true);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('header.site-header') === null)).toBe(true);
});

test('the keyboard alone walks from the top through filters, map and timeline to the records, always visibly', async () => {
  const page = await site.open('/');
  const stops: { place: string; outlined: boolean }[] = [];
  for (let step = 0; step < 100 && stops.at(-1)?.place !== '.record-list'; step += 1) {
    await page.keyboard.press('Tab');
    // The first key wakes the figures; nobody is as fast as this loop.
    if (step === 0) await page.locator('attack-instrument[data-awake]').waitFor();
    stops.push(
      await page.evaluate(() => {
        const node = document.activeElement;
        const place = ['.site-header', '.filters', '.attack-map', '.regions', '.handle', '.record-list', '.skip'].find(
          (selector) => node?.closest(selector),
        );
        const style = node === null ? null : getComputedStyle(node);
        const ring = node?.querySelector('.disc[data-key=all]');
        const outlined =
          (style !== null && style.outlineStyle !== 'none') ||
          (style !== null && style.backgroundImage !== 'none') ||
          (ring !== null && ring !== undefined && parseFloat(getComputedStyle(ring).strokeWidth) > 2);
        return { place: place ?? node?.localName ?? '', outlined };
      }),
    );
  }
  const places = stops.map(({ place }) => place);
  for (const place of ['.site-header', '.filters', '.attack-map', '.regions', '.handle', '.record-list']) {
    expect(places, place).toContain(place);
  }
  expect(places.filter((place) => place === '.attack-map')).toHaveLength(1);
  expect(stops.filter(({ outlined }) => !outlined)).toEqual([]);
});

test('in forced colours circles and bars keep a visible edge', async () => {
  const page = await site.open('/');
  await page.emulateMedia({ forcedColors: 'active' });
  const strokes = await page.evaluate(() =>
    ['.disc[data-key=all]', '.bar[data-key=all]'].map((selector) => {
      const node = document.querySelector(`svg.wide ${selector}`);
      return node === null ? 'none' : getComputedStyle(node).stroke;
    }),
  );
  const paper = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  for (const stroke of strokes) expect([paper, 'none', 'rgba(0, 0, 0, 0)']).not.toContain(stroke);
});
