import { brotliCompressSync } from 'node:zlib';
import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { charts } from '../../src/charts/registry.ts';
import { readAtlas, readReleaseFiles } from '../../src/dataset/read.ts';
import type { ReleaseFiles } from '../../src/dataset/releases/checksums.ts';
import { FIGURES_FILE } from '../../src/dataset/releases/frozen-files.ts';
import { drawnForEmbed, embedPage } from '../../src/embed/embed-page.ts';
import { pinnedAtlasOf, planPinnedEmbeds } from '../../src/embed/pinned-embeds.ts';
import { figuresText, releaseFigures, type ReleaseFigures } from '../../src/figure/release-figures.ts';
import { atlasOf } from '../../src/figure/site-atlas.ts';
import { releaseHistory } from '../dataset/releases/released-history.ts';

const worlds = await readAtlas();
const history = await releaseHistory(undefined, (dataset) =>
  figuresText(releaseFigures(atlasOf(dataset, worlds).atlas)),
);
const firstMajor = history.filter(({ version }) => version.startsWith('1.'));
const all = charts.map(({ chart }) => chart.id);
const figuresOf = ({ files }: ReleaseFiles) =>
  JSON.parse(new TextDecoder().decode(files.get(FIGURES_FILE))) as ReleaseFigures;
const encode = (text: string) => new TextEncoder().encode(text);
const planned = (embeds: ReturnType<typeof planPinnedEmbeds>) =>
  embeds.map(({ version, chart, frozen }) => `${version}/${chart}${frozen === null ? '' : ' frozen'}`);

describe('which pinned embeds there are', () => {
  test('one for each chart of each version', () => {
    expect(planned(planPinnedEmbeds(firstMajor, new Map()))).toEqual(
      ['1.0.0', '1.0.1', '1.1.0', '1.2.0'].flatMap((version) => all.map((chart) => `${version}/${chart}`)),
    );
    expect(planPinnedEmbeds([], new Map())).toEqual([]);
  });

  test('none for a chart that is younger than the version', () => {
    const [first, ...others] = firstMajor;
    const { impact: _, ...fewer } = figuresOf(first!);
    const older = { ...first!, files: new Map([...first!.files, [FIGURES_FILE, encode(JSON.stringify(fewer))]]) };
    const found = planned(planPinnedEmbeds([older, ...others], new Map()));
    expect(found).not.toContain('1.0.0/impact');
    expect(found).toContain('1.0.0/attack-map');
    expect(found).toContain('1.0.1/impact');
  });

  test('before a major change the files as they were built, whatever charts there are today', () => {
    const kept = ['1.0.0', '1.0.1', '1.1.0', '1.2.0'].flatMap((version) =>
      all.map((chart) => [`${version}/${chart}.html`, encode(`${version} ${chart} as it was`)] as const),
    );
    const found = planPinnedEmbeds(history, new Map(kept));
    expect(planned(found).filter((name) => name.endsWith(' frozen'))).toHaveLength(4 * all.length);
    expect(planned(found).filter((name) => name.startsWith('2.'))).toEqual(all.map((chart) => `2.0.0/${chart}`));
    const map = found.find(({ version, chart }) => version === '1.1.0' && chart === 'attack-map')!;
    expect(new TextDecoder().decode(map.frozen!)).toBe('1.1.0 attack-map as it was');
  });

  test('without those files the build stops, and says which are missing and how to get them', () => {
    expect(() => planPinnedEmbeds(history, new Map())).toThrow(
      /version 2.*data\/embeds\/1\.0\.0\/attack-map\.html.* more\. Build the last commit before that version and copy dist\/embed\/v\/ to data\/embeds\/\./s,
    );
  });
});

describe.each([
  ...firstMajor.map((release) => ['fictional', release] as const),
  ...(await readReleaseFiles('data')).map((release) => ['real', release] as const),
])('pinned to a %s release', (_, release) => {
  test.each(charts.map(({ chart }) => [chart.id, chart] as const))(`%s of ${release.version}`, async (id, chart) => {
    const { atlas, pin } = await pinnedAtlasOf(release);
    const { narrow, wide } = figuresOf(release)[id]!;
    const page = await embedPage(chart, atlas, pin);
    const { document } = new JSDOM(page).window;

    // The numbers that were released, in the data of the drawing and in the file.
    expect(drawnForEmbed(chart, atlas).table.rows).toEqual(narrow.rows);
    const cells = Array.from(document.querySelectorAll('.twin tbody tr'), (row) =>
      Array.from(row.children, ({ textContent }) => textContent),
    );
    expect(cells).toEqual(
      narrow.rows.map((row) => row.map((cell) => (typeof cell === 'number' ? cell.toLocaleString('en-GB') : cell))),
    );
    if (id === 'attack-map') expect(document.querySelectorAll('.wide .mark')).toHaveLength(wide.rows.length);
    expect(document.querySelector('.embed-source')?.textContent).toContain(`data ${release.version} of `);

    // It alone may ask, and the site alone.
    const policy = document.querySelector('meta[http-equiv]')!.getAttribute('content')!;
    expect(policy).toMatch(/; img-src data:; connect-src https?:\/\/[^/ ;]+; base-uri 'none'; form-action 'none'$/);
    const line = document.querySelector<HTMLElement>('.embed-moved')!;
    expect(line.hidden).toBe(true);
    expect(line.dataset).toMatchObject({ version: release.version });
    expect(line.dataset.latest).toMatch(/^https?:\/\/.*\/data\/latest\.json$/);
    expect(Number(line.dataset.counted)).toBeGreaterThanOrEqual(0);
    expect(brotliCompressSync(page).length).toBeLessThanOrEqual(45_000);
    expect(await embedPage(chart, atlas, pin)).toBe(page);
  });
});

test('a release that cannot be read stops the build and says why', async () => {
  const files = new Map([...history[0]!.files, ['attacks.csv', encode('id\n')]]);
  await expect(pinnedAtlasOf({ version: '1.0.0', files })).rejects.toThrow(
    /Release 1\.0\.0 cannot be drawn for its pinned embeds/,
  );
});
