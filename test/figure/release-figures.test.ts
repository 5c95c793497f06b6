import { describe, expect, test } from 'vitest';
import { readAtlas, readReleaseDataset, readReleaseFiles } from '../../src/dataset/read.ts';
import type { ReleaseFiles } from '../../src/dataset/releases/checksums.ts';
import { FIGURES_FILE } from '../../src/dataset/releases/frozen-files.ts';
import { readEditions } from '../../src/dataset/releases/read-editions.ts';
import { atlasOf } from '../../src/figure/site-atlas.ts';
import { figuresText, releaseFigures, type ReleaseFigures } from '../../src/figure/release-figures.ts';
import { parseVersion } from '../../src/schema/version.ts';
import { releaseHistory } from '../dataset/releases/released-history.ts';
import { figureChanges } from '../support/figure-changes.ts';

const worlds = await readAtlas();
const major = ({ version }: ReleaseFiles) => parseVersion(version)?.[0];

async function drawn(release: ReleaseFiles): Promise<ReleaseFigures> {
  const dataset = await readReleaseDataset(release);
  if (!dataset.ok) throw new Error(dataset.problems.map(({ message }) => message).join('\n'));
  return releaseFigures(atlasOf(dataset.value, worlds).atlas);
}

describe('the releases of this site', async () => {
  const releases = await readReleaseFiles('data');

  test('no file of them has changed', async () => {
    const read = await readEditions(releases);
    expect(read.ok ? [] : read.problems.map(({ message }) => message)).toEqual([]);
  });

  // A major version may change what columns mean; figures of the ones before are kept as built, not drawn anew.
  test('the code draws each of this major version with the numbers that were released', async () => {
    const newest = releases.at(-1);
    for (const release of releases.filter((each) => newest !== undefined && major(each) === major(newest))) {
      const kept = JSON.parse(new TextDecoder().decode(release.files.get(FIGURES_FILE))) as ReleaseFigures;
      expect(figureChanges(kept, await drawn(release)), release.version).toEqual([]);
    }
  });
});

describe('on fictional releases', async () => {
  const releases = await releaseHistory();
  const figures = await drawn(releases[3]!);
  const kept = JSON.parse(figuresText(figures)) as ReleaseFigures;

  test('what is kept is what is drawn, in every chart and layout', () => {
    expect(kept).toEqual(figures);
    expect(Object.keys(kept)).toEqual(expect.arrayContaining(['attack-map', 'attack-timeline', 'impact']));
    expect(kept['attack-map']?.narrow).toEqual({
      columns: ['Country or territory', 'Records', 'Care affected'],
      rows: [
        ['Czechia', 1, 1],
        ['France', 1, 0],
        ['United Kingdom', 1, 1],
      ],
    });
    expect(figureChanges(kept, figures)).toEqual([]);
  });

  test('another number, a row too few and a chart that is gone are named', () => {
    const map = figures['attack-map']!;
    const changed = { ...figures, 'attack-map': { ...map, narrow: { ...map.narrow, rows: [['Czechia', 2, 1]] } } };
    expect(figureChanges(kept, changed)).toEqual([
      'attack-map, narrow: ["Czechia",1,1] has become ["Czechia",2,1]',
      'attack-map, narrow: ["France",1,0] has become nothing',
      'attack-map, narrow: ["United Kingdom",1,1] has become nothing',
    ]);
    const { impact: _, ...fewer } = figures;
    expect(figureChanges(kept, fewer)).toEqual(['impact: the chart is gone']);
  });

  test('a release from before a column was added is drawn all the same', async () => {
    const files = new Map(releases[0]!.files);
    const text = (name: string) => new TextDecoder().decode(files.get(name));
    const encode = (value: string) => new TextEncoder().encode(value);
    const json = JSON.parse(text('datapackage.json')) as { resources: { schema: { fields: { name: string }[] } }[] };
    const [attacks] = json.resources;
    attacks!.schema.fields = attacks!.schema.fields.filter(({ name }) => name !== 'checked');
    files.set('datapackage.json', encode(JSON.stringify(json)));
    files.set('attacks.csv', encode(text('attacks.csv').replace(',checked', '').replaceAll(/,\n/g, '\n')));
    const dataset = await readReleaseDataset({ version: '1.0.0', files });
    expect(dataset.ok ? dataset.value.attacks[0] : dataset.problems).toMatchObject({ checked: null });
    expect(await drawn({ version: '1.0.0', files })).toEqual(await drawn(releases[0]!));
  });
});
