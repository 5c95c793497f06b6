/** One entry of a feed, in plain text but for its content. */
export interface FeedEntry {
  /** Name that never changes and occurs in no other entry; the identifier is made from it. */
  readonly name: string;
  readonly title: string;
  /** Absolute address. */
  readonly url: string;
  /** ISO day from the data. */
  readonly day: string;
  /** Markup; everything in it is escaped. */
  readonly content: string;
}

/** What a feed says about itself. */
export interface FeedHead {
  /** Name that the feed's identifier is made from. */
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly author: string;
  /** Licence of the content, in words. */
  readonly rights: string;
  /** ISO day: the feed is as new as this where no entry is newer. */
  readonly day: string;
  /** Absolute addresses of the page that the feed is about, and of the feed itself. */
  readonly page: string;
  readonly self: string;
}

/** Text as it may stand in markup. */
export const escapeMarkup = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
