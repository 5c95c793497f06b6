import { site } from '../../site.config.ts';
import type { Dataset } from '../dataset/dataset.ts';
import type { EntryDataset } from './entry-json-ld.ts';
import { publication } from './site-downloads.ts';

/** The dataset that the pages of entries say they are part of. */
export const publishedDataset = ({ descriptor, version }: Pick<Dataset, 'descriptor' | 'version'>): EntryDataset => ({
  name: descriptor.title,
  description: descriptor.description,
  url: publication.home,
  version,
  licence: site.licences.data.url,
});
