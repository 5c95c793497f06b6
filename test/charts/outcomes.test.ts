import { describe, expect, test } from 'vitest';
import { attackMap } from '../../src/charts/attack-map/attack-map.ts';
import { attackTimeline } from '../../src/charts/attack-timeline/attack-timeline.ts';
import type { Chart } from '../../src/charts/chart.ts';
import { impact } from '../../src/charts/impact/impact.ts';
import { fictionalTable, type FictionalRow } from '../../src/charts/parts/fictional-atlas.ts';
import { emptyFilter, type Filter } from '../../src/model/filter.ts';
import { FilterIndex } from '../../src/model/filter-index.ts';
import { defaultView } from '../../src/view/view.ts';

const rows: readonly FictionalRow[] = [
  { outcome: 'carried_out', harm: true },
  { outcome: 'carried_out' },
  { outcome: 'attempted', date: '2021-05' },
  { outcome: 'attempted' },
  { outcome: 'planned' },
  { outcome: 'campaign' },
];
const table = fictionalTable(rows);
const atlas = { records: new FilterIndex(table), base: null, milestones: [], endorsements: [] };

const charts: readonly Chart<unknown, unknown>[] = [attackMap, attackTimeline, impact];

/** What a chart says of itself for a filter. */
function said(chart: Chart<unknown, unknown>, filter: Partial<Filter>, given = atlas): string {
  const view = defaultView(given.records.table);
  const model = chart.model(given, chart.options({ ...view, filter: { ...view.filter, ...filter } }, 'wide'));
  return `${chart.table(model).caption}. ${chart.describe(model)}`;
}

describe.each(charts.map((chart) => [chart.id, chart] as const))('%s', (_id, chart) => {
  test('speaks of recorded attacks where those alone are shown', () => {
    for (const filter of [{}, { outcome: ['carried_out'] }]) expect(said(chart, filter)).toMatch(/2 recorded attacks/);
  });

  test.each<[outcome: readonly string[], records: string, title: string]>([
    [['attempted'], '2 records (attempts)', 'of attempts. '],
    [['planned'], '1 record (plan)', 'of plans. '],
    [['attempted', 'campaign'], '3 records (2 attempts and 1 campaign against many)', 'of attempts and campaigns'],
    [['carried_out', 'planned'], '3 records (2 attacks carried out and 1 plan)', 'of attacks carried out and plans. '],
    // Nothing asked for, and what does not exist, let everything in.
    [[], '6 records (2 attacks carried out, 2 attempts, 1 plan and 1 campaign against many)', 'of attacks carried out'],
    [
      ['no such outcome'],
      '6 records (2 attacks carried out, 2 attempts',
      'of attacks carried out, attempts, plans and',
    ],
  ])('names what else is shown: %j', (outcome, records, title) => {
    const words = said(chart, { outcome });
    expect(words).toContain(records);
    expect(words).toContain(title);
    expect(words).not.toMatch(/recorded attack|attacked|the attacks/i);
  });

  test('calls nothing an attack where nothing is shown', () => {
    const words = said(chart, { outcome: ['attempted'], q: 'nothing of the kind' });
    expect(words).toContain('of records. ');
    expect(words).not.toMatch(/attack/i);
  });

  test('a descriptor that counts no outcome counts them all', () => {
    const all = { ...atlas, records: new FilterIndex({ ...table, counted: [] }) };
    expect(said(chart, {}, all)).toContain('6 recorded attacks');
  });
});

test('the numbers named are those of the chart: of the dates for the map, of all time for the timeline', () => {
  const filter = { outcome: ['attempted', 'planned'], from: '2021' };
  expect(said(attackMap, filter)).toContain('1 record (attempt)');
  expect(said(attackTimeline, filter)).toContain('3 records (2 attempts and 1 plan)');
});

test('an outcome of another subject that has no noun keeps its label', () => {
  const other = fictionalTable([{ outcome: 'rehearsed' }, { outcome: 'attempted' }]);
  const given = { ...atlas, records: new FilterIndex(other) };
  expect(said(attackMap, { ...emptyFilter }, given)).toContain('2 records (1 attempt and 1 rehearsed)');
});
