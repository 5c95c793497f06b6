import type { APIRoute } from 'astro';
import { siteAtlas } from '../../figure/site-atlas.ts';

/** The finer land that the map takes when a reader zooms in. */
export const GET: APIRoute = async () => Response.json((await siteAtlas()).detail);
