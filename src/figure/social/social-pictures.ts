import { countryShapes } from '../../dataset/geography/country-shapes.ts';
import { readAtlas } from '../../dataset/read.ts';
import { CountryLand } from '../../model/country-land.ts';
import { countrySummaries } from '../../model/country-summary.ts';
import { projector } from '../../model/map/projection.ts';
import { socialText } from '../../text/social.ts';
import { siteAtlas } from '../site-atlas.ts';
import { drawCountryPicture } from './draw-country-picture.ts';
import { drawRecordPicture } from './draw-record-picture.ts';
import { drawCallPicture, drawHomePicture } from './draw-world-picture.ts';
import { MOST_RECORD_PICTURES } from './social-picture.ts';

/** A social picture that is still to be drawn. */
export interface PendingPicture {
  /** Address below `/social/`, without its ending. */
  readonly path: string;
  /** The drawing as SVG. */
  draw(): string;
}

/** Every social picture of the site. */
export async function socialPictures(): Promise<readonly PendingPicture[]> {
  const [{ dataset, atlas }, { fine }] = await Promise.all([siteAtlas(), readAtlas()]);
  const { version } = dataset;
  const land = new CountryLand(countryShapes(fine));
  const { harm, counted } = atlas.records.table;
  const scene = { dataset, land, project: projector(), harm, counted };
  const call = dataset.milestones.find(({ kind }) => kind === 'call');
  const records = dataset.attacks.length > MOST_RECORD_PICTURES ? [] : dataset.attacks;
  return [
    { path: 'home', draw: () => drawHomePicture(atlas, version) },
    ...(call === undefined
      ? []
      : [{ path: 'call', draw: () => drawCallPicture(atlas, callHeadline(dataset, call.date), version) }]),
    ...countrySummaries(dataset, atlas.records).map((country) => ({
      path: `countries/${country.code.toLowerCase()}`,
      draw: () => drawCountryPicture(country, atlas, land, version),
    })),
    ...records.map((attack) => ({ path: `attacks/${attack.id}`, draw: () => drawRecordPicture(attack, scene) })),
  ];
}

function callHeadline(
  { signatories }: { readonly signatories: readonly { status: string; category: string; country: string }[] },
  date: string,
): string {
  const leaders = signatories.filter(
    ({ status, category }) =>
      status === 'active' && (category === 'head_of_state' || category === 'head_of_government'),
  );
  return socialText.callHeadline(date, new Set(leaders.map(({ country }) => country)).size);
}
