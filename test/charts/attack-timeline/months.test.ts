import { expect, test } from 'vitest';
import { attackTimeline } from '../../../src/charts/attack-timeline/attack-timeline.ts';
import type { Layout } from '../../../src/charts/chart.ts';
import { fictionalAtlas } from '../../../src/charts/parts/fictional-atlas.ts';
import { innerMarkup, svgMarkup } from '../../../src/figure/server-drawing.ts';
import { siteAtlas } from '../../../src/figure/site-atlas.ts';
import { defaultView } from '../../../src/view/view.ts';

const { atlas } = await siteAtlas();
const made = {
  ...atlas,
  ...fictionalAtlas([{ date: '2020-03' }, { date: '2020-04-02', harm: true }, { date: '2020' }]),
};

function drawn(layout: Layout) {
  const { filter } = defaultView(made.records.table);
  const model = attackTimeline.model(made, { filter, step: 'month', months: ['2019-11', '2020-07'] });
  const root = innerMarkup('div', (box) => {
    box.innerHTML = svgMarkup({}, (svg) => {
      attackTimeline.draw(svg, model, { layout, id: 'test' });
    });
  });
  return { model, labels: [...root.matchAll(/class="year"[^>]*>([^<]*)</g)].map(([, words]) => words), root };
}

test('labels name months, and a January its year; fewer of them where there is little room', () => {
  expect(drawn('wide').labels).toEqual(['2020', 'Apr', 'Jul']);
  expect(drawn('narrow').labels).toEqual(['2020', 'Jul']);
});

test('the sentence tells the months, and the numbers are those inside', () => {
  expect(attackTimeline.describe(drawn('wide').model)).toBe(
    'Timeline of 2 recorded attacks from November 2019 to July 2020. Care is known to have been affected in 1.',
  );
});

test('nothing speaks of records known only by year, which are not shown', () => {
  for (const layout of ['wide', 'narrow'] as const) expect(drawn(layout).root).not.toContain('known only by year');
});
