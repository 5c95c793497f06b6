import { exactKeys, facetKeys, type Filter } from '../model/filter.ts';
import { regionKeys } from '../model/map/region-keys.ts';
import { recordSorts } from '../model/record-order.ts';
import { parsePartialDate } from '../schema/partial-date.ts';
import { defaultView, type View, type Vocabulary } from './view.ts';

/** Longer text is cut: nobody searches for more, and an address must stay one that can be shared. */
const LONGEST_TEXT = 200;

const bys = ['place', 'country'] as const;

/**
 * Reads a view from the query of an address. Unknown keys are ignored and a value that the data does not hold falls
 * back to the default, so no address breaks the page.
 */
export function parseAddress(query: string, vocabulary: Vocabulary, fallback: View = defaultView(vocabulary)): View {
  const parameters = new URLSearchParams(query);
  const codes = (key: (typeof facetKeys)[number]): readonly string[] => {
    const known = new Set(vocabulary.facets[key].codes);
    const asked = (parameters.get(key) ?? '').split(',').filter((code) => known.has(code));
    return asked.length === 0 ? fallback.filter[key] : [...new Set(asked)];
  };
  const exact = (key: (typeof exactKeys)[number]): string | null => {
    const value = parameters.get(key);
    return value !== null && vocabulary.exact[key].codes.includes(value) ? value : null;
  };
  const at = parameters.get('at');
  return {
    filter: {
      ...parseDates(parameters.get('from'), parameters.get('to')),
      country: codes('country'),
      type: codes('type'),
      target: codes('target'),
      impact: codes('impact'),
      outcome: codes('outcome'),
      actor: exact('actor'),
      malware: exact('malware'),
      place: exact('place'),
      campaign: exact('campaign'),
      q: plainText(parameters.get('q') ?? ''),
    },
    at: at !== null && vocabulary.ids.includes(at) ? at : null,
    by: bys.find((by) => by === parameters.get('by')) ?? fallback.by,
    region: regionKeys.find((region) => region === parameters.get('region')) ?? fallback.region,
    sort: recordSorts.find((sort) => sort === parameters.get('sort')) ?? fallback.sort,
    page: /^[1-9]\d{0,6}$/.test(parameters.get('page') ?? '') ? Number(parameters.get('page')) : fallback.page,
  };
}

/**
 * The query of a view, `?` included, with its keys in a fixed order; empty for the default view.
 * `parseAddress(formatAddress(view))` gives the view back.
 */
export function formatAddress({ filter, at, by, region, sort, page }: View, fallback: View): string {
  const list = (key: (typeof facetKeys)[number]): string =>
    sameSet(filter[key], fallback.filter[key]) ? '' : filter[key].join(',');
  const pairs: readonly (readonly [string, string | null])[] = [
    ['from', filter.from],
    ['to', filter.to],
    ...facetKeys.map((key) => [key, list(key)] as const),
    ...exactKeys.map((key) => [key, filter[key]] as const),
    ['q', filter.q],
    ['by', by === fallback.by ? null : by],
    ['region', region === fallback.region ? null : region],
    ['sort', sort === fallback.sort ? null : sort],
    ['page', page === fallback.page ? null : String(page)],
    ['at', at],
  ];
  // Commas separate codes and read better as they are; a server takes them both ways.
  const query = pairs
    .filter(([, value]) => value !== null && value !== '')
    .map(
      ([key, value]) =>
        `${key}=${encodeURIComponent(value ?? '')
          .replaceAll('%2C', ',')
          .replaceAll('%20', '+')}`,
    )
    .join('&');
  return query === '' ? '' : `?${query}`;
}

/** Two reduced dates in order; what is no date, or a range that ends before it begins, asks for nothing. */
function parseDates(from: string | null, to: string | null): Pick<Filter, 'from' | 'to'> {
  const start = from === null ? null : parsePartialDate(from);
  const end = to === null ? null : parsePartialDate(to);
  if (start !== null && end !== null && start.first > end.last) return { from: null, to: null };
  return { from: start === null ? null : from, to: end === null ? null : to };
}

const plainText = (text: string): string =>
  Array.from(text.replaceAll(/\p{C}/gu, ' ').trim()).slice(0, LONGEST_TEXT).join('').trim();

const sameSet = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((value) => b.includes(value));
