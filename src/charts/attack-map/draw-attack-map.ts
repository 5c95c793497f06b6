import type { AttackMapModel, MapMark } from '../../model/attack-map-model.ts';
import { attackMapText as text } from '../../text/attack-map.ts';
import type { Canvas } from '../chart.ts';
import { drawLand } from '../parts/draw-land.ts';
import { joinChildren, onlyChild } from '../parts/keyed.ts';
import { mapWindow } from '../parts/map-window.ts';
import { percent, tenth } from '../parts/rounded.ts';
import { isCountryOnly } from './is-country-only.ts';
import { markName } from './mark-name.ts';
import { markRadius } from './mark-radius.ts';

/**
 * Draws the map into an `<svg>` of the layout's ratio and any size: the land scales with its own `viewBox`, marks
 * stand at percentages and keep their pixels.
 */
export function drawAttackMap(root: SVGSVGElement, model: AttackMapModel, canvas: Canvas): void {
  const { layout, interactive = false } = canvas;
  const view = canvas.window ?? mapWindow(layout);
  drawLand(root, model.base, view);
  const marks = onlyChild<SVGGElement>(root, 'g', 'marks');
  const each = joinChildren<MapMark, SVGGElement>(marks, 'g', 'mark', model.marks).attr('data-only', (mark) =>
    isCountryOnly(mark, model.by) ? 'country' : null,
  );
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
