import { site } from '../../../site.config.ts';
import type { Dataset } from '../../dataset/dataset.ts';
import type { CountrySummary } from '../../model/country-summary.ts';
import type { Attack } from '../../schema/attack.ts';
import { countriesText } from '../../text/countries.ts';
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

/** Picture of a country that has a page, with what it says. */
export const countryPicture = (country: CountrySummary): SocialPicture => ({
  path: `/social/countries/${country.code.toLowerCase()}.png`,
  alt: text.country(
    country.name,
    countriesText.description(countriesText.sentence(country), country.signatories.length),
  ),
});

/**
 * Picture of a record; in a large dataset that of its country.
 * @param countries what the site says about each country, by its code.
 */
export function recordPicture(
  { attacks }: Pick<Dataset, 'attacks'>,
  attack: Attack,
  countries: ReadonlyMap<string, CountrySummary>,
): SocialPicture {
  if (attacks.length > MOST_RECORD_PICTURES) {
    const country = countries.get(attack.country);
    return country === undefined ? homePicture : countryPicture(country);
  }
  const date = recordDate(attack.date, attack.date_basis);
  return { path: `/social/attacks/${attack.id}.png`, alt: text.record(attack.target, date, whereOf(attack)) };
}
