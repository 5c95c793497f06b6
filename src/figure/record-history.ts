import type { Change } from '../dataset/releases/change.ts';
import { recordPageText } from '../text/record-page.ts';
import { allFieldWords, cellInWords, type AllFieldWords } from './field-words.ts';
import { siteAtlas } from './site-atlas.ts';
import { siteReleases, type SiteReleases } from './site-releases.ts';

/** What one version did to a record. */
export interface HistoryStep {
  /** Null: the change is shown already, but in no version yet. */
  readonly version: string | null;
  /** ISO day; null while there is no version. */
  readonly released: string | null;
  /** Empty for the version that brought the record. */
  readonly entries: readonly {
    /** Title of the column. */
    readonly field: string;
    /** In words; null = not stated, or no such source. */
    readonly old: string | null;
    readonly new: string | null;
    readonly reason: string | null;
  }[];
}

const text = recordPageText.history;

/** Kept by the moment of a release, and told by its place in the history. */
const UNSAID = new Set(['changed', 'checked']);

let loading: Promise<ReadonlyMap<string, readonly HistoryStep[]>> | undefined;

/** What the versions did to a record, newest first; empty where no version holds it yet. */
export async function recordHistory(table: string, record: string): Promise<readonly HistoryStep[]> {
  loading ??= Promise.all([siteReleases(), siteAtlas()]).then(([releases, { dataset }]) =>
    recordHistories(releases, allFieldWords(dataset.descriptor)),
  );
  return (await loading).get(`${table}\n${record}`) ?? [];
}

/** The histories of all records, by `<table>\n<record>`. */
export function recordHistories(
  { steps, changes }: Pick<SiteReleases, 'steps' | 'changes'>,
  words: AllFieldWords,
): ReadonlyMap<string, readonly HistoryStep[]> {
  const histories = new Map<string, HistoryStep[]>();
  const add = (key: string, step: HistoryStep) => histories.set(key, [step, ...(histories.get(key) ?? [])]);
  const addChanges = (all: readonly Change[], version: string | null, released: string | null) => {
    const told = all.filter(({ field }) => !UNSAID.has(field));
    for (const [key, own] of Map.groupBy(told, ({ table, record }) => `${table}\n${record}`)) {
      add(key, { version, released, entries: own.map((change) => entryOf(change, words)) });
    }
  };
  for (const { version, released, differences } of steps) {
    for (const { table, record } of differences.added) add(`${table}\n${record}`, { version, released, entries: [] });
    addChanges([...differences.withdrawn, ...differences.changed], version, released);
  }
  const { unreleased } = changes;
  if (unreleased !== null) addChanges([...unreleased.withdrawn, ...unreleased.changed], null, null);
  return histories;
}

function entryOf(
  { table, field, old, new: now, reason }: Change,
  words: AllFieldWords,
): HistoryStep['entries'][number] {
  const column = words[table]?.[field];
  const inWords = (cell: string | null) => (cell === null ? null : cellInWords(cell, column));
  const title = old === null ? text.sourceAdded : now === null ? text.sourceRemoved : text.sourceChanged;
  return { field: column?.title ?? title, old: inWords(old), new: inWords(now), reason };
}
