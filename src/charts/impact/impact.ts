import type { Filter } from '../../model/filter.ts';
import type { Selection } from '../../model/filter-index.ts';
import { impactModel, type ImpactModel, type ImpactRow } from '../../model/impact-model.ts';
import { impactText as text } from '../../text/impact.ts';
import type { Chart } from '../chart.ts';
import { drawImpact } from './draw-impact.ts';
import { drawImpactKey } from './draw-impact-key.ts';

export interface ImpactOptions {
  readonly filter: Filter;
  /** The filter's outcome, where the caller has it already. */
  readonly selection?: Selection;
}

const labelOf = ({ label }: ImpactRow): string => label ?? text.notStated;

/** One small square a record, in a row for each effect that it had. */
export const impact: Chart<ImpactOptions, ImpactModel> = {
  id: 'impact',
  options: ({ filter }) => ({ filter }),
  model: ({ records }, { filter, selection }) => impactModel(records, selection ?? records.select(filter)),
  draw: drawImpact,
  drawKey: drawImpactKey,
  describe: ({ rows, total, affected, outcomes }) => {
    const most = rows.reduce<ImpactRow | null>((a, b) => (a === null || b.total > a.total ? b : a), null);
    const commonest = { label: most === null ? '' : labelOf(most), total: most?.total ?? 0 };
    const kinds = rows.filter((row) => row.total > 0).length;
    return text.describe(total, affected, commonest, kinds, outcomes);
  },
  table: ({ rows, outcomes }) => ({
    caption: text.titleOf(outcomes),
    columns: [
      { label: text.columns.effect, numeric: false },
      { label: text.columns.total, numeric: true },
      { label: text.columns.affected, numeric: true },
    ],
    rows: rows.map((row) => [labelOf(row), row.total, row.affected]),
  }),
};
