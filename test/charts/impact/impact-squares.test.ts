import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { drawnStates } from '../../support/chart-drawings.ts';
import { attackRows, codes, isAffected } from '../../support/expected-records.ts';
import { siteAtlas } from '../../../src/figure/site-atlas.ts';
import { drawState } from '../../../src/figure/state-drawing.ts';
import type { ImpactModel } from '../../../src/model/impact-model.ts';

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
