import { site } from '../../../site.config.ts';
import { projector } from '../../model/map/projection.ts';
import type { Drawing } from '../picture/picture.ts';
import { siteAtlas } from '../site-atlas.ts';
import { siteCountries } from '../site-countries.ts';
import { siteLand } from '../site-land.ts';
import { countryFacts } from './country-facts.ts';
import { drawCountryPicture } from './draw-country-picture.ts';
import { drawRecordPicture, type PictureLand } from './draw-record-picture.ts';
import { drawWorldPicture, type WorldFacts } from './draw-world-picture.ts';
import { LandRasters } from './land-rasters.ts';
import { recordFacts } from './record-picture-facts.ts';
import { MOST_RECORD_PICTURES } from './social-picture.ts';
import { callFacts, homeFacts } from './world-facts.ts';

/** A social picture that is still to be drawn. */
export interface PendingPicture {
  /** Address below `/social/`, without its ending. */
  readonly path: string;
  /** All that it shows, as JSON: the same facts make the same picture. */
  facts(): unknown;
  draw(): Promise<Drawing>;
}

let preparing: Promise<PictureLand> | undefined;

/** Prepared with the first picture that is drawn: where all are kept from before, none needs it. */
function pictureLand(): Promise<PictureLand> {
  preparing ??= siteLand().then(({ land }) => ({ shapes: land, rasters: new LandRasters(land) }));
  return preparing;
}

function pending<Facts>(path: string, facts: () => Facts, draw: (facts: Facts) => Promise<Drawing>): PendingPicture {
  return { path, facts, draw: () => draw(facts()) };
}

/** Every social picture of the site; none where the build leaves them out. */
export async function socialPictures(): Promise<readonly PendingPicture[]> {
  if (site.socialPictures === 'off') return [];
  const [{ dataset, atlas }, countries] = await Promise.all([siteAtlas(), siteCountries()]);
  const { version } = dataset;
  const { harm, counted } = atlas.records.table;
  const scene = { dataset, project: projector(), harm, counted };
  const call = callFacts(dataset, atlas);
  const records = dataset.attacks.length > MOST_RECORD_PICTURES ? [] : dataset.attacks;
  const world = (path: string, facts: () => WorldFacts) =>
    pending(path, facts, (facts) => Promise.resolve(drawWorldPicture(facts, atlas.base)));
  return [
    world('home', () => homeFacts(atlas, version)),
    ...(call === null ? [] : [world('call', () => call)]),
    ...[...countries.values()].map((country) =>
      pending(
        `countries/${country.code.toLowerCase()}`,
        () => countryFacts(country, atlas, version),
        async (facts) => drawCountryPicture(facts, (await pictureLand()).shapes),
      ),
    ),
    ...records.map((attack) =>
      pending(
        `attacks/${attack.id}`,
        () => recordFacts(attack, scene),
        async (facts) => drawRecordPicture(facts, await pictureLand()),
      ),
    ),
  ];
}
