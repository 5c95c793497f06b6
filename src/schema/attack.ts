import type { ColumnsOf } from './columns-of.ts';

/** One incident: a row of `attacks.csv`. Coded values are those of the descriptor. */
export interface Attack {
  readonly id: string;
  /** Reduced ISO date: `2020`, `2020-03` or `2020-03-13`. */
  readonly date: string;
  readonly date_basis: string;
  readonly target: string;
  readonly target_type: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly place: string | null;
  /** Degrees, WGS 84; null together with `lon` and `location_precision`. */
  readonly lat: number | null;
  readonly lon: number | null;
  readonly location_precision: string | null;
  readonly attack_type: string;
  /** Free names, not codes. */
  readonly malware: readonly string[];
  /** Free names, not codes. */
  readonly actor: readonly string[];
  readonly actor_basis: string | null;
  /** Empty = the sources do not say. */
  readonly impacts: readonly string[];
  readonly records_affected: number | null;
  readonly outcome: string;
  readonly campaign: string | null;
  /** Null = not graded yet. */
  readonly evidence: string | null;
  readonly status: string;
  readonly summary: string;
  /** ISO days. */
  readonly added: string;
  readonly changed: string | null;
  readonly checked: string | null;
}

export const attackColumns: ColumnsOf<Attack> = {
  id: 'text',
  date: 'text',
  date_basis: 'text',
  target: 'text',
  target_type: 'text',
  country: 'text',
  place: 'optional text',
  lat: 'optional number',
  lon: 'optional number',
  location_precision: 'optional text',
  attack_type: 'text',
  malware: 'list',
  actor: 'list',
  actor_basis: 'optional text',
  impacts: 'list',
  records_affected: 'optional number',
  outcome: 'text',
  campaign: 'optional text',
  evidence: 'optional text',
  status: 'text',
  summary: 'text',
  added: 'text',
  changed: 'optional text',
  checked: 'optional text',
};
