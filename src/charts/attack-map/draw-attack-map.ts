import { select } from 'd3-selection';
import type { AttackMapModel, MapMark } from '../../model/attack-map-model.ts';
import type { Rectangle } from '../../model/map/frame.ts';
import { attackMapText as text } from '../../text/charts.ts';
import type { Canvas } from '../chart.ts';
import { joinChildren, onlyChild } from '../parts/keyed.ts';
import { percent, tenth } from '../parts/rounded.ts';
import { mapWindow } from './map-window.ts';
import { markName } from './mark-name.ts';
import { markRadius } from './mark-radius.ts';

/**
 * Draws the map into an `<svg>` of the layout's ratio and any size: the land scales with its own `viewBox`, marks
 * stand at percentages and keep their pixels.
 * @param canvas.window part of the frame to show; default: the whole world.
 */
export function drawAttackMap(
  root: SVGSVGElement,
  model: AttackMapModel,
  canvas: Canvas & { window?: Rectangle },
): void {
  const { layout, interactive = false } = canvas;
  const view = canvas.window ?? mapWindow(layout);
  drawLand(root, model, view);
  const marks = onlyChild<SVGGElement>(root, 'g', 'marks');
  const each = joinChildren<MapMark, SVGGElement>(marks, 'g', 'mark', model.marks);
  if (interactive) {
    each
      .attr('role', 'button')
      .attr('tabindex', '-1')
      .attr('aria-label', (mark) => text.mark(markName(mark, model.by), mark.total, mark.affected));
  }
  each.each(function (mark) {
    const circles = [
      { key: 'all', r: markRadius(mark.total, layout) },
      ...(mark.affected > 0 ? [{ key: 'affected', r: markRadius(mark.affected, layout) }] : []),
    ];
    joinChildren<(typeof circles)[number], SVGCircleElement>(this, 'circle', 'disc', circles)
      .attr('cx', percent((mark.x - view.x) / view.width))
      .attr('cy', percent((mark.y - view.y) / view.height))
      .attr('r', ({ r }) => tenth(r));
  });
}

function drawLand(root: SVGSVGElement, { base }: AttackMapModel, { x, y, width, height }: Rectangle): void {
  const sheet = select(onlyChild<SVGSVGElement>(root, 'svg', 'sheet'))
    .attr('viewBox', [x, y, width, height].map(tenth).join(' '))
    .attr('preserveAspectRatio', 'none')
    .attr('width', '100%')
    .attr('height', '100%');
  const node = sheet.node();
  if (base === null || node === null) return;
  const scale = base.unit === 1 ? null : `scale(${String(base.unit)})`;
  for (const part of ['land', 'borders'] as const) {
    select(onlyChild(node, 'path', part))
      .attr('d', base[part])
      .attr('transform', scale)
      .attr('vector-effect', 'non-scaling-stroke');
  }
}
