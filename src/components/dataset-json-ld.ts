import type { Dataset } from '../dataset/dataset.ts';
import { sha256 } from '../dataset/digest.ts';
import type { Download } from '../dataset/downloads/download.ts';
import { scriptJson } from '../figure/script-json.ts';
import { plainCitation } from '../text/citation.ts';

/** What search engines for data read: the dataset in the words of schema.org, as text for a script element. */
export async function datasetJsonLd(
  dataset: Dataset,
  downloads: readonly Download[],
  site: { readonly title: string; readonly page: string },
): Promise<string> {
  const { descriptor, version, released, attacks } = dataset;
  const dates = attacks.map(({ date }) => date).toSorted();
  const points = attacks.flatMap(({ lat, lon }) => (lat === null || lon === null ? [] : [{ lat, lon }]));
  const lats = points.map(({ lat }) => lat);
  const lons = points.map(({ lon }) => lon);
  return scriptJson({
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    name: descriptor.title,
    description: descriptor.description,
    url: site.page,
    version,
    datePublished: released,
    dateModified: released,
    license: descriptor.licenses.find(({ path }) => path !== null)?.path,
    isAccessibleForFree: true,
    creator: descriptor.contributors.map(({ title }) => ({ '@type': 'Organization', name: title })),
    citation: plainCitation({ title: null, collection: site.title, version, released, url: site.page }),
    temporalCoverage: dates.length === 0 ? undefined : `${dates[0] ?? ''}/${dates.at(-1) ?? ''}`,
    spatialCoverage:
      points.length === 0
        ? undefined
        : {
            '@type': 'Place',
            geo: {
              '@type': 'GeoShape',
              // South, west, north, east.
              box: [Math.min(...lats), Math.min(...lons), Math.max(...lats), Math.max(...lons)].join(' '),
            },
          },
    distribution: await Promise.all(
      downloads.map(async ({ path, bytes, mediaType }) => ({
        '@type': 'DataDownload',
        name: path,
        contentUrl: new URL(path, site.page).href,
        encodingFormat: mediaType,
        contentSize: `${bytes.length} B`,
        sha256: await sha256(bytes),
      })),
    ),
  });
}
