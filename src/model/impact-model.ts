import { effectGroup, effectGroups, type EffectGroup } from './effect-order.ts';
import type { FilterIndex, Selection } from './filter-index.ts';
import { uncountedOutcomes, type OutcomeCount } from './uncounted-outcomes.ts';

/** No code of the descriptor holds a hyphen, so this one cannot clash with them. */
const NOT_STATED = 'not-stated';
/** Squares that the longest row may take before each comes to stand for more records. */
const MOST_SQUARES = 400;

/** The records that had one effect. */
export interface ImpactRow {
  /** Code of the effect, or `not-stated`. */
  readonly key: string;
  /** The descriptor's label; null where the sources name no effect, which the descriptor has no word for. */
  readonly label: string | null;
  /** `none` also where no effect is stated. */
  readonly group: EffectGroup;
  readonly total: number;
  /** Of these, records in which care was affected by this or another effect: in a row of `harm` all of them. */
  readonly affected: number;
}

export interface ImpactModel {
  /** Effects in the descriptor's order, those that affect care first; a record stands in as many rows as it had effects. */
  readonly rows: readonly ImpactRow[];
  /** Records in view, each counted once. */
  readonly total: number;
  readonly affected: number;
  /** What the records are where not all of them count as attacks; null: all do. */
  readonly outcomes: readonly OutcomeCount[] | null;
  /** How many records one square stands for: 1, 10, 100 … */
  readonly perSquare: number;
}

/** Counts the records in view by what happened. Rows without a record stay, so that a filter moves none. */
export function impactModel(index: FilterIndex, selection: Selection): ImpactModel {
  const { table } = index;
  const { failed } = selection;
  const { codes, labels } = table.facets.impact;
  const counts = Array.from({ length: codes.length + 1 }, () => ({ total: 0, affected: 0 }));
  let total = 0;
  let affected = 0;
  for (let i = 0; i < index.size; i += 1) {
    if (failed[i] !== 0) continue;
    const hit = index.affected[i] ?? 0;
    total += 1;
    affected += hit;
    const effects = index.codesOf('impact', i);
    for (const position of effects.length === 0 ? [codes.length] : effects) {
      const count = counts[position];
      if (count === undefined) continue;
      count.total += 1;
      count.affected += hit;
    }
  }
  const rows = [...codes, NOT_STATED].map((key, i): ImpactRow => ({
    key,
    label: labels[i] ?? null,
    group: key === NOT_STATED ? 'none' : effectGroup(key, table.harm),
    ...(counts[i] ?? { total: 0, affected: 0 }),
  }));
  return {
    rows: effectGroups.flatMap((group) => rows.filter((row) => row.group === group)),
    total,
    affected,
    outcomes: uncountedOutcomes(index, selection, (i) => failed[i] === 0),
    perSquare: recordsPerSquare(Math.max(0, ...rows.map((row) => row.total))),
  };
}

/** The smallest power of ten that lets the longest row fit. */
function recordsPerSquare(longest: number): number {
  let perSquare = 1;
  while (longest / perSquare > MOST_SQUARES) perSquare *= 10;
  return perSquare;
}
