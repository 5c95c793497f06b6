import type { FilterIndex, Selection } from './filter-index.ts';

/** How many of the records shown have an outcome. */
export interface OutcomeCount {
  /** Code of the descriptor. */
  readonly code: string;
  readonly label: string;
  readonly total: number;
}

/**
 * What the records shown are, in the descriptor's order, where the filter lets in outcomes that do not count as an
 * attack; null where it does not, so that they may be called attacks.
 * @param isShown whether the chart shows record `i`.
 */
export function uncountedOutcomes(
  index: FilterIndex,
  { isCounted }: Selection,
  isShown: (i: number) => boolean,
): readonly OutcomeCount[] | null {
  if (isCounted) return null;
  const { codes, labels } = index.table.facets.outcome;
  const totals = codes.map(() => 0);
  for (let i = 0; i < index.size; i += 1) {
    if (!isShown(i)) continue;
    const code = index.firstCode('outcome', i);
    totals[code] = (totals[code] ?? 0) + 1;
  }
  return codes
    .map((code, n) => ({ code, label: labels[n] ?? code, total: totals[n] ?? 0 }))
    .filter(({ total }) => total > 0);
}
