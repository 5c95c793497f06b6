import type { FilterIndex } from './filter-index.ts';
import type { BaseMap } from './map/base-map.ts';
import type { TimeMark } from './attack-timeline-model.ts';

/** Everything that the charts draw from. Built once a site at build, and again in the browser from what is sent. */
export interface Atlas {
  readonly records: FilterIndex;
  /** Null in the browser, which keeps the land that the server printed. */
  readonly base: BaseMap | null;
  readonly milestones: readonly TimeMark[];
}
