import type { ColumnsOf } from './columns-of.ts';

/** A code that ISO 3166-1 lacks: a row of `territories.csv`. */
export interface Territory {
  readonly code: string;
  readonly name: string;
  /** Reduced ISO dates. */
  readonly from: string | null;
  readonly to: string | null;
  /** ISO 3166-1 alpha-2 codes of today's countries that cover it. */
  readonly successors: readonly string[];
  readonly note: string | null;
}

export const territoryColumns: ColumnsOf<Territory> = {
  code: 'text',
  name: 'text',
  from: 'optional text',
  to: 'optional text',
  successors: 'list',
  note: 'optional text',
};
