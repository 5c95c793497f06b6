import { select } from 'd3-selection';
import type { BaseMap } from '../../model/map/base-map.ts';
import type { Rectangle } from '../../model/map/frame.ts';
import { onlyChild } from './keyed.ts';
import { tenth } from './rounded.ts';

/**
 * Draws the land that lies under a map's marks, stretched to the drawing.
 * @param base null: what the server printed stays.
 * @param window part of the frame to show.
 * @returns the sheet, in units of the frame, for whatever else scales with the land.
 */
export function drawLand(root: SVGSVGElement, base: BaseMap | null, { x, y, width, height }: Rectangle): SVGSVGElement {
  const sheet = onlyChild<SVGSVGElement>(root, 'svg', 'sheet');
  select(sheet)
    .attr('viewBox', [x, y, width, height].map(tenth).join(' '))
    .attr('preserveAspectRatio', 'none')
    .attr('width', '100%')
    .attr('height', '100%');
  if (base === null) return sheet;
  const scale = base.unit === 1 ? null : `scale(${String(base.unit)})`;
  for (const part of ['land', 'borders'] as const) {
    select(onlyChild(sheet, 'path', part))
      .attr('d', base[part])
      .attr('transform', scale)
      .attr('vector-effect', 'non-scaling-stroke');
  }
  return sheet;
}
