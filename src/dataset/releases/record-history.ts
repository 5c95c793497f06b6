import type { Change } from './change.ts';
import type { VersionStep } from './version-steps.ts';

/** What a version changed in one record. */
export interface HistoryStep {
  readonly version: string;
  /** ISO day, UTC. */
  readonly released: string;
  readonly entries: readonly Pick<Change, 'field' | 'old' | 'new' | 'reason'>[];
}

/** The versions that changed a record, newest first; empty if it stands as it was added. */
export function historyOf(steps: readonly VersionStep[], table: string, record: string): HistoryStep[] {
  return steps
    .map(({ version, released, differences: { withdrawn, changed } }) => ({
      version,
      released,
      entries: [...withdrawn, ...changed]
        .filter((change) => change.table === table && change.record === record)
        .map(({ field, old, new: value, reason }) => ({ field, old, new: value, reason })),
    }))
    .filter(({ entries }) => entries.length > 0)
    .toReversed();
}
