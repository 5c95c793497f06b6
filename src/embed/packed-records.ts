import type { ExactKey, FacetKey } from '../model/filter.ts';

type Coded = Exclude<FacetKey, 'country'>;

/** Codes with their labels. */
export interface Codes {
  readonly codes: readonly string[];
  readonly labels: readonly string[];
}

/** The places, column by column. */
export interface PackedPlaces {
  /** Null: the country as such, or left out. */
  readonly name: readonly (string | null)[];
  /** How far the position of the country is from that of the place before. */
  readonly country: readonly number[];
  /** Points in units of the frame; empty where the chart has no marks on a map. */
  readonly x: readonly number[];
  readonly y: readonly number[];
}

/** What an embed carries of a `RecordTable`: what its chart counts, without ids and summaries. Plain JSON. */
export interface PackedRecords {
  readonly version: string;
  readonly released: string;
  readonly harm: readonly string[];
  readonly counted: readonly string[];
  readonly country: Codes;
  /** Null where the chart has no marks on a map. */
  readonly countryPoints: readonly (readonly [number, number] | null)[] | null;
  readonly coded: Readonly<Record<Coded, Codes>>;
  readonly places: PackedPlaces;
  /** Reduced ISO dates, ascending, each written by `frontCoded`; months at most where rows were put together. */
  readonly dates: readonly string[];
  /** Positions of codes by facet, in the order of the facets without `country`; the commonest first. */
  readonly combinations: readonly (readonly (number | readonly number[])[])[];
  /** One entry a row: differences of places and dates from the row before, and positions in `combinations`. */
  readonly rows: {
    readonly place: readonly number[];
    readonly date: readonly number[];
    readonly combination: readonly number[];
    /** How many records a row stands for; null: one each. */
    readonly count: readonly number[] | null;
  };
  /** What search words and exact names are compared with, row by row; null where it was left out to save bytes. */
  readonly names: {
    readonly target: readonly string[];
    /** Of `place` only the names that the row's own place does not say. */
    readonly exact: Readonly<Record<ExactKey, PackedExact>>;
  } | null;
}

/** Names, with what readers are told of them where that differs; and for each row that has some: how far it is from the row before that has, then the positions of its names. */
export interface PackedExact {
  readonly codes: readonly string[];
  readonly labels?: readonly string[];
  readonly of: readonly (readonly number[])[];
}
