import type { AttackMapModel } from '../../model/attack-map-model.ts';
import { attackMapText } from '../../text/attack-map.ts';
import type { Layout } from '../chart.ts';
import { setText } from '../parts/keyed.ts';
import { drawMapKey } from './draw-map-key.ts';

/** Draws the printed key of a map anew: its rings, and what they count. @param box holds the map and its key. */
export function updateMapKey(box: Element, model: AttackMapModel, layout: Layout): void {
  const rings = box.querySelector<SVGSVGElement>('.map-key-sizes');
  if (rings !== null) drawMapKey(rings, model, layout);
  const title = box.querySelector('.map-key-title');
  if (title !== null) setText(title, attackMapText.keyTitle[model.by]);
}
