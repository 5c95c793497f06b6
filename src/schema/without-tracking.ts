/** Parameters by which mailings, networks and readers mark a link; they say nothing about the page itself. */
const MARKS =
  /^(utm_\w+|fbclid|gclid|dclid|msclkid|yclid|igshid|mc_[ce]id|cmpid|smid|smtyp|xtor|at_(medium|campaign)|ito|_hs\w+)$/i;

/** `ref` chooses a page on some hosts; as a host name or a feed it is a mark. */
const isMark = (name: string, value: string) => MARKS.test(name) || (name === 'ref' && /^rss$|\.\w/i.test(value));

/** An address without the parameters that only tell where its reader came from; otherwise letter for letter the same. */
export function withoutTracking(address: string): string {
  const [, page = '', query, rest = ''] = /^([^?#]*)(?:\?([^#]*))?(#.*)?$/s.exec(address) ?? [];
  if (query === undefined) return address;
  const kept = query.split('&').filter((pair) => {
    const [name = '', value = ''] = pair.split('=', 2);
    return !isMark(name, value);
  });
  if (kept.length === query.split('&').length) return address;
  return `${page}${kept.length === 0 ? '' : `?${kept.join('&')}`}${rest}`;
}
