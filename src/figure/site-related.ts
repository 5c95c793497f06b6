import { defaultView } from '../view/view.ts';
import { formatAddress } from '../view/address.ts';
import { campaignNames } from '../model/campaign-name.ts';
import type { Filter } from '../model/filter.ts';
import { RelatedRecords, type Neighbours, type RelatedGroup, type Relation } from '../model/related-records.ts';
import type { Attack } from '../schema/attack.ts';
import { standsIn } from './record-facts.ts';
import type { SharedName } from './shared-name.ts';
import { siteAtlas } from './site-atlas.ts';

export interface Relatives extends Neighbours {
  /** Each with what it is called and the query that finds all of it, `?` included. */
  readonly groups: readonly { readonly group: RelatedGroup; readonly label: string; readonly query: string }[];
  /** The record's own names, shared or not. */
  readonly names: readonly SharedName[];
}

let loading: Promise<{ related: RelatedRecords; campaigns: ReadonlyMap<string, string> }> | undefined;

async function load(): Promise<{ related: RelatedRecords; campaigns: ReadonlyMap<string, string> }> {
  const { dataset, atlas } = await siteAtlas();
  return {
    related: new RelatedRecords(dataset.attacks, standsIn(dataset.descriptor), atlas.records.table.counted),
    campaigns: campaignNames(dataset.attacks),
  };
}

/** The records around one. The index behind it is made once a build. */
export async function relativesOf(attack: Attack): Promise<Relatives> {
  loading ??= load();
  const [{ related, campaigns }, { atlas }] = await Promise.all([loading, siteAtlas()]);
  const fallback = defaultView(atlas.records.table);
  const queryOf = (filter: Filter) => formatAddress({ ...fallback, filter }, fallback);
  const labelOf = (relation: Relation, value: string) =>
    relation === 'campaign' ? (campaigns.get(value) ?? value) : value;
  return {
    ...related.neighbours(attack),
    groups: related.of(attack).map((group) => ({
      group,
      label: labelOf(group.relation, group.value),
      query: queryOf(group.all),
    })),
    names: related.named(attack).map(({ relation, value, all }) => ({
      relation,
      value,
      label: labelOf(relation, value),
      query: queryOf(all),
    })),
  };
}
