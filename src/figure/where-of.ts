import type { Attack } from '../schema/attack.ts';
import { countryName } from '../text/country-name.ts';
import { placeWithCountry } from '../text/place-name.ts';

/** The place and its country; the country alone where the record knows no more. */
export const whereOf = ({ place, country }: Pick<Attack, 'place' | 'country'>): string =>
  placeWithCountry(place, countryName(country));
