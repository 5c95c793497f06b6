import type { MapBy, MapMark } from '../../model/attack-map-model.ts';

/** Whether a mark among those of places stands for the records of which only the country is known. */
export const isCountryOnly = ({ place }: Pick<MapMark, 'place'>, by: MapBy): boolean =>
  by === 'place' && place === null;
