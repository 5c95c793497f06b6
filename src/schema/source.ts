import type { ColumnsOf } from './columns-of.ts';

/** One source: a row of `sources.csv`. Exactly one of `attack`, `signatory` and `milestone` is filled. */
export interface Source {
  readonly attack: string | null;
  readonly signatory: string | null;
  readonly milestone: string | null;
  readonly url: string;
  readonly publisher: string;
  /** Reduced ISO date. */
  readonly published: string | null;
}

export const sourceColumns: ColumnsOf<Source> = {
  attack: 'optional text',
  signatory: 'optional text',
  milestone: 'optional text',
  url: 'text',
  publisher: 'text',
  published: 'optional text',
};
