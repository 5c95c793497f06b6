import type { Attack } from '../schema/attack.ts';
import { countryName } from '../text/country-name.ts';
import { entryJsonLd, type PublishedEntry } from './entry-json-ld.ts';

/** A record for search engines. It is no `Event`, which means something that people go to. */
export function recordJsonLd(
  attack: Attack,
  page: Pick<PublishedEntry, 'sources' | 'description' | 'url' | 'dataset'>,
): string {
  const { location_precision: precision, lat, lon } = attack;
  const isSpot = precision === 'site' || precision === 'city';
  return entryJsonLd(
    { ...page, name: attack.target, entry: attack },
    {
      // The day on which an attack was found or told of is not the time that it took.
      ...(attack.date_basis === 'began' ? { temporalCoverage: attack.date } : {}),
      spatialCoverage: {
        '@type': 'Place',
        name: attack.place ?? countryName(attack.country),
        address: { '@type': 'PostalAddress', addressCountry: attack.country },
        ...(isSpot && lat !== null && lon !== null
          ? { geo: { '@type': 'GeoCoordinates', latitude: lat, longitude: lon } }
          : {}),
      },
    },
  );
}
