import type { Dataset } from '../dataset/dataset.ts';
import { countrySummaries } from '../model/country-summary.ts';
import type { ExactKey } from '../model/filter.ts';
import type { FilterIndex } from '../model/filter-index.ts';
import { formatDate } from '../text/format.ts';
import { searchText as text } from '../text/search.ts';
import { recordsQuery } from '../view/records-query.ts';
import { listedRecord } from './record-list.ts';
import type { SearchEntry, SearchIndex } from './search-index.ts';

/** More records than this would be too much to send for a search; older ones are found in the table of all records. */
const MOST_RECORDS = 2000;

/** What the header's search looks through, newest and commonest first. */
export function buildSearchIndex(dataset: Dataset, index: FilterIndex): SearchIndex {
  const newest = Array.from({ length: Math.min(index.size, MOST_RECORDS) }, (_, i) => index.size - 1 - i);
  const territories = new Map(dataset.territories.map(({ code, name }) => [code, name]));
  return {
    country: countrySummaries(dataset, index).map(({ code, name, records, signatories }) => [
      name,
      records.length > 0 ? text.records(records.length) : (signatories[0]?.name ?? ''),
      `/countries/${code.toLowerCase()}/`,
    ]),
    signatory: dataset.signatories
      .filter(({ status }) => status !== 'withdrawn' && status !== 'merged')
      .map(({ id, name, office, organization, reported_as: reported, country }) => {
        const what = office ?? organization[0] ?? reported ?? territories.get(country) ?? '';
        return [name ?? reported ?? what, name === null ? '' : what, `/signatories/${id}/`];
      }),
    place: placesOf(index),
    malware: namesOf(index, 'malware'),
    actor: namesOf(index, 'actor'),
    record: newest.map((i) => {
      const { key, target, where } = listedRecord(index, i);
      return [target, `${formatDate(index.table.dates[i] ?? '', 'short')} · ${where}`, `/attacks/${key}/`];
    }),
  };
}

function namesOf(index: FilterIndex, key: ExactKey): readonly SearchEntry[] {
  const { codes, labels } = index.table.exact[key];
  const counts = new Uint32Array(codes.length);
  for (let i = 0; i < index.size; i += 1) {
    if (!isCounted(index, i)) continue;
    for (const code of index.codesOf(key, i)) counts[code] = (counts[code] ?? 0) + 1;
  }
  return codes
    .map((code, i) => ({ code, label: labels[i] ?? code, count: counts[i] ?? 0 }))
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => b.count - a.count)
    .map(({ code, label, count }) => [
      label,
      text.records(count),
      `/attacks/${recordsQuery(index.table, { [key]: code })}`,
    ]);
}

/** Places with their countries: towns of two countries can have one name. */
function placesOf(index: FilterIndex): readonly SearchEntry[] {
  const { facets, exact } = index.table;
  const found = new Map<string, { country: number; place: number; count: number }>();
  for (let i = 0; i < index.size; i += 1) {
    const place = index.firstCode('place', i);
    if (place < 0 || !isCounted(index, i)) continue;
    const country = index.firstCode('country', i);
    const key = `${String(country)} ${String(place)}`;
    found.set(key, { country, place, count: (found.get(key)?.count ?? 0) + 1 });
  }
  return [...found.values()]
    .toSorted((a, b) => b.count - a.count)
    .map(({ country, place, count }) => {
      const code = exact.place.codes[place] ?? '';
      const inCountry = { country: [facets.country.codes[country] ?? ''], place: code };
      const label = exact.place.labels[place] ?? code;
      const countryLabel = facets.country.labels[country] ?? '';
      const note = [label === countryLabel ? '' : countryLabel, text.records(count)].filter(Boolean).join(' · ');
      return [label, note, `/attacks/${recordsQuery(index.table, inCountry)}`];
    });
}

/** The page that an entry leads to counts the attacks carried out, so the number beside it does as well. */
const isCounted = (index: FilterIndex, i: number): boolean =>
  index.table.counted.includes(index.table.facets.outcome.codes[index.firstCode('outcome', i)] ?? '');
