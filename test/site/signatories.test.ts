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
  const structured = await page.locator('script[type="application/ld+json"]').textContent();
  const entry = JSON.parse(structured ?? '') as {
    '@type': string;
    url: string;
    license: string;
    citation: { url: string }[];
    about?: { '@type': string; name: string };
  };
  expect([entry['@type'], entry.url]).toEqual(['CreativeWork', `https://site.example/signatories/${row.id!}/`]);
  expect(entry.license).toMatch(/^https:/);
  expect(entry.citation.map(({ url }) => url)).toEqual(sourceUrls('signatory', row.id!));
  expect(entry.about).toEqual(
    row.name === '' ? undefined : (expect.objectContaining({ '@type': 'Person', name: row.name }) as object),
  );
  // The same rules as for a record.
  const formats = await page
    .locator('[data-format]')
    .evaluateAll((nodes) => nodes.map((node) => node.getAttribute('data-format')));
  expect(formats).toEqual(['bibtex', 'csl', 'ris']);
  expect(await page.locator('.record-history').textContent()).toMatch(/first released|Added on/);
  expect(await page.locator('.correction').isVisible()).toBe(true);
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
  expect(await page.locator('.country-links').textContent()).toContain('Of the 15 states of today that cover it, ');
  expect(await page.locator('aside').textContent()).not.toContain('ISO');
});

test.each([360, 1280])('nothing is wider than the screen, %i px', async (width) => {
  for (const id of ['former-leader-dk', 'francesco-rocca', 'oxford-law-professor']) {
    const page = await site.open(`/signatories/${id}/`, { width });
    expect(await page.evaluate(() => document.documentElement.scrollWidth), id).toBeLessThanOrEqual(width);
  }
});

test('a country is land whatever is known of its signatory', async () => {
  for (const [id, selector] of [
    ['former-leader-dk', 'svg.locator .borders'],
    ['former-leader-lr', 'svg.locator .borders'],
  ] as const) {
    const page = await site.open(`/signatories/${id}/`);
    const fill = await page.locator(selector).evaluate((node) => getComputedStyle(node).fill);
    const paper = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    expect(fill, id).not.toBe(paper);
    expect(fill, id).not.toBe('none');
  }
  const page = await site.open('/call/');
  const [land, unclear] = await page.evaluate(() =>
    ['.land', '.country[data-kind=unclear]'].map((selector) => {
      const node = document.querySelector(`svg.endorsement-map.wide ${selector}`);
      return node === null ? null : getComputedStyle(node).fill;
    }),
  );
  expect(unclear).toBe(land);
});
