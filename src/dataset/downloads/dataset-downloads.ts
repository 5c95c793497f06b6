import { licenceNote } from '../../text/licence-note.ts';
import type { Dataset } from '../dataset.ts';
import { attacksGeoJson } from './attacks-geojson.ts';
import { countryJsons } from './country-json.ts';
import { jsonDownload, utf8, type Download, type Publication } from './download.ts';
import { jsonHead } from './json-head.ts';
import { latest } from './latest.ts';
import { servedDescriptor } from './served-descriptor.ts';
import { tableJson } from './table-json.ts';
import { zipDownload } from './zip-download.ts';

/**
 * Every file below `/data/` that is made from the present version of the data.
 * @param files bytes by name, as they stand in the data folder: the descriptor, every table, and, where there are, the
 * dictionary (`README.md`) and the `CHANGELOG.md`. Tables are passed on byte for byte.
 */
export async function datasetDownloads(
  dataset: Dataset,
  files: ReadonlyMap<string, Uint8Array<ArrayBuffer>>,
  publication: Publication,
): Promise<readonly Download[]> {
  const { descriptor, released } = dataset;
  const asTheyAre = (path: string, mediaType: string): Download[] => {
    const bytes = files.get(path);
    return bytes === undefined ? [] : [{ path, bytes, mediaType }];
  };
  const tables = descriptor.resources.flatMap((resource) => [
    ...asTheyAre(resource.path, 'text/csv'),
    jsonDownload(`${resource.name}.json`, tableJson(dataset, resource, publication)),
  ]);
  const geo = jsonDownload('attacks.geojson', attacksGeoJson(dataset, publication), 'application/geo+json');
  const described = await servedDescriptor(files.get('datapackage.json') ?? utf8('{"resources":[]}'), files);
  const whole = [
    ...tables,
    geo,
    jsonDownload('datapackage.json', described),
    ...asTheyAre('README.md', 'text/markdown'),
    ...asTheyAre('CHANGELOG.md', 'text/markdown'),
  ];
  const { citation, licence } = jsonHead(dataset, publication, 'attacks');
  const note = utf8(licenceNote(publication.title, licence, citation));
  const zip = await zipDownload(descriptor.name, released, [
    ...whole,
    { path: 'LICENCE.txt', bytes: note, mediaType: 'text/plain' },
  ]);
  return [
    ...whole,
    zip,
    jsonDownload('latest.json', latest(dataset)),
    ...countryJsons(dataset, publication).map((country) =>
      jsonDownload(`countries/${country.country.code.toLowerCase()}.json`, country),
    ),
  ];
}
