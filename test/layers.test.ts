import { globSync, readFileSync } from 'node:fs';
import { resolve, sep } from 'node:path';
import { describe, expect, test } from 'vitest';
import { browserBreaches } from './support/layers/browser-breaches.ts';
import { layerBreaches } from './support/layers/layer-breaches.ts';
import { nameBreaches } from './support/layers/name-breaches.ts';
import { purityBreaches } from './support/layers/purity-breaches.ts';
import { readSource, type Sources } from './support/layers/read-source.ts';

function breaches(sources: Sources): string[] {
  const units = Object.keys(sources).flatMap((file) => readSource(file, sources));
  return [
    ...nameBreaches(Object.keys(sources).filter((file) => file.startsWith('src/'))),
    ...units.flatMap(layerBreaches),
    ...units.flatMap(purityBreaches),
    ...browserBreaches(units),
  ];
}

const root = resolve(import.meta.dirname, '..');

function ownSources(): Sources {
  const files = globSync('{src/**/*.*,*.config.ts}', { cwd: root }).map((file) => file.replaceAll(sep, '/'));
  return Object.fromEntries(files.map((file) => [file, readFileSync(resolve(root, file), 'utf8')]));
}

test('the sources keep to the layers', () => {
  expect(breaches(ownSources())).toEqual([]);
});

// An import that this test cannot follow is an import whose layer it cannot judge.
test('every import of a file leads to a file', () => {
  const sources = ownSources();
  const lost = Object.keys(sources)
    .flatMap((file) => readSource(file, sources))
    .flatMap(({ file, imports }) =>
      imports.flatMap(({ specifier, target }) =>
        'file' in target && target.file.startsWith('src/') && !(target.file in sources)
          ? [`${file}: ${specifier}`]
          : [],
      ),
    );
  expect(lost).toEqual([]);
});

describe('order of the layers', () => {
  test.each<[file: string, code: string, sentence: string]>([
    [
      'src/text/a.ts',
      `import { b } from '../schema/b.ts';`,
      'imports ../schema/b.ts, but text imports nothing from src.',
    ],
    [
      'src/schema/a.ts',
      `import type { B } from '../model/b.ts';`,
      'imports ../model/b.ts, but schema stands before model (',
    ],
    [
      'src/schema/a.ts',
      `export { b } from '../dataset/b.ts';`,
      'imports ../dataset/b.ts, but schema stands before dataset (',
    ],
    [
      'src/view/a.ts',
      `const b = await import('../charts/b.ts');`,
      'imports ../charts/b.ts, but view stands before charts (',
    ],
    ['src/model/a.ts', `let b: import('../view/b.ts').B;`, 'imports ../view/b.ts, but model stands before view ('],
    ['src/cli/a.ts', `import { b } from '../embed/b.ts';`, 'imports ../embed/b.ts, but cli imports up to figure.'],
    [
      'src/cli/a.ts',
      `import { b } from '../figure/b.client.ts';`,
      'imports ../figure/b.client.ts, but browser code (*.client.ts) is imported by browser code only.',
    ],
    ['src/model/a.ts', `import '../cli/b.ts';`, 'imports ../cli/b.ts, but nothing imports cli.'],
    [
      'src/layouts/a.astro',
      `---\nimport B from '../pages/b.astro';\n---\n`,
      'imports ../pages/b.astro, but nothing imports pages.',
    ],
    ['src/figure/a.ts', `import { b } from '../../test/b.ts';`, 'imports ../../test/b.ts, but nothing imports test.'],
    ['src/figure/a.ts', `import { b } from '../../docs/b.ts';`, 'imports ../../docs/b.ts, but it stands outside src.'],
    [
      'src/charts/a.ts',
      `import { site } from '../../site.config.ts';`,
      "imports ../../site.config.ts, but only figure, embed, components, layouts, pages, cli know the site's settings.",
    ],
    [
      'src/pages/a.astro',
      `---\nimport d from '../../data/datapackage.json';\n---`,
      'imports ../../data/datapackage.json, but the data is read by src/dataset/read.ts and passed on as a value.',
    ],
    [
      'src/components/a.astro',
      `<p>x</p>\n<script>import '../layouts/b.ts';</script>`,
      'imports ../layouts/b.ts, but components stands before layouts (',
    ],
    [
      'src/components/a.astro',
      `<script src="../layouts/b.client.ts"></script>`,
      'imports ../layouts/b.client.ts, but components stands before layouts (',
    ],
    ['src/helper.ts', '', 'stands in no layer: move it into a folder of src.'],
    ['src/utils/helper.ts', '', 'stands in src/utils, which is no layer.'],
  ])('%s: %s', (file, code, sentence) => {
    expect(breaches({ [file]: code })).toEqual([expect.stringContaining(`${file} ${sentence}`)]);
  });

  test('what stands before may be imported, and words about imports are no imports', () => {
    const sources = {
      'src/model/a.ts': `import { b } from '../schema/b.ts'; import { c } from './c.ts'; // import '../pages/x.ts'\nconst s = "import '../pages/x.ts'";`,
      'src/schema/b.ts': `import { t } from '../text/t.ts';`,
      'src/cli/a.ts': `import { read } from '../dataset/read.ts'; import { f } from '../figure/f.ts'; import { x } from './x.ts';`,
      'src/pages/index.astro': `---\nimport A from '../components/a.astro';\nimport { site } from '../../site.config.ts';\n---\n<A />`,
    };
    expect(breaches(sources)).toEqual([]);
  });
});

