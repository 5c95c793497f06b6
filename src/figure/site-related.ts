import { defaultView } from '../view/view.ts';
import { formatAddress } from '../view/address.ts';
import { RelatedRecords, type Neighbours, type RelatedGroup } from '../model/related-records.ts';
import type { Attack } from '../schema/attack.ts';
import { standsIn } from './record-facts.ts';
import { siteAtlas } from './site-atlas.ts';

export interface Relatives extends Neighbours {
  /** Each with the query that finds all of it, `?` included. */
  readonly groups: readonly { readonly group: RelatedGroup; readonly query: string }[];
}

let loading: Promise<RelatedRecords> | undefined;

async function load(): Promise<RelatedRecords> {
  const { dataset, atlas } = await siteAtlas();
  return new RelatedRecords(dataset.attacks, standsIn(dataset.descriptor), atlas.records.table.counted);
}

/** The records around one. The index behind it is made once a build. */
export async function relativesOf(attack: Attack): Promise<Relatives> {
  loading ??= load();
  const [related, { atlas }] = await Promise.all([loading, siteAtlas()]);
  const fallback = defaultView(atlas.records.table);
  return {
    ...related.neighbours(attack),
    groups: related
      .of(attack)
      .map((group) => ({ group, query: formatAddress({ ...fallback, filter: group.all }, fallback) })),
  };
}
