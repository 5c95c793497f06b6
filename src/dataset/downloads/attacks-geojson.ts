import type { Attack } from '../../schema/attack.ts';
import type { Dataset } from '../dataset.ts';
import type { Publication } from './download.ts';
import { jsonHead, type JsonHead } from './json-head.ts';

/** One attack. Without coordinates in the data the geometry is null: no point is made up. */
export interface AttackFeature {
  readonly type: 'Feature';
  readonly id: string;
  /** Longitude first, degrees, WGS 84. */
  readonly geometry: { readonly type: 'Point'; readonly coordinates: readonly [lon: number, lat: number] } | null;
  /** Every other column; `location_precision` says what the point stands for. */
  readonly properties: Omit<Attack, 'lat' | 'lon'>;
}

/** All attacks as a FeatureCollection of RFC 7946, with the head as foreign members. */
export interface AttacksGeoJson extends JsonHead {
  readonly type: 'FeatureCollection';
  readonly count: number;
  readonly features: readonly AttackFeature[];
}

/** The attacks as GeoJSON, in the order of the CSV file. */
export function attacksGeoJson(dataset: Dataset, publication: Publication): AttacksGeoJson {
  const features = dataset.attacks.map(feature);
  return {
    type: 'FeatureCollection',
    ...jsonHead(dataset, publication, 'attacks'),
    count: features.length,
    features,
  };
}

function feature({ lat, lon, ...properties }: Attack): AttackFeature {
  const geometry = lat === null || lon === null ? null : ({ type: 'Point', coordinates: [lon, lat] } as const);
  return { type: 'Feature', id: properties.id, geometry, properties };
}
