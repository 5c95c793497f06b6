import { site } from '../../../site.config.ts';
import { attackMap } from '../../charts/attack-map/attack-map.ts';
import { markRadius } from '../../charts/attack-map/mark-radius.ts';
import { endorsementKinds } from '../../charts/endorsement-map/endorsement-kinds.ts';
import { endorsementMap } from '../../charts/endorsement-map/endorsement-map.ts';
import type { Dataset } from '../../dataset/dataset.ts';
import type { Atlas } from '../../model/atlas.ts';
import { callDate } from '../../model/signatory-groups.ts';
import { endorsementMapText } from '../../text/endorsement-map.ts';
import { homeText } from '../../text/home.ts';
import { socialText as text } from '../../text/social.ts';
import { defaultView } from '../../view/view.ts';
import type { WorldFacts } from './draw-world-picture.ts';
import { homePicture, type SocialPicture } from './social-picture.ts';

/** The home page's headline, counts and circles, as a reader first sees them. */
export function homeFacts(atlas: Atlas, version: string): WorldFacts {
  const { filter } = defaultView(atlas.records.table);
  const selection = atlas.records.select(filter);
  const { marks, total, affected, countries } = attackMap.model(atlas, { filter, by: 'country', selection });
  return {
    headline: total === 0 ? homeText.noRecords : homeText.headline({ total, affected, countries }),
    counts: total === 0 ? null : { total: text.attacks(total), affected: text.affectedIn(affected) },
    countries: [],
    key: [],
    marks: marks.map((mark) => ({
      x: mark.x,
      y: mark.y,
      radius: markRadius(mark.total, 'wide'),
      filled: markRadius(mark.affected, 'wide'),
      isDashed: false,
    })),
    signature: [site.title, text.version(version)],
  };
}

/** Land of fewer units than this across is marked by a dot. */
const SMALL = 34;

/** The call's headline over the map of those who signed it; null where no former leader is known to have signed one. */
export function callFacts(dataset: Dataset, atlas: Atlas): WorldFacts | null {
  const { countries, counted } = endorsementMap.model(atlas, {});
  const headline = callHeadline(dataset, counted);
  if (headline === null) return null;
  return {
    headline,
    counts: null,
    countries: countries.map(({ kind, past, outline, point, extent }) => ({
      kind,
      past,
      outline,
      dot: extent < SMALL ? point : null,
    })),
    key: endorsementKinds(countries).map((kind) => ({
      kind: kind === 'past' ? 'named' : kind,
      past: kind === 'past',
      words: endorsementMapText.key[kind],
    })),
    marks: [],
    signature: [site.title, text.version(dataset.version)],
  };
}

/** Picture of the pages on the call and its signatories; that of the home page where no former leader is known of. */
export function callPicture(dataset: Dataset, atlas: Atlas): SocialPicture {
  const map = endorsementMap.model(atlas, {});
  const headline = callHeadline(dataset, map.counted);
  if (headline === null) return homePicture;
  return { path: '/social/call.png', alt: text.call(headline, endorsementMap.describe(map)) };
}

// As the map of the page counts, which leaves out whom it cannot place in an office.
function callHeadline(dataset: Dataset, counted: number): string | null {
  const date = callDate(dataset);
  return date === null || counted === 0 ? null : text.callHeadline(date, counted);
}
