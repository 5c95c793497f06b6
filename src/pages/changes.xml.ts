import type { APIRoute } from 'astro';
import { changeEntries } from '../dataset/feeds/change-entries.ts';
import { atomFeed } from '../dataset/feeds/write-feed.ts';
import { recordChanges } from '../figure/record-changes.ts';
import { siteAtlas } from '../figure/site-atlas.ts';
import { publication } from '../figure/site-downloads.ts';
import { feedHead } from '../figure/site-feeds.ts';

/** Changed records, as Atom. */
export const GET: APIRoute = async () => {
  const { dataset } = await siteAtlas();
  const entries = changeEntries(await recordChanges(), { dataset: dataset.descriptor.name, home: publication.home });
  return new Response(await atomFeed(await feedHead('changes', 'changes.xml'), entries), {
    headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' },
  });
};
