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
