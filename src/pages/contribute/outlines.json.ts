import type { APIRoute } from 'astro';
import { siteOutlines } from '../../figure/site-outlines.ts';

/** What each country lies within: tells which outlines a point asks for. */
export const GET: APIRoute = async () => Response.json((await siteOutlines()).boxes);
