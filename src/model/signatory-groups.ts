import type { Dataset } from '../dataset/dataset.ts';
import type { Signatory } from '../schema/signatory.ts';

/** Categories of the descriptor that stand for a country's former leader. */
const LEADERS = ['head_of_state', 'head_of_government'];
/** The descriptor's category of someone whose office is not known. */
const UNCLEAR = 'unknown';

/** The signatories that count: what was withdrawn or merged keeps its page alone. */
export const listedSignatories = ({ signatories }: Pick<Dataset, 'signatories'>): readonly Signatory[] =>
  signatories.filter(({ status }) => status === 'active' || status === 'disputed');

/** A former head of state or government. */
export const isLeader = ({ category }: Pick<Signatory, 'category'>): boolean => LEADERS.includes(category);

/** Reported for a country, in an office that is not known. */
export const isUnclear = ({ category }: Pick<Signatory, 'category'>): boolean => category === UNCLEAR;

/**
 * The day of the call as a reduced ISO date: that of its milestone, or else the earliest signature. Null where nobody
 * is known to have signed: such a dataset has no page on a call.
 */
export function callDate(dataset: Pick<Dataset, 'signatories' | 'milestones'>): string | null {
  const signed = listedSignatories(dataset)
    .map((signatory) => signatory.signed)
    .toSorted();
  if (signed[0] === undefined) return null;
  return dataset.milestones.find(({ kind }) => kind === 'call')?.date ?? signed[0];
}

/** The month (`YYYY-MM`) that lies so many months after another, or before it. */
export function shiftedMonth(month: string, by: number): string {
  const months = 12 * Number(month.slice(0, 4)) + Number(month.slice(5, 7)) - 1 + by;
  return `${String(Math.floor(months / 12))}-${String((months % 12) + 1).padStart(2, '0')}`;
}
