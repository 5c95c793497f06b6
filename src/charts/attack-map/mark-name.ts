import type { MapBy, MapMark } from '../../model/attack-map-model.ts';
import { attackMapText as text } from '../../text/charts.ts';

/** Name of what a mark stands for, in full. */
export function markName({ place, country }: Pick<MapMark, 'place' | 'country'>, by: MapBy): string {
  if (place !== null) return place === country ? country : `${place}, ${country}`;
  return by === 'country' ? country : text.countryOnly(country);
}
