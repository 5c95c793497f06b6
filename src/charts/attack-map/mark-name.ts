import type { MapBy, MapMark } from '../../model/attack-map-model.ts';
import { attackMapText as text } from '../../text/attack-map.ts';
import { placeWithCountry } from '../../text/place-name.ts';

/** Name of what a mark stands for, in full. */
export function markName({ place, country }: Pick<MapMark, 'place' | 'country'>, by: MapBy): string {
  if (place !== null || by === 'country') return placeWithCountry(place, country);
  return text.countryOnly(country);
}
