import { select } from 'd3-selection';
import type { AttackTimelineModel } from '../../model/attack-timeline-model.ts';
import { attackTimelineText as text } from '../../text/attack-timeline.ts';
import type { Canvas } from '../chart.ts';
import { joinChildren, onlyChild, setText } from '../parts/keyed.ts';
import { percent, tenth } from '../parts/rounded.ts';
import { shownMilestones } from './shown-milestones.ts';
import type { TimeScale } from './time-scale.ts';
import type { TimelineLayout } from './timeline-layout.ts';

type Place = Pick<Canvas, 'id'> & { readonly scale: TimeScale; readonly layout: TimelineLayout };

/** What stands behind the bars: the chosen range, months not yet collected, milestones and the call. */
export function drawTimeContext(root: SVGSVGElement, model: AttackTimelineModel, place: Place): void {
  drawRange(root, model, place);
  drawIncomplete(root, model, place);
  drawMilestones(root, model, place);
  drawYearOnlyLabel(root, model, place);
}

function drawRange(root: SVGSVGElement, { range: [from, to] }: AttackTimelineModel, { scale, layout }: Place): void {
  const start = from === null ? 0 : clamp(scale.start(from));
  const end = to === null ? 1 : clamp(scale.end(to));
  const chosen = from === null && to === null ? [] : [{ key: 'range' }];
  joinChildren(onlyChild(root, 'g', 'range'), 'rect', 'band', chosen)
    .attr('x', percent(start))
    .attr('width', percent(Math.max(0, end - start)))
    .attr('y', tenth(layout.top - 8))
    .attr('height', tenth(layout.base - layout.top + 8));
}

function drawIncomplete(root: SVGSVGElement, { incomplete }: AttackTimelineModel, { scale, layout, id }: Place): void {
  const group = onlyChild<SVGGElement>(root, 'g', 'incomplete');
  const pattern = select(onlyChild(group, 'pattern', 'hatch'))
    .attr('id', `${id}-hatch`)
    .attr('width', '5')
    .attr('height', '5')
    .attr('patternUnits', 'userSpaceOnUse')
    .attr('patternTransform', 'rotate(45)')
    .node();
  if (pattern !== null) select(onlyChild(pattern, 'line', 'stroke')).attr('y2', '5');
  const months =
    incomplete === null ? [] : [{ key: 'months', start: scale.start(incomplete[0]), end: scale.end(incomplete[1]) }];
  joinChildren<(typeof months)[number], SVGRectElement>(group, 'rect', 'months', months)
    .attr('x', ({ start }) => percent(start))
    .attr('width', ({ start, end }) => percent(end - start))
    .attr('y', tenth(layout.top))
    .attr('height', tenth(layout.base - layout.top))
    .attr('fill', `url(#${id}-hatch)`);
  joinChildren<(typeof months)[number], SVGTextElement>(group, 'text', 'label', months)
    .attr('x', '100%')
    .attr('y', tenth(layout.top - 6))
    .attr('text-anchor', 'end')
    .each(function () {
      setText(this, text.incomplete);
    });
}

function drawMilestones(root: SVGSVGElement, model: AttackTimelineModel, { scale, layout }: Place): void {
  const group = onlyChild<SVGGElement>(root, 'g', 'milestones');
  const shown = shownMilestones(model);
  const isCall = ({ kind }: { readonly kind: string }) => kind === 'call';
  // The label takes up to a third of the narrowest drawing.
  const fitsLeft = (date: string) => scale.start(date) > 0.4;
  joinChildren(onlyChild(group, 'g', 'ticks'), 'line', 'tick', shown)
    .attr('data-kind', ({ kind }) => kind)
    .attr('x1', ({ date }) => percent(scale.start(date)))
    .attr('x2', ({ date }) => percent(scale.start(date)))
    .attr('y1', (milestone) => tenth(isCall(milestone) ? 4 : layout.base + 1))
    .attr('y2', (milestone) => tenth(isCall(milestone) ? layout.base : layout.base + 6));
  joinChildren(onlyChild(group, 'g', 'labels'), 'text', 'label', shown.filter(isCall))
    .attr('x', ({ date }) => percent(scale.start(date)))
    .attr('dx', ({ date }) => (fitsLeft(date) ? '-6' : '6'))
    .attr('y', '14')
    .attr('text-anchor', ({ date }) => (fitsLeft(date) ? 'end' : 'start'))
    .each(function ({ date }) {
      setText(this, text.call(date));
    });
}

function drawYearOnlyLabel(root: SVGSVGElement, { yearOnly }: AttackTimelineModel, { layout }: Place): void {
  const labels = yearOnly.length > 0 ? [{ key: 'label' }] : [];
  joinChildren(onlyChild(root, 'g', 'year-only-label'), 'text', 'label', labels)
    .attr('x', '0')
    .attr('y', tenth((layout.yearOnly ?? 0) + 4))
    .each(function () {
      setText(this, text.yearOnly);
    });
}

const clamp = (share: number): number => Math.min(1, Math.max(0, share));
