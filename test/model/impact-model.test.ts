import { expect, test } from 'vitest';
import { siteAtlas } from '../../src/figure/site-atlas.ts';
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
