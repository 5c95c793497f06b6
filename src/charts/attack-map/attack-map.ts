import { attackMapModel, type AttackMapModel, type MapBy } from '../../model/attack-map-model.ts';
import type { Filter } from '../../model/filter.ts';
import type { Selection } from '../../model/filter-index.ts';
import { attackMapText as text } from '../../text/attack-map.ts';
import type { Chart } from '../chart.ts';
import { drawAttackMap } from './draw-attack-map.ts';
import { drawMapKey } from './draw-map-key.ts';

export interface AttackMapOptions {
  readonly filter: Filter;
  readonly by: MapBy;
  /** The filter's outcome, where the caller has it already. */
  readonly selection?: Selection;
}

/** A proportional symbol map: one circle a place or country, its area the number of records. */
export const attackMap: Chart<AttackMapOptions, AttackMapModel> = {
  id: 'attack-map',
  // A phone has no room for places at the scale of the world.
  options: ({ filter, by }, layout) => ({ filter, by: by ?? (layout === 'narrow' ? 'country' : 'place') }),
  model: ({ records, base }, { filter, by, selection }) =>
    attackMapModel(records, selection ?? records.select(filter), { by, base }),
  draw: drawAttackMap,
  drawKey: drawMapKey,
  describe: ({ total, affected, countries, outcomes }) => text.describe(total, affected, countries, outcomes),
  table: ({ by, marks, outcomes }) => ({
    caption: text.titleOf(outcomes),
    columns: [
      ...(by === 'place' ? [{ label: text.columns.place, numeric: false }] : []),
      { label: text.columns.country, numeric: false },
      { label: text.columns.total, numeric: true },
      { label: text.columns.affected, numeric: true },
    ],
    rows: marks.map((mark) => [
      ...(by === 'place' ? [mark.place ?? text.countryOnly(mark.country)] : []),
      mark.country,
      mark.total,
      mark.affected,
    ]),
  }),
};
