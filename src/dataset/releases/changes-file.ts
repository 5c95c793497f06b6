import type { Change, Differences, RecordRef } from './change.ts';
import { recordLabels, type Edition } from './edition.ts';
import type { VersionStep } from './version-steps.ts';

type Labelled<Ref> = Ref & { readonly label: string };

/** Differences with the name of each record, as readers know it. */
export interface LabelledDifferences {
  readonly added: readonly Labelled<RecordRef>[];
  readonly withdrawn: readonly Labelled<Change>[];
  readonly changed: readonly Labelled<Change>[];
  readonly removed: readonly Labelled<RecordRef>[];
  readonly columns: Differences['columns'];
}

/** What `/data/changes.json` holds. */
export interface ChangesFile {
  readonly name: string;
  /** Oldest first; the first version adds everything it holds. */
  readonly versions: readonly (Omit<VersionStep, 'differences'> & LabelledDifferences)[];
  /** What the site shows already and no version has yet; null = nothing. */
  readonly unreleased: LabelledDifferences | null;
}

/** @param newest the latest edition: names are those that readers know today. */
export function changesFile(
  steps: readonly VersionStep[],
  unreleased: Differences | null,
  newest: Edition,
): ChangesFile {
  const labelled = labeller(newest);
  return {
    name: newest.descriptor.name,
    versions: steps.map(({ differences, ...step }) => ({ ...step, ...labelled(differences) })),
    unreleased: unreleased === null ? null : labelled(unreleased),
  };
}

function labeller(newest: Edition): (differences: Differences) => LabelledDifferences {
  const labels = recordLabels(newest);
  const named = <Ref extends RecordRef>(refs: readonly Ref[]): Labelled<Ref>[] =>
    refs.map((ref) => ({ ...ref, label: labels.get(`${ref.table}\n${ref.record}`) ?? ref.record }));
  return ({ added, withdrawn, changed, removed, columns }) => ({
    added: named(added),
    withdrawn: named(withdrawn),
    changed: named(changed),
    removed: named(removed),
    columns,
  });
}
