import { feedText } from '../../text/feeds.ts';
import { escapeMarkup, type FeedEntry } from './feed-entry.ts';

/** What a version changed in one record. */
export interface RecordChange {
  readonly version: string;
  /** ISO day of that version's release. */
  readonly released: string;
  /** `attacks` or `signatories`: the folder of the record's page, and its table. */
  readonly table: string;
  readonly id: string;
  /** What the record is called: the organisation hit, or the signatory. */
  readonly title: string;
  readonly fields: readonly {
    /** Title of the column. */
    readonly title: string;
    /** Cells before and after; empty where nothing stood there. */
    readonly old: string;
    readonly new: string;
    readonly reason: string;
  }[];
}

/**
 * An entry for each changed record of each version, newest version first, in the order given within one.
 * @param dataset name of the dataset, as in the descriptor.
 * @param home absolute address of the home page, with a slash at its end.
 */
export function changeEntries(
  changes: readonly RecordChange[],
  { dataset, home }: { readonly dataset: string; readonly home: string },
): readonly FeedEntry[] {
  return changes
    .toSorted((a, b) => (a.released === b.released ? 0 : a.released < b.released ? 1 : -1))
    .map(({ version, released, table, id, title, fields }) => ({
      name: `${dataset}/changes/${version}/${table}/${id}`,
      title: feedText.changeTitle(title, version),
      url: new URL(`${table}/${id}/`, home).href,
      day: released,
      content: `<ul>${fields
        .map((field) => `<li>${escapeMarkup(feedText.change(field.title, field.old, field.new, field.reason))}</li>`)
        .join('')}</ul>`,
    }));
}
