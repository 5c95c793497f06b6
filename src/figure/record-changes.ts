import type { RecordChange } from '../dataset/feeds/change-entries.ts';
import { allFieldWords } from './field-words.ts';
import { recordHistories } from './record-history.ts';
import { siteAtlas } from './site-atlas.ts';
import { siteReleases } from './site-releases.ts';

/** Tables whose records have pages of their own. */
const TOLD = ['attacks', 'signatories'];

/** What each version changed in records that have a page, oldest version first. */
export async function recordChanges(): Promise<readonly RecordChange[]> {
  const [releases, { dataset }] = await Promise.all([siteReleases(), siteAtlas()]);
  const { changes, steps } = releases;
  const labels = new Map(
    changes.versions
      .flatMap(({ added, changed, withdrawn }) => [...added, ...changed, ...withdrawn])
      .map(({ table, record, label }) => [`${table}\n${record}`, label]),
  );
  const histories = recordHistories({ steps, changes }, allFieldWords(dataset.descriptor));
  const order = new Map(steps.map(({ version }, index) => [version, index]));
  return [...histories]
    .flatMap(([key, history]) => {
      const [table = '', id = ''] = key.split('\n');
      if (!TOLD.includes(table)) return [];
      return history.flatMap(({ version, released, entries }) =>
        version === null || released === null || entries.length === 0
          ? []
          : [
              {
                version,
                released,
                table,
                id,
                title: labels.get(key) ?? id,
                fields: entries.map(({ field, old, new: now, reason }) => ({
                  title: field,
                  old: old ?? '',
                  new: now ?? '',
                  reason: reason ?? '',
                })),
              },
            ],
      );
    })
    .toSorted((a, b) => (order.get(a.version) ?? 0) - (order.get(b.version) ?? 0));
}
