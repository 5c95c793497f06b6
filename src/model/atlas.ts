import type { FilterIndex } from './filter-index.ts';
import type { BaseMap } from './map/base-map.ts';
import type { TimeMark } from './attack-timeline-model.ts';
import type { EndorsingCountry } from './endorsement-map-model.ts';

/** Everything that the charts draw from. Built once a site at build, and again in the browser from what is sent. */
export interface Atlas {
  readonly records: FilterIndex;
  /** Null in the browser, which keeps the land that the server printed. */
  readonly base: BaseMap | null;
  readonly milestones: readonly TimeMark[];
  /** Countries whose former leaders signed the call; empty in the browser, which is not sent their outlines. */
  readonly endorsements: readonly EndorsingCountry[];
}
