import type { FilterIndex } from './filter-index.ts';
import type { ExactKey, FacetKey } from './filter.ts';
import { textLanguage } from '../text/locale.ts';

/** The columns that records can be put in order by. */
export const orderKeys = ['date', 'target', 'where', 'type', 'impact', 'evidence'] as const;
export type OrderKey = (typeof orderKeys)[number];

/** A column, upwards; with `-` before it, downwards. */
export type RecordSort = OrderKey | `-${OrderKey}`;
export const recordSorts: readonly RecordSort[] = orderKeys.flatMap((key) => [key, `-${key}` as const]);

/** Newest first. */
export const usualSort: RecordSort = '-date';

/** The column of a sort, and whether it runs downwards. */
export const sortParts = (sort: RecordSort): { readonly key: OrderKey; readonly down: boolean } => {
  const key = orderKeys.find((name) => sort === name || sort === `-${name}`) ?? 'date';
  return { key, down: sort !== key };
};

/** A record that the sources give no such value for; it stands last in both directions. */
const NONE = -1;

/** Puts records in order. What a column costs to compare is paid once, at its first use. */
export class RecordOrder {
  readonly #index: FilterIndex;
  readonly #ranks = new Map<OrderKey, Int32Array>();
  readonly #collator = new Intl.Collator(textLanguage, { numeric: true });

  constructor(index: FilterIndex) {
    this.#index = index;
  }

  /** The positions in their order; records with equal values stand newest first. */
  sorted(positions: Iterable<number>, sort: RecordSort): Int32Array {
    const { key, down } = sortParts(sort);
    const ranks = this.#rank(key);
    const rankOf = (i: number): number => ranks[i] ?? NONE;
    return Int32Array.from(positions).sort((a, b) => {
      const [ra, rb] = [rankOf(a), rankOf(b)];
      if (ra === rb) return b - a;
      if (ra === NONE) return 1;
      if (rb === NONE) return -1;
      return down ? rb - ra : ra - rb;
    });
  }

  #rank(key: OrderKey): Int32Array {
    const known = this.#ranks.get(key);
    if (known !== undefined) return known;
    const made = this.#made(key);
    this.#ranks.set(key, made);
    return made;
  }

  #made(key: OrderKey): Int32Array {
    const { table, size } = this.#index;
    switch (key) {
      // Records stand oldest first in the table already.
      case 'date':
        return Int32Array.from({ length: size }, (_, i) => i);
      // The grades have an order of their own.
      case 'evidence':
        return Int32Array.from(table.evidence.of);
      case 'target':
        return this.#rankOfNames((i) => [table.targets[i] ?? '']);
      case 'where':
        return this.#rankOfNames((i) => [this.#labels('country', i), this.#labels('place', i)]);
      case 'type':
        return this.#rankOfNames((i) => [this.#labels('type', i)]);
      // The effects have an order of their own, in which each record has them too.
      case 'impact':
        return this.#rankOfParts(
          (i) => Array.from(this.#index.codesOf('impact', i)),
          (a, b) => a - b,
        );
    }
  }

  /** Ranks by the alphabet, name by name. */
  #rankOfNames(namesOf: (i: number) => readonly string[]): Int32Array {
    return this.#rankOfParts(namesOf, (a, b) => this.#collator.compare(a, b));
  }

  /** Ranks part by part; of two that begin alike, the shorter stands first. */
  #rankOfParts<Part extends string | number>(
    partsOf: (i: number) => readonly Part[],
    compare: (a: Part, b: Part) => number,
  ): Int32Array {
    const keys = Array.from({ length: this.#index.size }, (_, i) => partsOf(i));
    const distinct = new Map(keys.map((parts) => [parts.join('\0'), parts]));
    const inOrder = [...distinct]
      .filter(([, [first = '']]) => first !== '')
      .toSorted(([, a], [, b]) => {
        for (const [i, part] of a.entries()) {
          const other = b[i];
          const order = other === undefined ? 1 : compare(part, other);
          if (order !== 0) return order;
        }
        return a.length - b.length;
      });
    const rankOf = new Map(inOrder.map(([key], rank) => [key, rank]));
    return Int32Array.from(keys, (parts) => rankOf.get(parts.join('\0')) ?? NONE);
  }

  #labels(key: FacetKey | ExactKey, i: number): string {
    const { labels } = { ...this.#index.table.facets, ...this.#index.table.exact }[key];
    return Array.from(this.#index.codesOf(key, i), (code) => labels[code] ?? '').join(', ');
  }
}
