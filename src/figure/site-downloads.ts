import { site } from '../../site.config.ts';
import { datasetDownloads } from '../dataset/downloads/dataset-downloads.ts';
import type { Download, Publication } from '../dataset/downloads/download.ts';
import { readDataFiles } from '../dataset/read.ts';
import { siteAtlas } from './site-atlas.ts';

/** Who publishes this site, and where. */
export const publication: Publication = {
  title: site.title,
  home: new URL(site.base.replace(/\/?$/, '/'), site.url).href,
};

let loading: Promise<ReadonlyMap<string, Download>> | undefined;

/** Every file below `/data/` but the released versions, by path; made once a build. */
export function siteDownloads(): Promise<ReadonlyMap<string, Download>> {
  loading ??= load();
  return loading;
}

async function load(): Promise<ReadonlyMap<string, Download>> {
  const { dataset } = await siteAtlas();
  const tables = dataset.descriptor.resources.map(({ path }) => path);
  const passedOn = new Set(['datapackage.json', 'README.md', 'CHANGELOG.md', ...tables]);
  const files = [...(await readDataFiles())].filter(([name]) => passedOn.has(name));
  const downloads = await datasetDownloads(dataset, new Map(files), publication);
  return new Map(downloads.map((download) => [download.path, download]));
}
