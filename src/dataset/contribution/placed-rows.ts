import { fieldNamed, type Descriptor } from '../../schema/descriptor.ts';
import type { ReadRow } from '../../schema/read-rows.ts';

/** A place of new attacks on the map. */
export interface PlacedRows {
  readonly lat: number;
  readonly lon: number;
  /** How many new attacks are there, and the first of them. */
  readonly count: number;
  readonly target: string;
  readonly date: string;
  /** Whether care was affected by one of them, as far as the rows say. */
  readonly affected: boolean;
}

const MOST = 300;

/** Where the new attacks are that can be drawn: those with sound coordinates, not among the published ones. */
export function placedRows(
  rows: readonly ReadRow[],
  known: ReadonlySet<number>,
  descriptor: Descriptor,
): readonly PlacedRows[] {
  const harms = new Set(
    (fieldNamed(descriptor, 'attacks', 'impacts')?.categories ?? []).flatMap(({ value, harm }) =>
      harm ? [value] : [],
    ),
  );
  const places = new Map<string, PlacedRows>();
  for (const { row, values, bad } of rows) {
    const { lat, lon, target, date, impacts } = values;
    if (known.has(row) || bad.has('lat') || bad.has('lon')) continue;
    if (typeof lat !== 'number' || typeof lon !== 'number') continue;
    const affected = Array.isArray(impacts) && impacts.some((impact: string) => harms.has(impact));
    const key = `${String(lat)} ${String(lon)}`;
    const before = places.get(key);
    if (before !== undefined) {
      places.set(key, { ...before, count: before.count + 1, affected: before.affected || affected });
    } else if (places.size < MOST) {
      const plain = (value: unknown) => (typeof value === 'string' ? value : '');
      places.set(key, { lat, lon, count: 1, target: plain(target), date: plain(date), affected });
    }
  }
  return [...places.values()];
}
