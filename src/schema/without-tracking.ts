/** Parameters by which mailings, networks and readers mark a link; they say nothing about the page itself. */
const MARKS =
  /^(utm_\w+|fbclid|gclid|dclid|msclkid|yclid|igshid|mc_[ce]id|cmp|cmpid|smid|smtyp|xtor|at_(medium|campaign)|ito|_hs\w+|web_view|fromrss|share|replytocom|ekey)$/i;

/** Names that choose a page on some hosts, and are a mark where they name a feed, a list of articles or a host. */
const DOUBTFUL = /^(ref|source|origin|mod)$/;
const FEED = /^(rss|CIOE|article_inline)$|\.\w/i;

const isMark = (name: string, value: string) => MARKS.test(name) || (DOUBTFUL.test(name) && FEED.test(value));

/** An address without the parameters that only tell where its reader came from; otherwise letter for letter the same. */
export function withoutTracking(address: string): string {
  const [, page = '', query, rest = ''] = /^([^?#]*)(?:\?([^#]*))?(#.*)?$/s.exec(address) ?? [];
  const pairs = (query ?? '').split('&').map((text) => ({ text, parts: text.split('=', 2) }));
  const marked = pairs.filter(({ parts: [name = '', value = ''] }) => isMark(name, value));
  if (marked.length === 0) return address;
  const kept = pairs.filter((pair) => pair.text !== '' && !marked.includes(pair)).map(({ text }) => text);
  return `${page}${kept.length === 0 ? '' : `?${kept.join('&')}`}${rest}`;
}
