import type { FilterIndex, Selection } from './filter-index.ts';
import { uncountedOutcomes, type OutcomeCount } from './uncounted-outcomes.ts';
import type { BaseMap } from './map/base-map.ts';

/** What one circle stands for: a named place, or a whole country. */
export type MapBy = 'place' | 'country';

export interface MapMark {
  readonly key: string;
  /** Null: the mark stands for records known only to the country, or (by country) for all of it. */
  readonly place: string | null;
  readonly country: string;
  /** Units of the map's frame. */
  readonly x: number;
  readonly y: number;
  /** Records, and how many of them are known to have affected care. */
  readonly total: number;
  readonly affected: number;
}

export interface AttackMapModel {
  /** Null in the browser: the land that the server printed stays as it is. */
  readonly base: BaseMap | null;
  readonly by: MapBy;
  /** Largest first, so that small circles are drawn over large ones; then by country and place. */
  readonly marks: readonly MapMark[];
  readonly total: number;
  readonly affected: number;
  readonly countries: number;
  /** What the records are where not all of them count as attacks; null: all do. */
  readonly outcomes: readonly OutcomeCount[] | null;
  /** Records in view that have no point. */
  readonly unplaced: number;
  /** Counts that the key shows, ascending. */
  readonly sizes: readonly number[];
}

/** Groups the records in view by place or country. */
export function attackMapModel(
  index: FilterIndex,
  selection: Selection,
  { by, base }: { readonly by: MapBy; readonly base: BaseMap | null },
): AttackMapModel {
  const { table } = index;
  const groups = by === 'place' ? table.places.length : table.facets.country.codes.length;
  const totals = new Uint32Array(groups);
  const affected = new Uint32Array(groups);
  const countries = new Set<number>();
  let allAffected = 0;
  let unplaced = 0;
  const { failed } = selection;
  for (let i = 0; i < failed.length; i += 1) {
    if (failed[i] !== 0) continue;
    const country = index.firstCode('country', i);
    const group = by === 'place' ? (table.placeOf[i] ?? -1) : country;
    const hit = index.affected[i] ?? 0;
    countries.add(country);
    allAffected += hit;
    if (group < 0) unplaced += 1;
    else {
      totals[group] = (totals[group] ?? 0) + 1;
      affected[group] = (affected[group] ?? 0) + hit;
    }
  }
  const marks: MapMark[] = [];
  for (let group = 0; group < groups; group += 1) {
    const total = totals[group] ?? 0;
    const mark = total === 0 ? null : by === 'place' ? placeMark(index, group) : countryMark(index, group);
    if (mark !== null) marks.push({ ...mark, total, affected: affected[group] ?? 0 });
  }
  // Stable: within a count, marks keep the table's order by country and place.
  marks.sort((a, b) => b.total - a.total);
  return {
    base,
    by,
    marks,
    total: selection.count,
    affected: allAffected,
    countries: countries.size,
    outcomes: uncountedOutcomes(index, selection, (i) => failed[i] === 0),
    unplaced,
    sizes: keySizes(marks[0]?.total ?? 0),
  };
}

/** Positions of the records behind a mark that are in view, newest first. */
export function recordsOfMark(index: FilterIndex, selection: Selection, by: MapBy, key: string): number[] {
  const found: number[] = [];
  for (let i = index.size - 1; i >= 0; i -= 1) {
    if (selection.failed[i] === 0 && markKey(index, by, i) === key) found.push(i);
  }
  return found;
}

/** Key of the mark that record `i` is counted in; null when it has no point. */
export function markKey(index: FilterIndex, by: MapBy, i: number): string | null {
  const group = by === 'place' ? (index.table.placeOf[i] ?? -1) : index.firstCode('country', i);
  if (group < 0) return null;
  return (by === 'place' ? placeMark(index, group) : countryMark(index, group))?.key ?? null;
}

type Bare = Omit<MapMark, 'total' | 'affected'>;

function placeMark({ table }: FilterIndex, group: number): Bare | null {
  const place = table.places[group];
  if (place === undefined) return null;
  const code = table.facets.country.codes[place.country] ?? '';
  return {
    key: place.name === null ? code : `${code}|${place.name}`,
    place: place.name,
    country: table.facets.country.labels[place.country] ?? code,
    x: place.x,
    y: place.y,
  };
}

function countryMark({ table }: FilterIndex, group: number): Bare | null {
  const point = table.countryPoints[group];
  const code = table.facets.country.codes[group];
  if (point === undefined || point === null || code === undefined) return null;
  return { key: code, place: null, country: table.facets.country.labels[group] ?? code, x: point[0], y: point[1] };
}

/** Round counts from 1 to about the largest, for three circles of the key. */
function keySizes(largest: number): readonly number[] {
  const round = [1, 2, 3, 4, 5, 10, 20, 25, 40, 50, 100, 200, 250, 400, 500, 1000, 2000, 2500, 4000, 5000, 10_000];
  const upTo = (limit: number) => round.findLast((n) => n <= limit) ?? 1;
  return [...new Set([1, upTo(largest / 3), upTo(largest)])].toSorted((a, b) => a - b);
}
