import { select } from 'd3-selection';
import type { EndorsementMapModel, EndorsingCountry } from '../../model/endorsement-map-model.ts';
import type { Rectangle } from '../../model/map/frame.ts';
import { endorsementMapText as text } from '../../text/endorsement-map.ts';
import type { Canvas, Layout } from '../chart.ts';
import { drawLand } from '../parts/draw-land.ts';
import { drawHatch } from '../parts/draw-hatch.ts';
import { joinChildren, onlyChild } from '../parts/keyed.ts';
import { mapWindow } from '../parts/map-window.ts';
import { percent, tenth } from '../parts/rounded.ts';
import { drawCountryLabels } from './draw-country-labels.ts';
import { endorserName } from './endorser-name.ts';

/** A country with land shorter than this, in units of the frame, has a dot that marks it. */
const SMALL: Readonly<Record<Layout, number>> = { wide: 27, narrow: 70 };
const DOT: Readonly<Record<Layout, number>> = { wide: 5, narrow: 3 };
/** Space of the hatching and width of its lines, in units of the frame: about 6 and 1 pixels. */
const HATCH: Readonly<Record<Layout, readonly [pitch: number, line: number]>> = { wide: [10, 1.8], narrow: [26, 4.5] };

/**
 * Draws the map into an `<svg>` of the layout's ratio and any size. The land and the countries scale; dots and labels
 * stand at percentages and keep their pixels.
 */
export function drawEndorsementMap(root: SVGSVGElement, model: EndorsementMapModel, canvas: Canvas): void {
  const { layout, id, interactive = false } = canvas;
  const view = mapWindow(layout);
  const sheet = drawLand(root, model.base, view);
  drawCountries(sheet, model.countries, { layout, id });
  drawCountryLabels(root, layout === 'wide' ? model.countries : [], view);
  const marks = joinChildren<EndorsingCountry, SVGGElement>(
    onlyChild(root, 'g', 'marks'),
    'g',
    'mark',
    model.countries,
  ).attr('data-kind', ({ kind }) => kind);
  if (interactive) {
    marks
      .attr('role', 'button')
      .attr('tabindex', '-1')
      .attr('aria-label', (country) => text.mark(country.name, endorserName(country)));
  }
  marks.each(function (country) {
    drawMark(this, country, view, layout);
  });
}

/** States of the past lie lowest: countries of today that stand on their land stay in view. */
function drawCountries(
  sheet: SVGSVGElement,
  countries: readonly EndorsingCountry[],
  { layout, id }: Pick<Canvas, 'layout' | 'id'>,
): void {
  const [pitch, line] = HATCH[layout];
  drawHatch(sheet, `${id}-hatch`, { pitch, line });
  const shapes = countries
    .filter(({ outline }) => outline !== null)
    .toSorted((a, b) => Number(b.past) - Number(a.past));
  joinChildren<EndorsingCountry, SVGPathElement>(onlyChild(sheet, 'g', 'countries'), 'path', 'country', shapes)
    .attr('data-kind', ({ kind }) => kind)
    .attr('data-past', ({ past }) => String(past))
    .attr('fill', ({ past }) => (past ? `url(#${id}-hatch)` : 'none'))
    .attr('d', ({ outline }) => outline)
    .attr('vector-effect', 'non-scaling-stroke');
}

/** A dot where the land is too small to be seen, and a ring that shows the keyboard's place. */
function drawMark(group: SVGGElement, { point, extent }: EndorsingCountry, view: Rectangle, layout: Layout): void {
  const circles = [
    ...(extent < SMALL[layout] ? [{ key: 'dot', r: DOT[layout] }] : []),
    { key: 'ring', r: DOT[layout] + 4 },
  ];
  joinChildren<(typeof circles)[number], SVGCircleElement>(group, 'circle', 'endorsed', circles)
    .attr('cx', percent((point[0] - view.x) / view.width))
    .attr('cy', percent((point[1] - view.y) / view.height))
    .attr('r', ({ r }) => tenth(r));
  select(group).attr('data-small', String(extent < SMALL[layout]));
}
