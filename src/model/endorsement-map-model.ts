import type { BaseMap } from './map/base-map.ts';
import { textLanguage } from '../text/locale.ts';

/**
 * How a country's signatory is known: by name; by office only; or so that even the office is unclear, as where the
 * press reports one that does not exist.
 */
export type EndorsementKind = 'named' | 'office' | 'unclear';

/** A signatory as the map tells of it. */
export interface Endorser {
  readonly id: string;
  /** Null where the sources give the office only. */
  readonly name: string | null;
  readonly office: string | null;
}

/** A country or a state of the past for which a former head of state or government signed. */
export interface EndorsingCountry {
  /** ISO 3166-1 alpha-2, or a code of the territories. */
  readonly key: string;
  readonly name: string;
  readonly kind: EndorsementKind;
  /** A state of the past, drawn as the merged outline of its successors. */
  readonly past: boolean;
  /** Path data in units of the frame; null where the boundaries have none. */
  readonly outline: string | null;
  /** Its largest piece's middle, in units of the frame. */
  readonly point: readonly [x: number, y: number];
  /** Longer side of its land, in units of the frame; 0 without an outline. */
  readonly extent: number;
  readonly people: readonly Endorser[];
}

export interface EndorsementMapModel {
  /** Null: the land that the server printed stays as it is. */
  readonly base: BaseMap | null;
  /** In reading order: named, office only, unclear; within each by name. */
  readonly countries: readonly EndorsingCountry[];
  /** Countries of the first two kinds: those that a headline may count. */
  readonly counted: number;
  readonly named: number;
  readonly office: number;
  readonly unclear: number;
}

const order: readonly EndorsementKind[] = ['named', 'office', 'unclear'];

/** Sorts and counts the countries. */
export function endorsementMapModel(countries: readonly EndorsingCountry[], base: BaseMap | null): EndorsementMapModel {
  const [named = 0, office = 0, unclear = 0] = order.map(
    (kind) => countries.filter((country) => country.kind === kind).length,
  );
  return {
    base,
    countries: countries.toSorted(
      (a, b) => order.indexOf(a.kind) - order.indexOf(b.kind) || a.name.localeCompare(b.name, textLanguage),
    ),
    counted: named + office,
    named,
    office,
    unclear,
  };
}
