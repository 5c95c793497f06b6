import { expect, test } from 'vitest';
import { expectClean } from '../support/expect-clean.ts';
import { signatoryRows, sourceUrls } from '../support/signatory-rows.ts';
import { useSite } from '../support/use-site.ts';

const site = useSite();

test.each(signatoryRows)('$id: the office, every source, and no name that no source gives', async (row) => {
  const page = await site.open(`/signatories/${row.id!}/`, { javaScriptEnabled: false });
  const heading = await page.getByRole('heading', { level: 1 }).textContent();
  if (row.name !== '') expect(heading).toBe(row.name);
  else if (row.category === 'unknown') expect(heading).toBe(`Reported as “${row.reported_as!}”`);
  else expect(heading).toBe(row.reported_as === '' ? row.office : `A ${row.reported_as!}`);
  const facts = await page.locator('.facts').textContent();
  if (row.office !== '') expect(facts).toContain(row.office);
  expect(facts?.includes('No source found so far gives it')).toBe(row.name === '');
  const links = await page
    .locator('.sources a')
    .evaluateAll((nodes) => nodes.map((node) => [node.getAttribute('href'), node.getAttribute('rel')]));
  expect(links).toEqual(sourceUrls('signatory', row.id!).map((url) => [url, 'noopener noreferrer external']));
  const structured = await page.locator('script[type="application/ld+json"]').allTextContents();
  const people = structured.map((text) => JSON.parse(text) as { '@type': string; name: string });
  expect(people.map((person) => [person['@type'], person.name])).toEqual(row.name === '' ? [] : [['Person', row.name]]);
  expect(await page.locator('svg.locator').count()).toBe(1);
  expect(await page.locator('meta[name=robots]').count()).toBe(0);
  await expectClean(page);
});

test('an office of several terms tells each; one that was held then says so', async () => {
  const terms = async (id: string) => {
    const page = await site.open(`/signatories/${id}/`);
    return page.locator('.facts > div', { hasText: 'In office' }).locator('dd').textContent();
  };
  expect(await terms('gro-harlem-brundtland')).toBe('1981, 1986 to 1989 and 1990 to 1996');
  expect(await terms('doris-leuthard')).toBe('2010 and 2017');
  expect(await terms('peter-maurer')).toBe('1 July 2012 to 2022, in office when the call was published');
  expect(await terms('francesco-rocca')).toBe('from 2017, in office when the call was published');
});

test('the Soviet Union is drawn as an outline of its own, and its page leads to states of today', async () => {
  const page = await site.open('/signatories/mikhail-gorbachev/');
  expect(await page.locator('svg.locator').getAttribute('aria-label')).toContain('Soviet Union (1922-1991)');
  expect(await page.locator('svg.locator path.country').getAttribute('fill')).toBe('url(#locator-hatch)');
  const states = await page.locator('.country-links a').allTextContents();
  expect(states).toEqual(expect.arrayContaining(['Estonia', 'Russia', 'Ukraine']));
});

test.each([360, 1280])('nothing is wider than the screen, %i px', async (width) => {
  for (const id of ['former-leader-dk', 'francesco-rocca', 'oxford-law-professor']) {
    const page = await site.open(`/signatories/${id}/`, { width });
    expect(await page.evaluate(() => document.documentElement.scrollWidth), id).toBeLessThanOrEqual(width);
  }
});
