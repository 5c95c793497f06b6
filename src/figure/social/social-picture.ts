import { site } from '../../../site.config.ts';
import type { Dataset } from '../../dataset/dataset.ts';
import type { Attack } from '../../schema/attack.ts';
import { countryName } from '../../text/country-name.ts';
import { recordDate } from '../../text/record-date.ts';
import { socialText as text } from '../../text/social.ts';
import { whereOf } from '../where-of.ts';

/** The picture that a shared link of a page shows. */
export interface SocialPicture {
  /** Inside the site, as `/social/home.png`. */
  readonly path: string;
  readonly alt: string;
}

/** Above so many records, those of a country share its picture. */
export const MOST_RECORD_PICTURES = 2000;

/** Picture of the home page, and of every page without one of its own. */
export const homePicture: SocialPicture = { path: '/social/home.png', alt: text.home(site.title) };

/** Picture of the pages on the call and its signatories. */
export const callPicture = (headline: string): SocialPicture => ({
  path: '/social/call.png',
  alt: text.call(headline),
});

/** @param code ISO 3166-1 alpha-2 of a country that has a page. */
export const countryPicture = (code: string): SocialPicture => ({
  path: `/social/countries/${code.toLowerCase()}.png`,
  alt: text.country(countryName(code)),
});

/** Picture of a record; in a large dataset that of its country. */
export function recordPicture({ attacks }: Pick<Dataset, 'attacks'>, attack: Attack): SocialPicture {
  if (attacks.length > MOST_RECORD_PICTURES) return countryPicture(attack.country);
  const date = recordDate(attack.date, attack.date_basis);
  return { path: `/social/attacks/${attack.id}.png`, alt: text.record(attack.target, date, whereOf(attack)) };
}
