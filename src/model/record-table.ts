import type { ExactKey, FacetKey } from './filter.ts';

/** Codes with their labels, and for each record the positions of its codes: dictionary encoding, column by column. */
export interface Facet {
  readonly codes: readonly string[];
  readonly labels: readonly string[];
  /** One entry a record: a position in `codes`, or a list of them. */
  readonly of: readonly (number | readonly number[])[];
}

/** A point that a mark stands on. */
export interface Place {
  /** Null: the records are known only to the country. */
  readonly name: string | null;
  /** Position in the codes of the facet `country`. */
  readonly country: number;
  /** Units of the map's frame. */
  readonly x: number;
  readonly y: number;
}

/**
 * Every record that may be counted, as columns: what the charts and filters need, and all that the browser gets.
 * Withdrawn and merged records are left out. Record `i` is entry `i` of each column; records stand oldest first.
 */
export interface RecordTable {
  /** Data version and day of its release. */
  readonly version: string;
  readonly released: string;
  readonly ids: readonly string[];
  readonly targets: readonly string[];
  /** Reduced ISO dates. */
  readonly dates: readonly string[];
  /** Null where they were left out to save bytes. */
  readonly summaries: readonly string[] | null;
  readonly facets: Readonly<Record<FacetKey, Facet>>;
  readonly exact: Readonly<Record<ExactKey, Facet>>;
  /** Grades of evidence, weakest first; for each record a position in `codes`, -1 where it is not graded yet. */
  readonly evidence: Facet & { readonly of: readonly number[] };
  readonly places: readonly Place[];
  /** For each record a position in `places`; -1 where it has no point. */
  readonly placeOf: readonly number[];
  /** For each country code a point on the map, in units of the frame; null where it has none. */
  readonly countryPoints: readonly (readonly [x: number, y: number] | null)[];
  /** Codes of `impact` that mean: care was affected. */
  readonly harm: readonly string[];
  /** Codes of `outcome` that count as an attack unless a reader asks otherwise. */
  readonly counted: readonly string[];
  /** Positions of the records that are disputed. */
  readonly disputed: readonly number[];
}
