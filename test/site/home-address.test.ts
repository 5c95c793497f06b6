import { describe, expect, test } from 'vitest';
import { expectClean } from '../support/expect-clean.ts';
import { attackRows, codes } from '../support/expected-records.ts';
import { marks, menu, resultCount, tick, wake } from '../support/home-page.ts';
import { useSite } from '../support/use-site.ts';

const site = useSite();

const view = '/?from=2018&to=2022-12&country=FR,DE&type=ransomware&q=h%C3%B4pital+krankenhaus';
const frenchRansomware = attackRows.filter((row) => row.country === 'FR' && codes(row, 'type').includes('ransomware'));

test('what is chosen stands in the address, and a new page there shows the same', async () => {
  const page = await wake(await site.open('/'));
  await tick(page, 'country', 'FR');
  await tick(page, 'type', 'ransomware');
  expect(page.url()).toBe(site.url('/?country=FR&type=ransomware'));
  expect(await resultCount(page)).toBe(frenchRansomware.length);

  const shared = await site.open('/?country=FR&type=ransomware');
  await shared.locator('attack-instrument[data-awake]').waitFor();
  expect(await resultCount(shared)).toBe(frenchRansomware.length);
  expect(await marks(shared)).toEqual(await marks(page));
  expect(await menu(shared, 'country').locator('.menu-value').textContent()).toBe('France');
});

test('reload, back and forward keep to the reader’s steps', async () => {
  const page = await wake(await site.open('/'));
  await tick(page, 'country', 'FR');
  await tick(page, 'type', 'ransomware');
  await page.reload();
  await page.locator('attack-instrument[data-awake]').waitFor();
  expect(await resultCount(page)).toBe(frenchRansomware.length);
  await page.goBack();
  await expect.poll(() => page.url()).toBe(site.url('/?country=FR'));
  await expect.poll(() => menu(page, 'type').locator('.menu-value').textContent()).toBe('all');
  await page.goForward();
  await expect.poll(() => resultCount(page)).toBe(frenchRansomware.length);
});

test('a word that is typed is one step of the history', async () => {
  const page = await wake(await site.open('/'));
  const steps = await page.evaluate(() => history.length);
  await page.getByRole('searchbox', { name: 'Search' }).pressSequentially('london');
  expect(page.url()).toBe(site.url('/?q=london'));
  expect(await page.evaluate(() => history.length)).toBe(steps + 1);
});

test('every key of a full address is kept through a reload and read by the page', async () => {
  const page = await site.open(view);
  await page.locator('attack-instrument[data-awake]').waitFor();
  expect(await page.getByRole('searchbox', { name: 'Search' }).inputValue()).toBe('hôpital krankenhaus');
  expect(await page.getByRole('button', { name: 'Remove: 2018 to Dec 2022' }).count()).toBe(1);
  expect(await menu(page, 'country').locator('.menu-value').textContent()).toContain('France');
  await expectClean(page);
});

describe('an address that makes no sense shows the default view, and nothing in it is executed', () => {
  test.each([
    ['100 kB of text', `?country=${'x'.repeat(100_000)}`],
    [
      'a script',
      '?country=<script>document.title="run"</script>&type="><img src=x onerror=document.title="run">&at=javascript:document.title="run"',
    ],
    ['a NUL', '?type=%00&country=F%00R'],
    ['a broken escape', '?type=%&country=%E0%A4%A&at=%ZZ'],
    [
      'values that do not exist',
      '?type=magic&country=ZZ&target=castle&impact=none&outcome=maybe&at=nobody&by=planet&region=moon',
    ],
    ['a range that ends before it begins', '?from=2022&to=2019'],
    ['dates that are none', '?from=2020-13-45&to=yesterday'],
    ['nothing but signs', '?&&==&?#'],
  ])('%s', async (_, query) => {
    const page = await site.page();
    const answer = await page.goto(`${site.url('/')}${query}`);
    expect(answer?.status()).toBe(200);
    await wake(page);
    expect(await resultCount(page)).toBe(attackRows.length);
    expect(await page.title()).not.toBe('run');
    await expectClean(page);
  });

  test('text is searched for as text, whatever it looks like', async () => {
    const page = await site.open(`/?q=${encodeURIComponent('<img src=x onerror=document.title="run">')}`);
    await page.locator('attack-instrument[data-awake]').waitFor();
    expect(await resultCount(page)).toBe(0);
    expect(await page.title()).not.toBe('run');
    await expectClean(page);
  });

  test('of a key that stands there twice the first counts, and a bad value does not hurt the good ones', async () => {
    const page = await site.open('/?country=FR&country=DE&type=ransomware,magic&utm_source=x');
    await page.locator('attack-instrument[data-awake]').waitFor();
    expect(await resultCount(page)).toBe(frenchRansomware.length);
  });
});
