import { expect, test } from 'vitest';
import { buildSearchIndex } from '../../src/figure/build-search-index.ts';
import { similarPages } from '../../src/figure/similar-pages.ts';
import { siteAtlas } from '../../src/figure/site-atlas.ts';

const { dataset, atlas } = await siteAtlas();
const index = buildSearchIndex(dataset, atlas.records);
const first = (pathname: string) => similarPages(index, pathname)[0]?.path;

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
])('%s: %s', (asked, path) => {
  expect(first(asked)).toBe(path);
});

test.each(['/', '/%E0%A4%A/', '/wp-admin/setup-config.php', '/no/such/page/', `/${'x'.repeat(3000)}/`])(
  'nothing for %s',
  (asked) => {
    expect(similarPages(index, asked)).toEqual([]);
  },
);
