import { select } from 'd3-selection';
import type { AttackTimelineModel, TimeBin } from '../../model/attack-timeline-model.ts';
import type { Canvas } from '../chart.ts';
import { joinChildren, onlyChild } from '../parts/keyed.ts';
import { percent, tenth } from '../parts/rounded.ts';
import { drawTimeAxis } from './draw-time-axis.ts';
import { drawTimeContext } from './draw-time-context.ts';
import { timeScale, type TimeScale } from './time-scale.ts';
import { timelineLayout, type TimelineLayout } from './timeline-layout.ts';

/** Share of a bin's width that its bar takes. */
const BAR = 0.74;

/** Draws the timeline into an `<svg>` of the layout's height and any width. */
export function drawAttackTimeline(root: SVGSVGElement, model: AttackTimelineModel, canvas: Canvas): void {
  const layout = timelineLayout[canvas.layout];
  const scale = timeScale(model.years, model.months);
  const most = Math.max(1, ...model.bins.map(({ total }) => total));
  const y = (n: number): number => layout.base - (n / most) * (layout.base - layout.top);
  select(root).attr('width', '100%').attr('height', tenth(layout.height));
  drawTimeContext(root, model, { id: canvas.id, scale, layout });
  drawTimeAxis(root, model, { scale, layout, most, y });
  drawBars(root, model, scale, layout, y);
  drawYearOnly(root, model.yearOnly, scale, layout);
}

function drawBars(
  root: SVGSVGElement,
  { step, bins }: AttackTimelineModel,
  scale: TimeScale,
  { base }: TimelineLayout,
  y: (n: number) => number,
): void {
  const group = onlyChild<SVGGElement>(root, 'g', 'bars');
  const width = scale.month * (step === 'year' ? 12 : 1);
  joinChildren<TimeBin, SVGGElement>(group, 'g', 'bin', bins).each(function (bin) {
    const parts = [{ key: 'all', n: bin.total }, ...(bin.affected > 0 ? [{ key: 'affected', n: bin.affected }] : [])];
    joinChildren<(typeof parts)[number], SVGRectElement>(this, 'rect', 'bar', parts)
      .attr('x', percent(scale.start(bin.key) + (width * (1 - BAR)) / 2))
      .attr('width', percent(width * BAR))
      .attr('y', ({ n }) => tenth(y(n)))
      .attr('height', ({ n }) => tenth(base - y(n)));
  });
}

/** Records known only by year: one dot each, centred under their year, never in a month. */
function drawYearOnly(
  root: SVGSVGElement,
  bins: readonly TimeBin[],
  scale: TimeScale,
  { yearOnly }: TimelineLayout,
): void {
  const group = onlyChild<SVGGElement>(root, 'g', 'year-only');
  const dots =
    yearOnly === null
      ? []
      : bins.flatMap(({ key, total, affected }) => {
          // So many that dots would touch their neighbours' year are told by the table only.
          const shown = Math.min(total, 12);
          return Array.from({ length: shown }, (_, i) => ({
            key: `${key}-${i < affected ? 'affected' : 'other'}-${String(i)}`,
            x: (scale.start(key) + scale.end(key)) / 2 + (i - (shown - 1) / 2) * scale.month,
          }));
        });
  joinChildren<(typeof dots)[number], SVGCircleElement>(group, 'circle', 'dot', dots)
    .attr('cx', ({ x }) => percent(x))
    .attr('cy', tenth(yearOnly ?? 0))
    .attr('r', '2.5');
}
