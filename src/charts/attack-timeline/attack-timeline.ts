import { attackTimelineModel, type AttackTimelineModel } from '../../model/attack-timeline-model.ts';
import type { Filter } from '../../model/filter.ts';
import type { Selection } from '../../model/filter-index.ts';
import { attackTimelineText as text } from '../../text/attack-timeline.ts';
import { formatDate } from '../../text/format.ts';
import type { Chart } from '../chart.ts';
import { drawAttackTimeline } from './draw-attack-timeline.ts';
import { shownMilestones } from './shown-milestones.ts';

export interface AttackTimelineOptions {
  readonly filter: Filter;
  readonly step: 'month' | 'year';
  /** Shows and counts these months only (`YYYY-MM`, both included); needs a step of months. Default: all years. */
  readonly months?: readonly [first: string, last: string];
  /** The filter's outcome, where the caller has it already. */
  readonly selection?: Selection;
}

/** A stacked bar chart of months or years; the dates of the filter show as a range and narrow nothing. */
export const attackTimeline: Chart<AttackTimelineOptions, AttackTimelineModel> = {
  id: 'attack-timeline',
  options: ({ filter }, layout) => ({ filter, step: layout === 'narrow' ? 'year' : 'month' }),
  model: ({ records, milestones }, { filter, step, months, selection }) =>
    attackTimelineModel(records, selection ?? records.select(filter), {
      step,
      milestones,
      range: [filter.from, filter.to],
      ...(months === undefined ? {} : { months }),
    }),
  draw: drawAttackTimeline,
  describe: ({ total, affected, years, months, outcomes }) => {
    const [first, last] = months ?? [String(years[0]), String(years[1])];
    return text.describe(total, affected, first, last, outcomes);
  },
  table: (model) => {
    const { step, bins, yearOnly, outcomes } = model;
    const items = shownMilestones(model).map(({ date, label }) => text.mark(date, label));
    return {
      caption: text.titleOf(outcomes),
      columns: [
        { label: step === 'year' ? text.columns.year : text.columns.date, numeric: false },
        { label: text.columns.total, numeric: true },
        { label: text.columns.affected, numeric: true },
      ],
      rows: [
        ...bins.map(({ key, total, affected }) => [formatDate(key), total, affected]),
        ...yearOnly.map(({ key, total, affected }) => [text.yearOnlyRow(key), total, affected]),
      ],
      ...(items.length === 0 ? {} : { marks: { title: text.marks, items } }),
    };
  },
};
