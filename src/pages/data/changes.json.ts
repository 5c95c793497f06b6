import type { APIRoute } from 'astro';
import { siteReleases } from '../../figure/site-releases.ts';

/** What every version added, changed and withdrew. */
export const GET: APIRoute = async () => {
  const { changes } = await siteReleases();
  return new Response(`${JSON.stringify(changes)}\n`, { headers: { 'Content-Type': 'application/json' } });
};
