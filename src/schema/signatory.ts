import type { ColumnsOf } from './columns-of.ts';

/** One signatory of the call: a row of `signatories.csv`. */
export interface Signatory {
  readonly id: string;
  /** Null where the sources give the office only. */
  readonly name: string | null;
  readonly category: string;
  readonly also: readonly string[];
  readonly office: string | null;
  readonly organization: readonly string[];
  /** ISO 3166-1 alpha-2, or a code of `territories.csv`. */
  readonly country: string;
  /** Reduced ISO dates, one for each term of office. */
  readonly office_start: readonly string[];
  readonly office_end: readonly string[];
  /** Wording of the press. */
  readonly reported_as: string | null;
  readonly evidence: string;
  /** Reduced ISO date. */
  readonly signed: string;
  readonly status: string;
  readonly summary: string;
  /** ISO days. */
  readonly added: string;
  readonly changed: string | null;
}

export const signatoryColumns: ColumnsOf<Signatory> = {
  id: 'text',
  name: 'optional text',
  category: 'text',
  also: 'list',
  office: 'optional text',
  organization: 'list',
  country: 'text',
  office_start: 'list',
  office_end: 'list',
  reported_as: 'optional text',
  evidence: 'text',
  signed: 'text',
  status: 'text',
  summary: 'text',
  added: 'text',
  changed: 'optional text',
};
