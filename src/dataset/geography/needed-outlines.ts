import { TOLERANCE_KM } from '../check-coordinates.ts';
import { countryRuler, outlinedWith } from './country-ruler.ts';
import type { CountryShape } from './country-shapes.ts';
import type { Box } from './packed-outlines.ts';

/** A point, and the country in which it is said to be. */
export interface NamedPoint {
  readonly country: string;
  /** Degrees. */
  readonly lat: number;
  readonly lon: number;
}

/**
 * The outlines without which points cannot be judged: those of the countries named, and where a point lies outside of
 * its own, those of all countries that it may lie in. The check then says what it would say with the whole world.
 * @param boxes what each country lies within, in the order in which countries are looked through.
 * @param load gives the outline of one country.
 */
export async function neededOutlines(
  points: readonly NamedPoint[],
  boxes: Readonly<Record<string, Box>>,
  load: (country: string) => Promise<readonly CountryShape[]>,
): Promise<ReadonlyMap<string, readonly CountryShape[]>> {
  const known = new Map<string, readonly CountryShape[]>();
  const take = async (codes: Iterable<string>): Promise<void> => {
    const missing = [...new Set(codes)].filter((code) => Object.hasOwn(boxes, code) && !known.has(code));
    const loaded = await Promise.all(missing.map(async (code) => [code, await load(code)] as const));
    for (const [code, shapes] of loaded) known.set(code, shapes);
  };
  await take(points.map(({ country }) => outlinedWith(country, (code) => Object.hasOwn(boxes, code))));
  const ruler = countryRuler(known);
  const astray = points.filter(({ country, lat, lon }) => (ruler.outside(country, lat, lon) ?? 0) > TOLERANCE_KM);
  await take(
    Object.entries(boxes).flatMap(([code, box]) => (astray.some((point) => isWithin(box, point)) ? [code] : [])),
  );
  return new Map(
    Object.keys(boxes).flatMap((code) => {
      const shapes = known.get(code);
      return shapes === undefined ? [] : [[code, shapes] as const];
    }),
  );
}

const isWithin = ([west, south, east, north]: Box, { lat, lon }: NamedPoint): boolean =>
  lon >= west && lon <= east && lat >= south && lat <= north;
