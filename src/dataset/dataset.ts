import type { Attack } from '../schema/attack.ts';
import type { Correction } from '../schema/correction.ts';
import type { Descriptor } from '../schema/descriptor.ts';
import type { Milestone } from '../schema/milestone.ts';
import type { Signatory } from '../schema/signatory.ts';
import type { Source } from '../schema/source.ts';
import type { Territory } from '../schema/territory.ts';

/** Everything a version of the data says, checked and joined. Rows stand in the order of their files. */
export interface Dataset {
  readonly descriptor: Descriptor;
  /** Semantic version of the data. */
  readonly version: string;
  /** ISO day of the release, UTC. */
  readonly released: string;
  readonly attacks: readonly Attack[];
  readonly sources: readonly Source[];
  /** Empty where a fork's descriptor has no such table; so are the next three. */
  readonly signatories: readonly Signatory[];
  readonly milestones: readonly Milestone[];
  readonly territories: readonly Territory[];
  readonly corrections: readonly Correction[];
  /** Sources by the id of their record, in file order; every record has at least one. */
  readonly sourcesOf: {
    readonly attack: ReadonlyMap<string, readonly Source[]>;
    readonly signatory: ReadonlyMap<string, readonly Source[]>;
    readonly milestone: ReadonlyMap<string, readonly Source[]>;
  };
}
