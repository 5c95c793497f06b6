import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { drawnStates } from '../../support/chart-drawings.ts';
import { attackRows, codes, isAffected } from '../../support/expected-records.ts';
import { impact } from '../../../src/charts/impact/impact.ts';
import { fictionalAtlas, type FictionalRow } from '../../../src/charts/parts/fictional-atlas.ts';
import { siteAtlas } from '../../../src/figure/site-atlas.ts';
import { drawState } from '../../../src/figure/state-drawing.ts';
import type { ImpactModel } from '../../../src/model/impact-model.ts';
import { defaultView } from '../../../src/view/view.ts';

const states = drawnStates.filter(({ registered }) => registered.chart.id === 'impact');
const modelOf = (state: (typeof states)[number]) => state.drawing.model as ImpactModel;

test('the rows are those of the file', async () => {
  // The kept drawings are of the newest release; the rows of the file may be ahead of it.
  const { registered, state } = states.find((one) => one.state.name === 'full-data')!;
  const { model } = drawState(registered, state, (await siteAtlas()).atlas);
  const { rows, total, affected, perSquare } = model as ImpactModel;
  const having = (key: string) =>
    attackRows.filter((row) => (key === 'not-stated' ? row.impacts === '' : codes(row, 'impact').includes(key)));
  expect([total, affected, perSquare]).toEqual([attackRows.length, attackRows.filter(isAffected).length, 1]);
  expect(rows.map((row) => [row.key, row.total, row.affected])).toEqual(
    rows.map(({ key }) => [key, having(key).length, having(key).filter(isAffected).length]),
  );
  expect(new Set(rows.map(({ key }) => key)).size).toBe(
    new Set([...attackRows.flatMap((row) => codes(row, 'impact')), ...rows.map(({ key }) => key)]).size,
  );
  expect(rows.filter(({ group }) => group === 'harm').every((row) => row.total === row.affected)).toBe(true);
  expect(rows.map(({ group }) => group).join(' ')).toMatch(/^(harm ?)+(other ?)+(none ?)+$/);
});

test.each(states)('$drawing.id: as many squares as records, and no row too long', (state) => {
  const { rows, perSquare } = modelOf(state);
  const drawn = [...JSDOM.fragment(state.drawing.svg).querySelectorAll('.effect')];
  const squares = (row: Element, key: string) =>
    (row.querySelector(`.squares[data-key=${key}]`)?.getAttribute('d') ?? '').split('m').length - 1;
  expect(drawn.map((row) => [squares(row, 'affected'), squares(row, 'other')])).toEqual(
    rows.map(({ total, affected }) => [Math.ceil(affected / perSquare), Math.ceil((total - affected) / perSquare)]),
  );
  const longest = Math.max(...rows.map(({ total }) => total));
  expect(longest / perSquare).toBeLessThanOrEqual(400);
  expect(perSquare === 1 || (longest * 10) / perSquare > 400).toBe(true);
});

test.each<[rows: FictionalRow[], sentence: string]>([
  [[], 'Chart of effects without a square: no record matches.'],
  [
    [{ impacts: ['data_stolen'] }],
    'Effects of 1 recorded attack: “data stolen”. Care is not known to have been affected.',
  ],
  [
    [{ impacts: ['care_delayed', 'data_stolen', 'appointments_cancelled'] }],
    'Effects of 1 recorded attack: “care delayed” and 2 others. Care is known to have been affected.',
  ],
  [
    [{ impacts: ['care_delayed', 'data_stolen'] }, { impacts: ['data_stolen'] }],
    'Effects of 2 recorded attacks, of which one can have several: the commonest is “data stolen”, in 2, and care is known to have been affected in 1.',
  ],
])('the sentence says in good grammar what %j show', async (rows, sentence) => {
  const atlas = { ...(await siteAtlas()).atlas, ...fictionalAtlas(rows) };
  const { filter } = defaultView(atlas.records.table);
  expect(impact.describe(impact.model(atlas, { filter }))).toBe(sentence);
});
