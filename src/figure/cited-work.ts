import { site } from '../../site.config.ts';
import type { Dataset } from '../dataset/dataset.ts';
import { citationKey, type KeyedWork } from '../text/citation-formats.ts';

/**
 * What a page of this site is cited as.
 * @param title null for the dataset itself.
 * @param url absolute address of the page.
 * @param id tells its key apart from those of other pages; the dataset itself has none.
 */
export const citedWork = (
  { version, released }: Pick<Dataset, 'version' | 'released'>,
  title: string | null,
  url: string,
  ...id: readonly string[]
): KeyedWork => ({
  key: citationKey(site.title, ...id),
  title,
  collection: site.title,
  version,
  released,
  url,
});
