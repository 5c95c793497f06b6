import type { ExactKey } from '../model/filter.ts';

/** A name that a record may share with others: who, by what, where, in which wave. */
export interface SharedName {
  readonly relation: ExactKey;
  /** As the data have it. */
  readonly value: string;
  /** As readers are told it. */
  readonly label: string;
  /** The query that finds all records with it, `?` included. */
  readonly query: string;
}
