import type { Attack } from '../schema/attack.ts';
import type { Source } from '../schema/source.ts';
import { countryName } from '../text/country-name.ts';

interface PublishedRecord {
  readonly attack: Attack;
  readonly sources: readonly Source[];
  readonly description: string;
  /** Absolute address of the page. */
  readonly url: string;
  readonly dataset: {
    readonly name: string;
    readonly description: string;
    readonly url: string;
    readonly version: string;
    readonly licence: string;
  };
}

/**
 * A record for search engines, as schema.org has it: an entry of a dataset with its citations. It is no `Event`, which
 * means something that people go to. Absolute addresses only.
 * @returns JSON that can stand in a `<script>` whatever the record says.
 */
export function recordJsonLd({ attack, sources, description, url, dataset }: PublishedRecord): string {
  const { location_precision: precision, lat, lon } = attack;
  const isSpot = precision === 'site' || precision === 'city';
  const value = {
    '@context': 'https://schema.org',
    '@type': 'CreativeWork',
    '@id': url,
    url,
    name: attack.target,
    abstract: attack.summary,
    description,
    inLanguage: 'en',
    isAccessibleForFree: true,
    license: dataset.licence,
    version: dataset.version,
    dateCreated: attack.added,
    dateModified: attack.changed ?? attack.added,
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
    ...(attack.status === 'active' ? {} : { creativeWorkStatus: attack.status }),
    isPartOf: {
      '@type': 'Dataset',
      name: dataset.name,
      description: dataset.description,
      url: dataset.url,
      version: dataset.version,
      license: dataset.licence,
    },
    citation: sources.map((source) => ({
      '@type': 'CreativeWork',
      url: source.url,
      publisher: { '@type': 'Organization', name: source.publisher },
      ...(source.published === null ? {} : { datePublished: source.published }),
    })),
  };
  // `</script` and `<!--` end or change a script element whatever its type.
  return JSON.stringify(value).replaceAll('<', String.raw`\u003c`);
}
