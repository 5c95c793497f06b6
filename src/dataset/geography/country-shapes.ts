import type { Feature, MultiPolygon, Polygon } from 'geojson';
import countries from 'i18n-iso-countries/index.js';
import { feature } from 'topojson-client';
import { KOSOVO } from '../../schema/country-codes.ts';
import type { World } from '../atlas.ts';

/** A country's outline. One code may have several features: dependencies without a code of their own follow. */
export type CountryShape = Feature<Polygon | MultiPolygon, { name: string }>;

const ALPHA2_OF_ATLAS_ID: Readonly<Record<string, string>> = { '-2': KOSOVO, '-1': 'CY', '-3': 'SO' };

/** Alpha-2 code of an atlas id; areas that no country code covers (a disputed glacier, scattered reefs) have none. */
export function alpha2OfAtlasId(id: string | number | undefined): string | null {
  if (id === undefined) return null;
  return ALPHA2_OF_ATLAS_ID[String(id)] ?? countries.numericToAlpha2(String(id)) ?? null;
}

/**
 * The outlines of a world by ISO 3166-1 alpha-2 code. Northern Cyprus counts as Cyprus and Somaliland as Somalia here.
 * A code's own outline stands first, areas that share the code after it.
 */
export function countryShapes(world: World): ReadonlyMap<string, readonly CountryShape[]> {
  const shapes = new Map<string, CountryShape[]>();
  const features = feature(world, world.objects.countries).features as CountryShape[];
  for (const shape of features.toSorted((a, b) => rank(a) - rank(b))) {
    const code = alpha2OfAtlasId(shape.id);
    if (code === null) continue;
    const known = shapes.get(code);
    if (known === undefined) shapes.set(code, [shape]);
    else known.push(shape);
  }
  return shapes;
}

const rank = (shape: CountryShape) => (String(shape.id).startsWith('-') ? 1 : 0);
