import { select } from 'd3-selection';
import type { ImpactModel } from '../../model/impact-model.ts';
import { impactText } from '../../text/impact.ts';
import type { Layout } from '../chart.ts';
import { joinChildren, onlyChild, setText } from '../parts/keyed.ts';
import { tenth } from '../parts/rounded.ts';
import { impactLayout, LINE } from './impact-layout.ts';
import { squaresPath } from './squares-path.ts';

const text = impactText.key;
/** Where the three parts begin when they stand side by side. */
const WIDE_STARTS = [0, 140, 370] as const;
const BASELINE = 13;

/** Says what the two kinds of square mean and how many records one of them is. */
export function drawImpactKey(root: SVGSVGElement, { perSquare }: ImpactModel, layout: Layout): void {
  const wide = layout === 'wide';
  const squares = impactLayout[layout];
  const parts = [
    { key: 'affected', words: text.affected },
    { key: 'other', words: text.other },
    { key: 'unit', words: text.unit(perSquare) },
  ].map((part, i) => ({ ...part, x: wide ? (WIDE_STARTS[i] ?? 0) : 0, y: wide ? 0 : i * LINE }));
  select(root)
    .attr('width', '100%')
    .attr('height', tenth(wide ? LINE : parts.length * LINE));
  joinChildren<(typeof parts)[number], SVGGElement>(root, 'g', 'part', parts).each(function ({ key, words, x, y }) {
    const isUnit = key === 'unit';
    joinChildren(this, 'path', 'squares', isUnit ? [] : [{ key }]).attr(
      'd',
      squaresPath(1, { ...squares, left: x, top: y + 11 - squares.side, before: 0 }),
    );
    const label = onlyChild(this, 'text', 'label');
    select(label)
      .attr('x', tenth(isUnit ? x : x + 15))
      .attr('y', tenth(y + BASELINE));
    setText(label, words);
  });
}
