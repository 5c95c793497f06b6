import type { MapBy } from '../model/attack-map-model.ts';
import { emptyFilter, type Filter } from '../model/filter.ts';
import { usualSort, type RecordSort } from '../model/record-order.ts';
import type { RegionKey } from '../model/map/region-keys.ts';
import type { RecordTable } from '../model/record-table.ts';

/** What a reader sees: the filter, and how the map and the table show it. All of it stands in the address. */
export interface View {
  readonly filter: Filter;
  /** Id of the selected record. */
  readonly at: string | null;
  /** Null: the layout's own choice. */
  readonly by: MapBy | null;
  readonly region: RegionKey;
  /** Order of the rows of the table of all records. */
  readonly sort: RecordSort;
  /** Page of that table, from 1; past the last one means the last. */
  readonly page: number;
}

/** What an address may name: the values that exist in the data. */
export type Vocabulary = Pick<RecordTable, 'facets' | 'exact' | 'ids' | 'counted'>;

/** The view of an address without a query. */
export function defaultView({ counted }: Pick<Vocabulary, 'counted'>, region: RegionKey = 'world'): View {
  return { filter: { ...emptyFilter, outcome: counted }, at: null, by: null, region, sort: usualSort, page: 1 };
}
