import type { EndorsingCountry } from '../model/endorsement-map-model.ts';
import type { TimeMark } from '../model/attack-timeline-model.ts';
import type { Rectangle } from '../model/map/frame.ts';
import type { RegionKey } from '../model/map/region-keys.ts';
import type { PackedRecords } from './packed-records.ts';

/** What the script of a chart of records finds in its file. */
export interface EmbedData {
  readonly records: PackedRecords;
  readonly milestones: readonly TimeMark[];
  /** The part of the world that the site shows before anybody asks. */
  readonly region: RegionKey;
  /** Where the parts of the world lie in the map's frame; null without a map. */
  readonly regions: Readonly<Record<RegionKey, Rectangle>> | null;
}

/** What the script of the map of the call finds in its file. */
export interface EndorsementData {
  /** In the order of the marks. */
  readonly countries: readonly Pick<EndorsingCountry, 'key' | 'name' | 'kind' | 'people'>[];
  /** Address below which each signatory has a page. */
  readonly people: string;
}
