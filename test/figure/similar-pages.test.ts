import { expect, test } from 'vitest';
import { buildSearchIndex } from '../../src/figure/build-search-index.ts';
import { similarPages } from '../../src/figure/similar-pages.ts';
import { siteAtlas } from '../../src/figure/site-atlas.ts';

const { dataset, atlas } = await siteAtlas();
const index = buildSearchIndex(dataset, atlas.records);
const paths = (pathname: string) => similarPages(index, pathname).map(({ path }) => path);
const first = (pathname: string) => paths(pathname)[0];

test.each([
  ['/attacks/2020-03-13-brno-university-hospitl/', '/attacks/2020-03-13-brno-university-hospital/'],
  ['/attacks/2020-03-13-university-hospital-brno/', '/attacks/2020-03-13-brno-university-hospital/'],
  ['/attacks/2020-03-13-BRNO-university-hospital.html', '/attacks/2020-03-13-brno-university-hospital/'],
  ['/2020-03-13-brno-university-hospital', '/attacks/2020-03-13-brno-university-hospital/'],
  ['/countries/FR', '/countries/fr/'],
  ['/countries/france/', '/countries/fr/'],
  ['/signatories/lech-valesa/', '/signatories/lech-walesa/'],
  ['/signatories/Lech%20Wałęsa', '/signatories/lech-walesa/'],
  ['/signatory/doris-leuthardt/', '/signatories/doris-leuthard/'],
  ['/country/united%20kingdom/', '/countries/gb/'],
  ['/countries/untied-kingdom/', '/countries/gb/'],
  ['/countries/germny/', '/countries/de/'],
  ['/attacks/brno/', '/attacks/2020-03-13-brno-university-hospital/'],
  ['/attacks/synnovis/', '/attacks/2024-06-03-synnovis-london-hospitals/'],
  ['/attacks/synovis/', '/attacks/2024-06-03-synnovis-london-hospitals/'],
  ['/attacks/vastamo/', '/attacks/2018-11-vastaamo/'],
  ['/attacks/2020-brno-univ/', '/attacks/2020-03-13-brno-university-hospital/'],
  ['/attacks/icrc/', '/attacks/2022-01-18-icrc-geneva/'],
  ['/attacks/strontium/', '/attacks/?outcome=campaign&actor=Strontium'],
  ['/attacks/singapore-hiv-registry/', '/attacks/2019-01-22-singapore-hiv-registry/'],
])('%s: %s', (asked, path) => {
  expect(first(asked)).toBe(path);
});

test.each([
  ['/attacks/wannacry/', /wannacry/i],
  ['/attacks/2020-03-13-brno/', /brno/i],
  ['/attacks/2019-01-22-singapore-hiv/', /singapore-hiv/],
  ['/countries/uk/', /^.countries.gb.$/],
  ['/countries/usa/', /^.countries.us.$/],
  ['/countries/holland/', /^.countries.nl.$/],
  ['/attacks/who/', /-who-/],
])('%s: nothing but %s', (asked, pattern) => {
  expect(paths(asked)).not.toEqual([]);
  for (const path of paths(asked)) expect(path).toMatch(pattern);
});

test('a day alone leads to the records of that day, a year to none in particular', () => {
  expect(paths('/attacks/2020-03-13/')).toContain('/attacks/2020-03-13-brno-university-hospital/');
  for (const path of paths('/attacks/2020-03-13/')) expect(path).toContain('/2020-03-13-');
  expect(paths('/attacks/2020/')).toEqual([]);
});

test('few pages are enough for a word to tell one of them', () => {
  const names = ['Clinic of Testville', 'Clinic of Sampleton', 'Clinic of Mockham'];
  const record = names.map(
    (name, i) => [name, '', `/attacks/2020-0${String(i + 1)}-${name.slice(10).toLowerCase()}/`] as const,
  );
  const few = { country: [], signatory: [], place: [], malware: [], actor: [], campaign: [], record };
  const found = (asked: string) => similarPages(few, asked).map(({ path }) => path);
  expect(found('/attacks/testville/')).toEqual(['/attacks/2020-01-testville/']);
  expect(found('/attacks/sampelton/')).toEqual(['/attacks/2020-02-sampleton/']);
  expect(found('/attacks/clinic/')).toEqual([]);
});

test('words that many pages have say nothing', () => {
  for (const asked of ['/attacks/hospital/', '/attacks/health/', '/attacks/2020-03-13-hospital/'])
    expect(paths(asked), asked).toEqual([]);
});

test.each([
  '/',
  '/countries/zz/',
  '/attacks/2020-03-13-qqqqzzzz/',
  `/${'a-'.repeat(50_000)}/`,
  '/%E0%A4%A/',
  '/wp-admin/setup-config.php',
  '/no/such/page/',
  `/${'x'.repeat(3000)}/`,
])('nothing for %s', (asked) => {
  expect(similarPages(index, asked)).toEqual([]);
});
