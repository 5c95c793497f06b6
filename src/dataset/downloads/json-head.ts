import { plainCitation } from '../../text/citation.ts';
import type { Dataset } from '../dataset.ts';
import type { Publication } from './download.ts';

/** What stands before the rows of every JSON file: which version it is of, and under which terms. */
export interface JsonHead {
  readonly version: string;
  /** ISO day. */
  readonly released: string;
  readonly licence: { readonly name: string; readonly title: string; readonly url: string | null } | null;
  readonly citation: string;
  /** Address that says what every property means. */
  readonly dictionary: string;
}

/** The head of a JSON file. `table` leads straight to that table's part of the dictionary. */
export function jsonHead(dataset: Dataset, { title, home }: Publication, table: string): JsonHead {
  const { version, released, descriptor } = dataset;
  const [licence] = descriptor.licenses;
  const page = new URL('data/', home).href;
  return {
    version,
    released,
    licence: licence === undefined ? null : { name: licence.name, title: licence.title, url: licence.path },
    citation: plainCitation({ title: null, collection: title, version, released, url: page }),
    dictionary: `${page}#${table}`,
  };
}
