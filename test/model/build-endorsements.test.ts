import { describe, expect, test } from 'vitest';
import { readAtlas } from '../../src/dataset/read.ts';
import { buildEndorsements } from '../../src/model/build-endorsements.ts';
import { frame } from '../../src/model/map/frame.ts';
import { mergedShape, shapePath } from '../../src/model/map/merged-outline.ts';
import { projector } from '../../src/model/map/projection.ts';
import { siteAtlas } from '../../src/figure/site-atlas.ts';
import { parseRows, signatory, source } from '../dataset/fictional.ts';

const worlds = await readAtlas();
const { dataset, atlas } = await siteAtlas();

/** The countries that fictional signatories make; each has a source. */
function endorsements(rows: readonly Readonly<Record<string, string>>[], territories: Record<string, string>[] = []) {
  const signatories = rows.map((row, i) => signatory({ id: `test-${String(i)}`, ...row }));
  const sources = signatories.map(({ id }) => source({ attack: '', signatory: id ?? '' }));
  const result = parseRows({ signatories, sources: [source(), ...sources], territories });
  if (!result.ok) throw new Error(result.problems.map(({ message }) => message).join('\n'));
  const points = new Map([['GI', [-5.4, 36.1] as const]]);
  return buildEndorsements(result.value, { ...worlds, project: projector(), points });
}

test('one entry a country: named as soon as one of its leaders is', () => {
  const [poland, ...others] = endorsements([
    { name: '', evidence: 'office', office: 'President of Testland' },
    { name: 'Test Person' },
    { name: 'Other Person', category: 'unknown' },
  ]);
  expect(others).toEqual([]);
  expect(poland).toMatchObject({ key: 'PL', name: 'Poland', kind: 'named', past: false });
  expect(poland?.people.map(({ name }) => name)).toEqual([null, 'Test Person']);
});

test('only leaders count; an office that is not known is told apart; withdrawn rows are left out', () => {
  const kinds = endorsements([
    { country: 'FR', category: 'minister' },
    { country: 'DK', category: 'unknown', name: '', evidence: 'office' },
    { country: 'SE', category: 'head_of_government', name: '', evidence: 'office' },
    { country: 'NO', status: 'withdrawn' },
    { country: 'ES', status: 'disputed' },
  ]).map(({ key, kind }) => `${key} ${kind}`);
  expect(kinds).toEqual(['DK unclear', 'SE office', 'ES named']);
});

test('a country without an outline at the coarser scale has that of the finer, or else a point', () => {
  const [malta, gibraltar] = endorsements([{ country: 'MT' }, { country: 'GI' }]);
  expect(malta?.outline).toMatch(/^m/);
  expect(malta?.extent).toBeLessThan(5);
  expect(gibraltar).toMatchObject({ outline: null, extent: 0 });
  expect(gibraltar?.point).toEqual(projector()(-5.4, 36.1));
});

describe('the Soviet Union', () => {
  const union = atlas.endorsements.find(({ key }) => key === 'SUHH');
  const successors = dataset.territories.find(({ code }) => code === 'SUHH')?.successors ?? [];

  test('is the outline of all fifteen successors, without the borders between them', () => {
    expect(successors).toHaveLength(15);
    expect(union).toMatchObject({ name: 'Soviet Union (1922-1991)', past: true });
    const alone = successors.map((code) => shapePath(mergedShape(worlds.coarse, [code])!));
    expect(alone.every((path) => path.startsWith('m'))).toBe(true);
    expect(union?.outline?.length).toBeLessThan(alone.join('').length);
    // Each successor alone is smaller: the union is not one of them under another name.
    for (const path of alone) expect(union?.outline).not.toBe(path);
    const inland = shapePath(mergedShape(worlds.coarse, ['UZ'])!);
    expect(union?.outline).not.toContain(inland.slice(inland.indexOf('l')));
  });

  test('lies inside the frame', () => {
    const [x = 0, y = 0] = union?.point ?? [];
    expect(x).toBeGreaterThan(frame.x + frame.width / 2);
    expect(y).toBeLessThan(frame.height / 3);
    expect(union?.extent).toBeLessThan(frame.width / 2);
  });

  test('has no outline when a successor has none: no hole that nobody explains', () => {
    expect(mergedShape(worlds.coarse, ['RU', 'ZZ'])).toBeNull();
    expect(mergedShape(worlds.coarse, [])).toBeNull();
  });
});
