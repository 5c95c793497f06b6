import type { Source } from '../schema/source.ts';
import { textLanguage } from '../text/locale.ts';
import { scriptJson } from './script-json.ts';

/** The dataset that an entry is part of, as machines are told of it. Absolute addresses only. */
export interface EntryDataset {
  readonly name: string;
  readonly description: string;
  readonly url: string;
  readonly version: string;
  readonly licence: string;
}

/** What every entry with a page of its own says about itself: a record or a signatory. */
export interface PublishedEntry {
  readonly name: string;
  readonly entry: {
    readonly summary: string;
    readonly added: string;
    readonly changed: string | null;
    readonly status: string;
  };
  readonly sources: readonly Source[];
  readonly description: string;
  /** Absolute address of the page. */
  readonly url: string;
  readonly dataset: EntryDataset;
}

/**
 * An entry for search engines, as schema.org has it: a work with its citations and its licence, part of a dataset.
 * @param own what only this kind of entry says.
 * @returns JSON that can stand in a `<script>` whatever the entry says.
 */
export function entryJsonLd({ name, entry, sources, description, url, dataset }: PublishedEntry, own: object): string {
  return scriptJson({
    '@context': 'https://schema.org',
    '@type': 'CreativeWork',
    '@id': url,
    url,
    name,
    abstract: entry.summary,
    description,
    inLanguage: textLanguage,
    isAccessibleForFree: true,
    license: dataset.licence,
    version: dataset.version,
    dateCreated: entry.added,
    dateModified: entry.changed ?? entry.added,
    ...own,
    ...(entry.status === 'active' ? {} : { creativeWorkStatus: entry.status }),
    isPartOf: {
      '@type': 'Dataset',
      name: dataset.name,
      description: dataset.description,
      url: dataset.url,
      version: dataset.version,
      license: dataset.licence,
    },
    citation: sources.map((source) => ({
      '@type': 'CreativeWork',
      url: source.url,
      publisher: { '@type': 'Organization', name: source.publisher },
      ...(source.published === null ? {} : { datePublished: source.published }),
    })),
  });
}
