import { select } from 'd3-selection';
import type { EndorsingCountry } from '../../model/endorsement-map-model.ts';
import type { Rectangle } from '../../model/map/frame.ts';
import { joinChildren, onlyChild, setText } from '../parts/keyed.ts';
import { percent } from '../parts/rounded.ts';
import type { LabelSide } from './label-places.ts';
import { placeCountryLabels, type PlacedLabel } from './place-country-labels.ts';

const ANCHORS: Readonly<Record<LabelSide, string>> = { left: 'end', right: 'start', below: 'middle', on: 'middle' };
/** Baselines of the two lines below a label's place, in pixels. */
const BASELINES: Readonly<Record<'middle' | 'below', readonly [name: number, person: number]>> = {
  middle: [-2, 13],
  below: [14, 29],
};

/** Writes country and person beside their land, with a line to it where they stand apart. */
export function drawCountryLabels(root: SVGSVGElement, countries: readonly EndorsingCountry[], view: Rectangle): void {
  const labels = placeCountryLabels(countries);
  const x = (units: number) => percent((units - view.x) / view.width);
  const y = (units: number) => percent((units - view.y) / view.height);
  joinChildren<PlacedLabel, SVGLineElement>(
    onlyChild(root, 'g', 'leaders'),
    'line',
    'leader',
    labels.filter(({ side }) => side !== 'on'),
  )
    .attr('x1', ({ from }) => x(from[0]))
    .attr('y1', ({ from }) => y(from[1]))
    .attr('x2', (label) => x(label.x))
    .attr('y2', (label) => y(label.y));
  joinChildren<PlacedLabel, SVGGElement>(onlyChild(root, 'g', 'labels'), 'g', 'label', labels)
    .attr('data-side', ({ side }) => side)
    .attr('data-past', ({ past }) => String(past))
    .attr('text-anchor', ({ side }) => ANCHORS[side])
    .each(function (label) {
      const [first, second] = BASELINES[label.side === 'below' ? 'below' : 'middle'];
      for (const [line, dy] of [
        ['name', first],
        ['person', second],
      ] as const) {
        const node = onlyChild<SVGTextElement>(this, 'text', line);
        select(node)
          .attr('x', x(label.x))
          .attr('y', y(label.y))
          .attr('dx', label.side === 'left' ? '-4' : label.side === 'right' ? '4' : '0')
          .attr('dy', String(dy));
        setText(node, label[line]);
      }
    });
}
