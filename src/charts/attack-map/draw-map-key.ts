import { select } from 'd3-selection';
import type { AttackMapModel } from '../../model/attack-map-model.ts';
import { formatNumber } from '../../text/format.ts';
import type { Layout } from '../chart.ts';
import { joinChildren, setText } from '../parts/keyed.ts';
import { tenth } from '../parts/rounded.ts';
import { markRadius } from './mark-radius.ts';

const GAP = 18;
const LABEL = 16;

/** Draws the key of sizes: one ring for each size, its count below. Sets the svg's own width and height. */
export function drawMapKey(root: SVGSVGElement, { sizes }: AttackMapModel, layout: Layout): void {
  const largest = markRadius(sizes.at(-1) ?? 1, layout);
  let x = 1;
  const rings = sizes.map((size) => {
    const r = markRadius(size, layout);
    // A ring takes at least the width of its number.
    const half = Math.max(r, 4 * String(size).length);
    const cx = x + half;
    x = cx + half + GAP;
    return { key: String(size), size, r, cx };
  });
  const height = 2 * largest + LABEL + 2;
  select(root)
    .attr('width', tenth(Math.max(x - GAP + 1, 1)))
    .attr('height', tenth(height));
  joinChildren<(typeof rings)[number], SVGCircleElement>(root, 'circle', 'disc', rings)
    .attr('cx', ({ cx }) => tenth(cx))
    .attr('cy', tenth(largest + 1))
    .attr('r', ({ r }) => tenth(r));
  joinChildren<(typeof rings)[number], SVGTextElement>(root, 'text', 'count', rings)
    .attr('x', ({ cx }) => tenth(cx))
    .attr('y', tenth(height - 3))
    .attr('text-anchor', 'middle')
    .each(function ({ size }) {
      setText(this, formatNumber(size));
    });
}
