import type { MapBy, MapMark } from '../../model/attack-map-model.ts';
import { attackMapText as text } from '../../text/attack-map.ts';
import { placeWithCountry } from '../../text/place-name.ts';
import { isCountryOnly } from './is-country-only.ts';

/** Name of what a mark stands for, in full. */
export function markName({ place, country }: Pick<MapMark, 'place' | 'country'>, by: MapBy): string {
  return isCountryOnly({ place }, by) ? text.countryOnly(country) : placeWithCountry(place, country);
}
