import { select } from 'd3-selection';
import type { AttackMapModel } from '../../model/attack-map-model.ts';
import { attackMapText as text } from '../../text/attack-map.ts';
import { formatNumber } from '../../text/format.ts';
import type { Layout } from '../chart.ts';
import { joinChildren, setText } from '../parts/keyed.ts';
import { tenth } from '../parts/rounded.ts';
import { isCountryOnly } from './is-country-only.ts';
import { markRadius } from './mark-radius.ts';

const GAP = 18;
const LABEL = 16;
/** The ring of records of which only the country is known: its radius, and half the room of the words below it. */
const ONLY = { radius: 8, half: 38 };

/**
 * Draws the key of sizes: one ring for each size, its count below, and the ring of what has no place where the map
 * shows one. Sets the svg's own width and height.
 */
export function drawMapKey(root: SVGSVGElement, { by, marks, sizes }: AttackMapModel, layout: Layout): void {
  const hasOnly = marks.some((mark) => isCountryOnly(mark, by));
  const largest = Math.max(markRadius(sizes.at(-1) ?? 1, layout), hasOnly ? ONLY.radius : 0);
  let x = 1;
  const place = (half: number): number => {
    const cx = x + half;
    x = cx + half + GAP;
    return cx;
  };
  const rings = [
    ...sizes.map((size) => {
      const r = markRadius(size, layout);
      // A ring takes at least the width of its number.
      return {
        key: String(size),
        words: formatNumber(size),
        only: null,
        r,
        cx: place(Math.max(r, 4 * String(size).length)),
      };
    }),
    ...(hasOnly ? [{ key: 'only', words: text.only, only: 'country', r: ONLY.radius, cx: place(ONLY.half) }] : []),
  ];
  const height = 2 * largest + LABEL + 2;
  select(root)
    .attr('width', tenth(Math.max(x - GAP + 1, 1)))
    .attr('height', tenth(height));
  joinChildren<(typeof rings)[number], SVGCircleElement>(root, 'circle', 'disc', rings)
    .attr('data-only', ({ only }) => only)
    .attr('cx', ({ cx }) => tenth(cx))
    .attr('cy', tenth(largest + 1))
    .attr('r', ({ r }) => tenth(r));
  joinChildren<(typeof rings)[number], SVGTextElement>(root, 'text', 'count', rings)
    .attr('x', ({ cx }) => tenth(cx))
    .attr('y', tenth(height - 3))
    .attr('text-anchor', 'middle')
    .each(function ({ words }) {
      setText(this, words);
    });
}
