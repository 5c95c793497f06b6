import { describe, expect, test } from 'vitest';
import { expectClean } from '../support/expect-clean.ts';
import { recordRows } from '../support/expected-records.ts';
import { useSite } from '../support/use-site.ts';

const site = useSite();
const paths = [
  `/attacks/${recordRows[0]?.id ?? ''}/`,
  '/signatories/former-leader-dk/',
  '/countries/fr/',
  '/countries/lr/',
  '/call/',
  '/data/',
];

describe.each(paths)('%s', (path) => {
  test('gives the day on which it is read, by the reader’s clock, in every form', async () => {
    // Already the sixth where the reader is.
    const page = await site.page({ timezoneId: 'Pacific/Kiritimati' });
    await page.clock.setFixedTime(new Date('2027-02-05T13:00:00Z'));
    await page.goto(site.url(path));
    const words = (selector: string) => page.locator(selector).textContent();
    expect(await page.locator('.cite-plain').innerText()).toMatch(/ Accessed 6 February 2027\.$/);
    expect(await words('[data-format=bibtex] pre')).toContain('\n  urldate = {2027-02-06},\n}');
    const [item] = JSON.parse((await words('[data-format=csl] pre')) ?? '') as { accessed: object }[];
    expect(item?.accessed).toEqual({ 'date-parts': [[2027, 2, 6]] });
    expect(await words('[data-format=ris] pre')).toMatch(/\nY2 {2}- 2027\/02\/06\nER {2}- $/);
    expect(await page.locator('.cite-formats .quiet').innerText()).not.toContain('Add the day');
    await expectClean(page);
  });

  test('is whole without script, and says what is to be added', async () => {
    const page = await site.open(path, { javaScriptEnabled: false });
    expect(await page.locator('.cite-plain').innerText()).toMatch(/\/\.$/);
    expect(await page.locator('.cite-formats .quiet').innerText()).toBe(
      'Add the day on which you read the page. The version says which state of the data you saw.',
    );
    const [item] = JSON.parse((await page.locator('[data-format=csl] pre').textContent()) ?? '') as object[];
    expect(item).not.toHaveProperty('accessed');
    expect(await page.locator('[data-format=bibtex] pre').textContent()).toMatch(/\},\n\}$/);
    expect(await page.locator('[data-format=ris] pre').textContent()).toMatch(/\/\nER {2}- $/);
  });
});
