import { fieldNamed } from '../../schema/descriptor.ts';
import type { Dataset } from '../dataset.ts';

/** The least that a copy must know to see whether it is out of date. */
export interface Latest {
  readonly version: string;
  /** ISO day of the release. */
  readonly date: string;
  /** Attacks that count unless a reader asks otherwise: by status and by outcome. */
  readonly attacks: number;
  /** Signatories that count: by status. */
  readonly signatories: number;
}

/** The newest version with its two totals. */
export function latest(dataset: Dataset): Latest {
  const { attacks, signatories, version, released } = dataset;
  const counts = (table: string, column: string) => {
    const values = (fieldNamed(dataset.descriptor, table, column)?.categories ?? []).filter(({ counted }) => counted);
    // A descriptor that marks nothing as counted counts everything.
    return (code: string) => values.length === 0 || values.some(({ value }) => value === code);
  };
  const [status, outcome] = [counts('attacks', 'status'), counts('attacks', 'outcome')];
  const signed = counts('signatories', 'status');
  return {
    version,
    date: released,
    attacks: attacks.filter((attack) => status(attack.status) && outcome(attack.outcome)).length,
    signatories: signatories.filter((signatory) => signed(signatory.status)).length,
  };
}
