import { figureWords } from './figure-words.ts';
import { count, listOf } from './format.ts';
import { recorded } from './recorded.ts';

/** Records of one outcome: its code and label in the descriptor, and how many there are. */
interface OutcomeCount {
  readonly code: string;
  readonly label: string;
  readonly total: number;
}

/** What the records of a chart are where not all of them are counted; null: all do. */
export type ShownOutcomes = readonly OutcomeCount[] | null;

const { short } = figureWords;

/** What a record of an outcome is; the codes are those of the descriptor. */
const nouns: Readonly<Record<string, readonly [one: string, many: string]>> = {
  carried_out: [`${short[0]} carried out`, `${short[1]} carried out`],
  attempted: ['attempt', 'attempts'],
  planned: ['plan', 'plans'],
  campaign: ['campaign against many', 'campaigns against many'],
};

/** An outcome without a noun here keeps its label. */
const nounsOf = ({ code, label }: Pick<OutcomeCount, 'code' | 'label'>) => nouns[code] ?? [label, label];

/** A number of records of an outcome: `3 attempts`. */
export const countOutcome = (outcome: OutcomeCount): string => count(outcome.total, ...nounsOf(outcome));

/**
 * What a chart counts: recorded incidents, or where not all of them count as such records, with what they are:
 * `18 records (attempts)`, `20 records (17 attempts and 3 plans)`.
 */
export function countRecords(total: number, outcomes: ShownOutcomes): string {
  if (outcomes === null) return recorded(total);
  const [only, ...others] = outcomes;
  const kinds =
    only === undefined || others.length > 0 ? listOf(outcomes.map(countOutcome)) : nounsOf(only)[total === 1 ? 0 : 1];
  return `${count(total, 'record', 'records')} (${kinds})`;
}

/** What a chart shows, for its title: `attempts and plans`. */
export const nameOutcomes = (outcomes: NonNullable<ShownOutcomes>): string =>
  outcomes.length === 0 ? 'records' : listOf(outcomes.map((outcome) => nounsOf(outcome)[1]));
