import { site } from '../../../site.config.ts';
import { attackMap } from '../../charts/attack-map/attack-map.ts';
import { markRadius } from '../../charts/attack-map/mark-radius.ts';
import type { Dataset } from '../../dataset/dataset.ts';
import type { Atlas } from '../../model/atlas.ts';
import { homeText } from '../../text/home.ts';
import { socialText as text } from '../../text/social.ts';
import { defaultView } from '../../view/view.ts';
import type { WorldFacts } from './draw-world-picture.ts';

/** The home page's headline, counts and circles, as a reader first sees them. */
export function homeFacts(atlas: Atlas, version: string): WorldFacts {
  const { filter } = defaultView(atlas.records.table);
  const selection = atlas.records.select(filter);
  const { marks, total, affected, countries } = attackMap.model(atlas, { filter, by: 'country', selection });
  return {
    headline: total === 0 ? homeText.noRecords : homeText.headline({ total, affected, countries }),
    counts: total === 0 ? null : { total: text.attacks(total), affected: text.affectedIn(affected) },
    ground: 'land',
    marks: marks.map((mark) => ({
      x: mark.x,
      y: mark.y,
      radius: markRadius(mark.total, 'wide'),
      filled: markRadius(mark.affected, 'wide'),
    })),
    signature: [site.title, text.version(version)],
  };
}

/** The call's headline; null where the data know of no call. */
export function callFacts({ milestones, signatories, version }: Dataset): WorldFacts | null {
  const call = milestones.find(({ kind }) => kind === 'call');
  if (call === undefined) return null;
  const leaders = signatories.filter(
    ({ status, category }) =>
      status === 'active' && (category === 'head_of_state' || category === 'head_of_government'),
  );
  return {
    headline: text.callHeadline(call.date, new Set(leaders.map(({ country }) => country)).size),
    counts: null,
    ground: 'paleCall',
    marks: [],
    signature: [site.title, text.version(version)],
  };
}
