import type { ColumnsOf } from './columns-of.ts';

/** One dated event of context: a row of `milestones.csv`. */
export interface Milestone {
  readonly id: string;
  /** Reduced ISO date. */
  readonly date: string;
  readonly label: string;
  readonly summary: string;
  readonly kind: string;
}

export const milestoneColumns: ColumnsOf<Milestone> = {
  id: 'text',
  date: 'text',
  label: 'text',
  summary: 'text',
  kind: 'text',
};
