import { select } from 'd3-selection';
import type { EndorsementMapModel } from '../../model/endorsement-map-model.ts';
import { endorsementMapText as text } from '../../text/endorsement-map.ts';
import type { Layout } from '../chart.ts';
import { joinChildren, onlyChild, setText } from '../parts/keyed.ts';
import { tenth } from '../parts/rounded.ts';
import { endorsementKinds } from './endorsement-kinds.ts';

const LINE = 22;
const SWATCH = { width: 22, height: 13 };
/** Room for a swatch and the longest words at 13 pixels. */
const COLUMN = 250;
const COLUMNS: Readonly<Record<Layout, number>> = { wide: 2, narrow: 1 };

/** Draws an entry for each kind of country that the map shows. Sets the svg's own width and height. */
export function drawEndorsementKey(root: SVGSVGElement, { countries }: EndorsementMapModel, layout: Layout): void {
  const keys = endorsementKinds(countries);
  const rows = Math.ceil(keys.length / COLUMNS[layout]);
  const lines = keys.map((key, i) => ({ key, left: Math.floor(i / rows) * COLUMN + 1, top: (i % rows) * LINE }));
  select(root)
    .attr('width', tenth(keys.length === 0 ? 1 : COLUMN * COLUMNS[layout]))
    .attr('height', tenth(Math.max(1, rows * LINE)));
  joinChildren<(typeof lines)[number], SVGRectElement>(onlyChild(root, 'g', 'swatches'), 'rect', 'country', lines)
    .attr('data-kind', ({ key }) => (key === 'past' ? 'named' : key))
    .attr('data-past', ({ key }) => String(key === 'past'))
    .attr('fill', 'none')
    .attr('x', ({ left }) => tenth(left))
    .attr('y', ({ top }) => tenth(top + 4))
    .attr('width', tenth(SWATCH.width))
    .attr('height', tenth(SWATCH.height));
  // Lines, not a pattern: a pattern needs an id, and a page may show a key several times.
  joinChildren<(typeof lines)[number], SVGPathElement>(
    onlyChild(root, 'g', 'hatches'),
    'path',
    'hatch-lines',
    lines.filter(({ key }) => key === 'past'),
  ).attr('d', ({ left, top }) => hatching(left, top + 4));
  joinChildren<(typeof lines)[number], SVGTextElement>(onlyChild(root, 'g', 'words'), 'text', 'word', lines)
    .attr('x', ({ left }) => tenth(left + SWATCH.width + 8))
    .attr('y', ({ top }) => tenth(top + 15))
    .each(function ({ key }) {
      setText(this, text.key[key]);
    });
}

/** Diagonals across a swatch, cut off at its edges. */
function hatching(left: number, top: number): string {
  const { width, height } = SWATCH;
  return [6, 12, 18, 24, 30]
    .map((sum) => {
      const [x1, y1] = [Math.max(0, sum - height), Math.min(height, sum)];
      const [x2, y2] = [Math.min(width, sum), Math.max(0, sum - width)];
      return `M${tenth(left + x1)} ${tenth(top + y1)}L${tenth(left + x2)} ${tenth(top + y2)}`;
    })
    .join('');
}
