import type { APIRoute } from 'astro';
import { buildSearchIndex } from '../../figure/build-search-index.ts';
import { siteAtlas } from '../../figure/site-atlas.ts';

/** What the header's search looks through; a browser asks for it when a reader enters the field. */
export const GET: APIRoute = async () => {
  const { dataset, atlas } = await siteAtlas();
  return Response.json(buildSearchIndex(dataset, atlas.records));
};
