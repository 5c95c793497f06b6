import type { World } from '../dataset/atlas.ts';
import type { Dataset } from '../dataset/dataset.ts';
import type { Territory } from '../schema/territory.ts';
import { countryName, pastName } from '../text/country-name.ts';
import { endorsementKind } from './endorsement-kind.ts';
import type { EndorsingCountry } from './endorsement-map-model.ts';
import { mergedShape, shapeBox, shapePath } from './map/merged-outline.ts';
import { pieceMiddle } from './map/country-points.ts';
import { isLeader, isUnclear, listedSignatories } from './signatory-groups.ts';

/** Where the outlines come from. */
export interface EndorsementGeometry {
  readonly coarse: World;
  readonly fine: World;
  /** Longitude and latitude to units of the frame. */
  readonly project: (lon: number, lat: number) => readonly [x: number, y: number];
  /** Longitude and latitude by ISO code, for codes without an outline. */
  readonly points: ReadonlyMap<string, readonly [lon: number, lat: number]>;
}

/** Joins the signatories who led a country with that country's outline, one entry a country. */
export function buildEndorsements(
  dataset: Pick<Dataset, 'signatories' | 'territories'>,
  geometry: EndorsementGeometry,
): readonly EndorsingCountry[] {
  const territories = new Map(dataset.territories.map((territory) => [territory.code, territory]));
  const signatories = listedSignatories(dataset).filter((each) => isLeader(each) || isUnclear(each));
  return [...Map.groupBy(signatories, ({ country }) => country)].map(([code, people]): EndorsingCountry => {
    const territory = territories.get(code);
    const leaders = people.filter(isLeader);
    return {
      key: code,
      name: territory === undefined ? countryName(code) : territoryName(territory),
      kind: endorsementKind(people),
      past: territory !== undefined,
      ...land(territory?.successors ?? [code], geometry),
      people: (leaders.length === 0 ? people : leaders).map(({ id, name, office }) => ({ id, name, office })),
    };
  });
}

/** A territory's name with the years of its existence. */
export const territoryName = ({ name, from, to }: Territory): string =>
  pastName(name, from?.slice(0, 4) ?? null, to?.slice(0, 4) ?? null);

/** What the boundaries have of a country: at the scale that the maps draw, or else at the finer one, or a point. */
function land(
  codes: readonly string[],
  { coarse, fine, project, points }: EndorsementGeometry,
): Pick<EndorsingCountry, 'outline' | 'point' | 'extent'> {
  const shape = mergedShape(coarse, codes) ?? mergedShape(fine, codes);
  if (shape === null) {
    const [lon, lat] = points.get(codes[0] ?? '') ?? [0, 0];
    return { outline: null, point: project(lon, lat), extent: 0 };
  }
  const { width, height } = shapeBox(shape);
  return {
    outline: shapePath(shape),
    point: project(...pieceMiddle([shape])),
    extent: Math.round(Math.max(width, height)),
  };
}
