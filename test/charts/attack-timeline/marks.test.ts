import { expect, test } from 'vitest';
import { attackTimeline } from '../../../src/charts/attack-timeline/attack-timeline.ts';
import { hostileWords } from '../../../src/charts/parts/common-scenes.ts';
import { fictionalAtlas } from '../../../src/charts/parts/fictional-atlas.ts';
import { twinMarkup } from '../../../src/embed/twin-markup.ts';
import { emptyFilter } from '../../../src/model/filter.ts';
import type { TimeMark } from '../../../src/model/attack-timeline-model.ts';

const mark = (date: string, label: string): TimeMark => ({ key: label, date, label, kind: 'context' });

function table(milestones: readonly TimeMark[], months?: readonly [string, string]) {
  const atlas = { ...fictionalAtlas([{ date: '2019-05' }, { date: '2021' }], { milestones, released: '2021-12-31' }) };
  const given = { ...atlas, base: null, endorsements: [] };
  const asked = { filter: emptyFilter, step: 'month' as const, ...(months === undefined ? {} : { months }) };
  return attackTimeline.table(attackTimeline.model(given, asked));
}

test('the table names the marks of the axis, oldest first, and those alone that stand on it', () => {
  const milestones = [mark('2020-05-26', 'A call'), mark('1999', 'Long ago'), mark('2019-02', 'A worm')];
  expect(table(milestones).marks?.items).toEqual(['February 2019: A worm', '26 May 2020: A call']);
  expect(table(milestones, ['2020-01', '2020-12']).marks?.items).toEqual(['26 May 2020: A call']);
});

test('without marks it names none, and its numbers stand in the same rows', () => {
  expect(table([])).not.toHaveProperty('marks');
  expect(table([mark('2020', 'A year')]).rows).toEqual(table([]).rows);
});

test('a name is words, in embeds too', () => {
  const markup = twinMarkup(table(hostileWords.map((words) => mark('2020', words))), 'attack-timeline');
  expect(markup).not.toContain('<script');
  expect(markup).not.toContain('<img');
  expect(markup).toContain('2020: &lt;script&gt;alert(1)&lt;/script&gt;');
});
