import { select } from 'd3-selection';
import { onlyChild } from './keyed.ts';
import { tenth } from './rounded.ts';

/** Hatching as a pattern that fills may name as `url(#id)`. Lengths are in units of the parent's coordinates. */
export function drawHatch(
  parent: Element,
  id: string,
  { pitch, line }: { readonly pitch: number; readonly line: number },
): void {
  const pattern = onlyChild<SVGPatternElement>(parent, 'pattern', 'hatch');
  select(pattern)
    .attr('id', id)
    .attr('width', tenth(pitch))
    .attr('height', tenth(pitch))
    .attr('patternUnits', 'userSpaceOnUse')
    .attr('patternTransform', 'rotate(45)');
  // The tile's edge cuts the line in half, so it is drawn twice as wide.
  select(onlyChild(pattern, 'line', 'stroke'))
    .attr('y2', tenth(pitch))
    .attr('stroke-width', tenth(2 * line));
}
