import { expect, test } from 'vitest';
import { recordRow } from '../../src/figure/record-rows.ts';
import { siteAtlas } from '../../src/figure/site-atlas.ts';
import { countrySummaries } from '../../src/model/country-summary.ts';
import { emptyFilter } from '../../src/model/filter.ts';
import { impactModel } from '../../src/model/impact-model.ts';
import { attackRows, codes, isAffected } from '../support/expected-records.ts';

test('counts every effect as the file has it, and says which records had none stated', async () => {
  const { atlas } = await siteAtlas();
  const { records } = atlas;
  const model = impactModel(records, records.select({ ...emptyFilter, outcome: records.table.counted }));
  expect(model.total).toBe(attackRows.length);
  expect(model.affected).toBe(attackRows.filter(isAffected).length);
  const { codes: known, labels } = records.table.facets.impact;
  for (const row of model.rows) {
    const code = known[labels.indexOf(row.label ?? '')];
    const expected = attackRows.filter((attack) =>
      code === undefined ? codes(attack, 'impact').length === 0 : codes(attack, 'impact').includes(code),
    );
    expect(row.total, row.label ?? 'not stated').toBe(expected.length);
    expect(row.affected, row.label ?? 'not stated').toBe(expected.filter(isAffected).length);
  }
  expect(model.rows.filter(({ label }) => label === null)).toHaveLength(1);
});

test('rows of the table, tallies of countries and menus tell effects in the order of the chart', async () => {
  const { atlas, dataset } = await siteAtlas();
  const { records } = atlas;
  const { rows } = impactModel(records, records.select(emptyFilter));
  const order = rows.map(({ label }) => label).filter((label) => label !== null);
  expect(records.table.facets.impact.labels).toEqual(order);
  const inOrder = (labels: readonly string[]) => labels.toSorted((a, b) => order.indexOf(a) - order.indexOf(b));

  const listed = Array.from({ length: records.size }, (_, i) => recordRow(records, i).cells.impact)
    .filter(({ empty }) => !empty)
    .map(({ words }) => words.map(({ text }) => text));
  expect(Math.max(...listed.map(({ length }) => length))).toBeGreaterThan(3);
  for (const labels of listed) expect(labels).toEqual(inOrder(labels));
  for (const { code, impacts } of countrySummaries(dataset, records)) {
    const labels = impacts.map(({ label }) => label);
    expect(labels, code).toEqual(inOrder(labels));
  }
});
