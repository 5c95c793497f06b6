import type { AttackTimelineModel } from '../../model/attack-timeline-model.ts';
import { attackTimelineText as text } from '../../text/attack-timeline.ts';
import { formatNumber } from '../../text/format.ts';
import { joinChildren, onlyChild, setText } from '../parts/keyed.ts';
import { percent, tenth } from '../parts/rounded.ts';
import type { TimeScale } from './time-scale.ts';
import type { TimelineLayout } from './timeline-layout.ts';

interface Axes {
  readonly scale: TimeScale;
  readonly layout: TimelineLayout;
  /** Records in the tallest bar. */
  readonly most: number;
  readonly y: (n: number) => number;
}

/** Years below the bars, and one or two quiet lines that say how high a number of records is. */
export function drawTimeAxis(root: SVGSVGElement, model: AttackTimelineModel, { scale, layout, most, y }: Axes): void {
  const group = onlyChild<SVGGElement>(root, 'g', 'axis');
  const years = (model.months === null ? yearLabels(model, layout) : monthLabels(model, layout)).map((label) => ({
    ...label,
    x: (scale.start(label.key) + scale.end(label.key)) / 2,
  }));
  joinChildren<(typeof years)[number], SVGTextElement>(onlyChild(group, 'g', 'years'), 'text', 'year', years)
    .attr('x', ({ x }) => percent(x))
    .attr('y', tenth(layout.labels))
    .attr('text-anchor', 'middle')
    .each(function ({ words }) {
      setText(this, words);
    });
  const lines = [{ key: '0', n: 0 }, ...gridValues(most).map((n) => ({ key: String(n), n }))];
  joinChildren<(typeof lines)[number], SVGLineElement>(onlyChild(group, 'g', 'grids'), 'line', 'grid', lines)
    .attr('x1', '0')
    .attr('x2', '100%')
    .attr('y1', ({ n }) => tenth(y(n)))
    .attr('y2', ({ n }) => tenth(y(n)));
  const values = lines.slice(1);
  joinChildren<(typeof lines)[number], SVGTextElement>(onlyChild(group, 'g', 'values'), 'text', 'value', values)
    // Apart from the handle of a range, which stands at the edge of the drawing.
    .attr('x', '9')
    .attr('y', ({ n }) => tenth(y(n) - 4))
    .each(function ({ n }) {
      const unit = n !== values.at(-1)?.n ? '' : ` ${model.step === 'year' ? text.perYear : text.perMonth}`;
      setText(this, `${formatNumber(n)}${unit}`);
    });
}

interface TimeLabel {
  /** Reduced ISO date of the year or month that it stands below. */
  readonly key: string;
  readonly words: string;
}

function yearLabels({ years: [first, last] }: AttackTimelineModel, { labelEvery }: TimelineLayout): TimeLabel[] {
  return Array.from({ length: last - first + 1 }, (_, i) => String(first + i))
    .filter((_, i) => i % labelEvery === 0)
    .map((key) => ({ key, words: key }));
}

/** A January shows its year, other months their name. */
function monthLabels(
  { years: [first, last], months }: AttackTimelineModel,
  { monthLabelEvery }: TimelineLayout,
): TimeLabel[] {
  return Array.from({ length: 12 * (last - first + 1) }, (_, i) => i)
    .filter((i) => i % monthLabelEvery === 0)
    .map((i) => `${String(first + Math.floor(i / 12))}-${String((i % 12) + 1).padStart(2, '0')}`)
    .filter((key) => months !== null && key >= months[0] && key <= months[1])
    .map((key) => ({ key, words: key.endsWith('-01') ? key.slice(0, 4) : text.monthLabel(key) }));
}

/** A round value at most the tallest bar, and its half when that is whole and the bars are tall enough to need it. */
function gridValues(most: number): readonly number[] {
  const magnitude = 10 ** Math.floor(Math.log10(most));
  const top = [5, 2, 1].map((n) => n * magnitude).find((n) => n <= most) ?? 1;
  return most >= 4 && Number.isInteger(top / 2) ? [top / 2, top] : [top];
}
