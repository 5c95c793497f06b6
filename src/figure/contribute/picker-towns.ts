import type { Dataset } from '../../dataset/dataset.ts';
import type { Gazetteer } from '../../dataset/import/gazetteer.ts';
import { fold } from '../../schema/fold.ts';

const MOST = 40;
/** Coordinates of these are no town's. */
const VAGUE = ['region', 'country'];
/** Degrees within which towns of one name are one town. */
const NEAR = 0.5;

/** Longitude and latitude in degrees. */
type Point = readonly [lon: number, lat: number];

/** A town to be found in the gazetteer: by its name alone, or near a point. */
export interface WantedTown {
  /** Folded: time zones have no accents. */
  readonly name: string;
  readonly near: Point | null;
}

/** A town of the gazetteer, in its spelling. */
export interface FoundTown {
  readonly name: string;
  readonly at: Point;
}

/** The towns that a map of a country may name: the widely known first, then those of its records, the oftenest first. */
export function wantedTowns(country: string, attacks: Dataset['attacks']): readonly WantedTown[] {
  const placed = attacks.flatMap(({ place, lat, lon, location_precision: precision }) =>
    place === null || lat === null || lon === null || VAGUE.includes(precision ?? '')
      ? []
      : [{ name: place.split(',', 1).join(), near: [lon, lat] as const }],
  );
  const named = [...Map.groupBy(placed, ({ name }) => fold(name))].toSorted(
    ([a, one], [b, other]) => other.length - one.length || (a < b ? -1 : 1),
  );
  const points = new Map(named.map(([name, [first]]) => [name, first?.near ?? null]));
  return [...new Set([...timeZoneCities(country).map(fold), ...points.keys()])]
    .slice(0, MOST)
    .map((name) => ({ name, near: points.get(name) ?? null }));
}

// Time zones are named after a city that is widely known, in most countries the capital; parts of them are not.
const timeZoneCities = (country: string): readonly string[] =>
  (new Intl.Locale(`und-${country}`).getTimeZones() ?? []).flatMap((zone) => {
    const [, city = '', part] = zone.split('/');
    return part === undefined ? [city.replaceAll('_', ' ')] : [];
  });

/** Those of the wanted towns of which it is certain where they are: names that are no town's, or several towns', are left out. */
export const findTowns = (country: string, wanted: readonly WantedTown[], { towns }: Gazetteer): readonly FoundTown[] =>
  wanted.flatMap(({ name, near }) => {
    const named = towns(country, name, null).map(({ name: told, lat, lon }) => ({
      name: told,
      at: [lon, lat] as const,
    }));
    const town = theTown(named, near);
    return town === null ? [] : [town];
  });

// Several places in the United States are called Denver, and a name alone does not say which of them is meant.
function theTown(towns: readonly FoundTown[], near: Point | null): FoundTown | null {
  const point = near ?? towns[0]?.at;
  if (point === undefined) return null;
  const close = towns.filter(({ at }) => Math.max(Math.abs(at[0] - point[0]), Math.abs(at[1] - point[1])) < NEAR);
  return near === null && close.length < towns.length ? null : (close[0] ?? null);
}
