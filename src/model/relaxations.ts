import { exactKeys, facetKeys, type Filter } from './filter.ts';
import type { FilterIndex } from './filter-index.ts';

/** A part of a filter that can be taken off by itself. */
export type FilterPart = (typeof facetKeys)[number] | (typeof exactKeys)[number] | 'dates' | 'q';

/** What would be in view without one part of a filter. */
export interface Relaxation {
  readonly part: FilterPart;
  /** What to change in the filter. */
  readonly change: Partial<Filter>;
  /** How many records are in view then; never 0. */
  readonly count: number;
}

/**
 * For a filter that leaves nothing: the parts of which one alone is in the way, those that give back most first.
 * @param usual the filter of a reader who asks for nothing.
 */
export function relaxations(index: FilterIndex, filter: Filter, usual: Filter): readonly Relaxation[] {
  const { codes: outcomes } = index.table.facets.outcome;
  const changes: readonly { part: FilterPart; change: Partial<Filter>; asked: boolean }[] = [
    { part: 'dates', change: { from: null, to: null }, asked: filter.from !== null || filter.to !== null },
    ...facetKeys.map((part) =>
      // What is left out unless asked for can be what stands in the way.
      part === 'outcome'
        ? { part, change: { outcome: outcomes }, asked: filter.outcome.length < outcomes.length }
        : { part, change: { [part]: usual[part] }, asked: filter[part].join() !== usual[part].join() },
    ),
    ...exactKeys.map((part) => ({ part, change: { [part]: null }, asked: filter[part] !== null })),
    { part: 'q', change: { q: '' }, asked: filter.q !== '' },
  ];
  return changes
    .filter(({ asked }) => asked)
    .map(({ part, change }) => ({ part, change, count: index.select({ ...filter, ...change }).count }))
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => b.count - a.count);
}
