import type { APIRoute } from 'astro';
import { siteAtlas } from '../../figure/site-atlas.ts';

/** What the linked map and timeline need to filter in the browser. Not a download: its shape follows the code. */
export const GET: APIRoute = async () => {
  const { atlas } = await siteAtlas();
  return Response.json({ table: atlas.records.table, milestones: atlas.milestones });
};