describe('charts', () => {
  test.each<[code: string, rule: string]>([
    [
      `import { c } from '../impact/c.ts';`,
      'a chart imports no other chart; what two charts share lives in charts/parts',
    ],
    [`import { registry } from '../registry.ts';`, 'a chart does not know the registry that lists it'],
    [`import { wake } from './attack-map.client.ts';`, 'browser code (*.client.ts) is imported by browser code only'],
  ])('%s', (code, rule) => {
    const [breach] = breaches({ 'src/charts/attack-map/attack-map.ts': code });
    expect(breach).toContain(`, but ${rule}.`);
  });

  test('parts, the contract, the own folder and types of browser code are open to a chart', () => {
    const code = `import { axis } from '../parts/axis.ts'; import type { Chart } from '../chart.ts'; import { key } from './key.ts'; import type { W } from './attack-map.client.ts';`;
    expect(breaches({ 'src/charts/attack-map/attack-map.ts': code })).toEqual([]);
  });
});

describe('what runs in Node and in the browser alike', () => {
  test.each<[code: string, sentence: string]>([
    [`const w = window.innerWidth;`, 'uses window, but only *.client.ts may touch what a browser alone has.'],
    [`export function f(a = document.title) {}`, 'uses document, but'],
    [`export const o = { document };`, 'uses document, but'],
    [`if (typeof navigator === 'object') {}`, 'uses navigator, but'],
    [`localStorage.clear();`, 'uses localStorage, but'],
    [`globalThis.x = 1;`, 'uses globalThis, but'],
    [`class A extends HTMLElement {}`, 'uses HTMLElement, but'],
    [
      `import { readFile } from 'node:fs/promises';`,
      'imports node:fs/promises, but model runs in the browser as well; only src/dataset/read.ts touches the disk.',
    ],
    [`import { readFile } from 'fs';`, 'imports fs, but model runs in the browser as well;'],
    [`const e = process.env.X;`, 'uses process, but model runs in the browser as well.'],
    [`const t = Date.now();`, 'calls Date.now(), but model gives the same result for the same data, whatever the day.'],
    [`const t = new Date();`, 'calls new Date(), but'],
    [`const t = new Date;`, 'calls new Date(), but'],
    [`const r = Math.random();`, 'calls Math.random(), but'],
  ])('%s', (code, sentence) => {
    expect(breaches({ 'src/model/a.ts': code })).toEqual([expect.stringContaining(`src/model/a.ts ${sentence}`)]);
  });

  test.each([
    `export function draw(root: Element, { document, width }: Options) { document.createElement('p'); }`,
    `export const draw = (document: Document) => () => document.body;`,
    `interface Options { document: Document; window?: typeof window }`,
    `const document = open(); const o = { window: 1, location: a.location }; o.window;`,
    `for (const history of list) history.length; const { screen: s } = o; try {} catch (self) { self; }`,
    `import { location } from './location.ts'; location.name; const d = new Date(2020, 1); const at = new Date('2020-05-26');`,
  ])('allowed: %s', (code) => {
    expect(breaches({ 'src/model/a.ts': code })).toEqual([]);
  });

  test('read.ts has the disk, browser code the browser, and the frontmatter of a component neither window nor document', () => {
    expect(
      breaches({
        'src/dataset/read.ts': `import { readFileSync } from 'node:fs'; process.cwd();`,
        'src/figure/a.client.ts': `window.addEventListener('x', () => { document.title; });`,
        'src/components/b.astro': `---\nconst a = 1;\n---\n<script>document.title = '';</script>`,
        'src/components/c.astro': `---\nconst a = document.title;\n---\n`,
      }),
    ).toEqual(['src/components/c.astro uses document, but only *.client.ts may touch what a browser alone has.']);
  });
});

