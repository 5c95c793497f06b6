import { accessedOn } from './accessed.ts';
import { formatDate } from './format.ts';

/** What is cited: the dataset, one record, one signatory or one chart, as a version of the data has it. */
export interface CitedWork {
  /** Null for the dataset itself. */
  readonly title: string | null;
  /** Name of the site, which is the name of the dataset too. */
  readonly collection: string;
  /** Semantic version of the data. */
  readonly version: string;
  /** ISO day of that version's release. */
  readonly released: string;
  /** Absolute address. */
  readonly url: string;
}

/**
 * The citation as one line of text. A static page cannot know when it is read, so the day of access (ISO) is left out
 * unless the browser gives it.
 */
export function plainCitation(work: CitedWork, accessed: string | null = null): string {
  const title = work.title === null ? '' : `“${work.title}.” `;
  const read = accessed === null ? '' : accessedOn.plain(accessed);
  return `${title}${work.collection}, data version ${work.version} (${formatDate(work.released)}). ${work.url}.${read}`;
}
