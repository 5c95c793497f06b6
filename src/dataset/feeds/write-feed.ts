import { Feed } from 'feed';
import { escapeMarkup, type FeedEntry, type FeedHead } from './feed-entry.ts';
import { nameUuid } from './name-uuid.ts';

/** Entries that a feed holds at most. */
const MOST = 50;

/** An Atom feed (RFC 4287) of the first fifty entries. Without entries it is valid, too. */
export async function atomFeed(head: FeedHead, entries: readonly FeedEntry[]): Promise<string> {
  // Atom takes the titles of entries as markup.
  const feed = await filledFeed(head, entries, { title: escapeMarkup, link: 'atom' });
  return `${feed.atom1()}\n`;
}

/** A JSON Feed of the first fifty entries. */
export async function jsonFeed(head: FeedHead, entries: readonly FeedEntry[]): Promise<string> {
  const feed = await filledFeed(head, entries, { title: (title) => title, link: 'json' });
  return `${feed.json1()}\n`;
}

async function filledFeed(
  head: FeedHead,
  entries: readonly FeedEntry[],
  form: { readonly title: (title: string) => string; readonly link: 'atom' | 'json' },
): Promise<Feed> {
  const shown = entries.slice(0, MOST);
  const days = [head.day, ...shown.map(({ day }) => day)];
  const feed = new Feed({
    id: await nameUuid(head.name),
    title: head.title,
    description: head.description,
    link: head.page,
    feedLinks: { [form.link]: head.self },
    author: { name: head.author },
    copyright: head.rights,
    updated: midnight(days.reduce((a, b) => (a > b ? a : b))),
    generator: false,
  });
  for (const { name, title, url, day, content } of shown) {
    feed.addItem({
      id: await nameUuid(name),
      title: form.title(title),
      link: url,
      date: midnight(day),
      published: midnight(day),
      content,
    });
  }
  return feed;
}

const midnight = (day: string): Date => new Date(`${day}T00:00:00Z`);
