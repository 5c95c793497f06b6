import { site } from '../../site.config.ts';
import type { FeedHead } from '../dataset/feeds/feed-entry.ts';
import { feedText } from '../text/feeds.ts';
import { siteAtlas } from './site-atlas.ts';
import { publication } from './site-downloads.ts';

/** What one of this site's feeds says about itself. */
export async function feedHead(kind: 'records' | 'changes', file: string): Promise<FeedHead> {
  const { dataset } = await siteAtlas();
  const { name, url } = site.licences.data;
  return {
    name: `${dataset.descriptor.name}/${kind}`,
    title: feedText[kind].title(site.title),
    description: feedText[kind].description,
    author: site.title,
    rights: feedText.rights(name, url),
    day: dataset.released,
    page: publication.home,
    self: new URL(file, publication.home).href,
  };
}
