import type { APIRoute } from 'astro';
import { href } from '../components/href.ts';

/** Everything may be read; the sitemap lists what is meant for search. */
export const GET: APIRoute = ({ site }) =>
  new Response(`User-agent: *\nAllow: /\nSitemap: ${new URL(href('/sitemap-index.xml'), site).href}\n`, {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
