import type { AttackTimelineModel, TimeMark } from '../../model/attack-timeline-model.ts';

/** The milestones that stand on the axis, oldest first. */
export const shownMilestones = ({
  milestones,
  years: [first, last],
}: Pick<AttackTimelineModel, 'milestones' | 'years'>): readonly TimeMark[] =>
  milestones
    .filter(({ date }) => Number(date.slice(0, 4)) >= first && Number(date.slice(0, 4)) <= last)
    .toSorted((a, b) => (a.date < b.date ? -1 : 1));
