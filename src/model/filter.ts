/** The facets of a record that hold one code, or a list of codes, of the descriptor. */
export const facetKeys = ['country', 'type', 'target', 'impact', 'outcome'] as const;
export type FacetKey = (typeof facetKeys)[number];

/** Free names that links from records and the search narrow to, matched exactly. */
export const exactKeys = ['actor', 'malware', 'place', 'campaign'] as const;
export type ExactKey = (typeof exactKeys)[number];

/**
 * What a reader asks for. Within a facet any of the codes suffices; facets, dates and text must all hold.
 * An empty list, a null and an empty text ask for nothing.
 */
export interface Filter
  extends Readonly<Record<FacetKey, readonly string[]>>, Readonly<Record<ExactKey, string | null>> {
  /** Reduced ISO dates. A record is inside when its whole interval lies between the two, ends included. */
  readonly from: string | null;
  readonly to: string | null;
  /** Words that must all occur in target, place, country, actor, malware or summary; case and accents do not count. */
  readonly q: string;
}

/** A filter that asks for nothing, not even for the outcomes that count by default. */
export const emptyFilter: Filter = {
  from: null,
  to: null,
  country: [],
  type: [],
  target: [],
  impact: [],
  outcome: [],
  actor: null,
  malware: null,
  place: null,
  campaign: null,
  q: '',
};
