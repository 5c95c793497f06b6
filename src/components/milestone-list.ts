import type { Dataset } from '../dataset/dataset.ts';
import { callDate } from '../model/signatory-groups.ts';
import { href } from './href.ts';

/** Address of the list of milestones with their sources; null where the site has no page on a call. */
export const milestoneList = (dataset: Pick<Dataset, 'signatories' | 'milestones'>): string | null =>
  callDate(dataset) === null || dataset.milestones.length === 0 ? null : href('/call/#milestones');
