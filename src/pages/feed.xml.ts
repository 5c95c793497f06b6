import type { APIRoute } from 'astro';
import { recordEntries } from '../dataset/feeds/record-entries.ts';
import { atomFeed } from '../dataset/feeds/write-feed.ts';
import { siteAtlas } from '../figure/site-atlas.ts';
import { publication } from '../figure/site-downloads.ts';
import { feedHead } from '../figure/site-feeds.ts';

/** New records, as Atom. */
export const GET: APIRoute = async () => {
  const { dataset } = await siteAtlas();
  const feed = await atomFeed(await feedHead('records', 'feed.xml'), recordEntries(dataset, publication.home));
  return new Response(feed, { headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' } });
};