describe('what reaches the reader', () => {
  test('is followed through every import, and the message shows the way', () => {
    expect(
      breaches({
        'src/figure/a.client.ts': `import { b } from '../model/b.ts';`,
        'src/model/b.ts': `export { c } from './c.ts';`,
        'src/model/c.ts': `const geo = await import('d3-geo');`,
      }),
    ).toEqual([
      'src/figure/a.client.ts → src/model/b.ts → src/model/c.ts imports d3-geo, but it is for the build and must not reach a reader.',
    ]);
  });

  test.each<[code: string, sentence: string]>([
    [`import { JSDOM } from 'jsdom';`, 'imports jsdom, but it is for the build and must not reach a reader.'],
    [`import * as Plot from '@observablehq/plot';`, 'imports @observablehq/plot, but'],
    [`import de from 'i18n-iso-countries';`, 'imports i18n-iso-countries, but only the contribute page may bring it.'],
    [`import Papa from 'papaparse';`, 'imports papaparse, but only the contribute page may bring it.'],
    [`import { readFile } from 'node:fs';`, 'imports node:fs, but a browser has no such module.'],
    [`process.env.X;`, 'uses process, but a browser has no such thing.'],
  ])('%s', (code, sentence) => {
    expect(breaches({ 'src/figure/a.client.ts': code })).toEqual([expect.stringContaining(sentence)]);
    expect(breaches({ 'src/components/a.astro': `<script>\n${code}\n</script>` })).toEqual([
      expect.stringContaining(sentence),
    ]);
  });

  test('does not hold types, files taken as text, or what the checks need on the contribute page', () => {
    expect(
      breaches({
        'src/figure/a.client.ts': `import type { G } from '../model/geo.ts'; import css from '../styles/a.css?raw'; const all = import.meta.glob('../charts/*/*.client.ts');`,
        'src/model/geo.ts': `import { geoPath } from 'd3-geo';`,
        'src/charts/attack-map/attack-map.client.ts': `import { select } from 'd3-selection';`,
        'src/components/contribute/check-rows.client.ts': `import Papa from 'papaparse'; import { check } from '../../schema/codes.ts';`,
        'src/schema/codes.ts': `import countries from 'i18n-iso-countries/index.js';`,
      }),
    ).toEqual([]);
  });

  test('is followed through import.meta.glob', () => {
    expect(
      breaches({
        'src/figure/a.client.ts': `import.meta.glob('../charts/*/geo.ts');`,
        'src/charts/attack-map/geo.ts': `import { geoPath } from 'd3-geo';`,
      }),
    ).toEqual([expect.stringContaining('src/figure/a.client.ts → src/charts/attack-map/geo.ts imports d3-geo')]);
  });
});

test('names', () => {
  const good = [
    'src/pages/index.astro',
    'src/pages/404.astro',
    'src/pages/embed/[chart].html.ts',
    'src/pages/data/[...path].ts',
    'src/pages/attacks/[id]/index.astro',
    'src/charts/attack-map/attack-map.client.ts',
    'src/styles/tokens.css',
  ];
  expect(nameBreaches(good)).toEqual([]);
  expect(
    nameBreaches([
      'src/model/index.ts',
      'src/components/SiteHeader.astro',
      'src/text/number_format.ts',
      'src/figureParts/a.ts',
    ]),
  ).toEqual([
    'src/model/index.ts is an index: name it after what it exports, and import that file by its name.',
    'src/components/SiteHeader.astro: "SiteHeader.astro" is not kebab-case.',
    'src/text/number_format.ts: "number_format.ts" is not kebab-case.',
    'src/figureParts/a.ts: "figureParts" is not kebab-case.',
  ]);
});
