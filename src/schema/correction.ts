import type { ColumnsOf } from './columns-of.ts';

/** Why a field of a record has another value since a version: a row of `corrections.csv`. */
export interface Correction {
  /** Key of the record in its own table. */
  readonly record: string;
  /** Column of that table, or `sources`. */
  readonly field: string;
  readonly reason: string;
  /** The first version with the new value. */
  readonly version: string;
  /** Who asked for it, where that may be told. */
  readonly asked_by: string | null;
}

export const correctionColumns: ColumnsOf<Correction> = {
  record: 'text',
  field: 'text',
  reason: 'text',
  version: 'text',
  asked_by: 'optional text',
};
