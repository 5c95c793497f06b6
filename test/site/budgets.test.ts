import { expect, test } from 'vitest';
import { expectClean } from '../support/expect-clean.ts';
import { measurePageWeight } from '../support/measure-page-weight.ts';
import { recordRows } from '../support/expected-records.ts';
import { useSite } from '../support/use-site.ts';

const site = useSite();
const kB = 1000;

/** The record that says most; the other pages of its kind are lighter. */
const longest = recordRows.toSorted((a, b) => (b.summary?.length ?? 0) - (a.summary?.length ?? 0))[0];
const recordPage = `/attacks/${longest?.id ?? ''}/`;

test.each([
  ['/', 130 * kB],
  [recordPage, 45 * kB],
  ['/signatories/mikhail-gorbachev/', 45 * kB],
])('%s weighs at most %i bytes over the wire, fonts included', async (path, limit) => {
  const page = await site.page();
  const browser = page.context().browser();
  if (browser === null) throw new Error('no browser');
  const weight = await measurePageWeight(browser, site.url(path));
  expect(weight.total, JSON.stringify(weight)).toBeLessThanOrEqual(limit);
  expect(weight.html).toBeGreaterThan(0);
});

test.each(['/', recordPage, '/call/', '/signatories/mikhail-gorbachev/', '/404.html', '/gallery/'])(
  '%s asks no other host and keeps nothing',
  async (path) => {
    const page = await site.open(path);
    await page.keyboard.press('End');
    await expectClean(page);
  },
);
