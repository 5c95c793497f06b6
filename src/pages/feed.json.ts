import type { APIRoute } from 'astro';
import { recordEntries } from '../dataset/feeds/record-entries.ts';
import { jsonFeed } from '../dataset/feeds/write-feed.ts';
import { siteAtlas } from '../figure/site-atlas.ts';
import { publication } from '../figure/site-downloads.ts';
import { feedHead } from '../figure/site-feeds.ts';

/** New records, as JSON Feed. */
export const GET: APIRoute = async () => {
  const { dataset } = await siteAtlas();
  const feed = await jsonFeed(await feedHead('records', 'feed.json'), recordEntries(dataset, publication.home));
  return new Response(feed, { headers: { 'Content-Type': 'application/feed+json; charset=utf-8' } });
};
