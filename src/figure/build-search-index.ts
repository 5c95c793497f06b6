import type { Dataset } from '../dataset/dataset.ts';
import { countrySummaries } from '../model/country-summary.ts';
import type { ExactKey } from '../model/filter.ts';
import type { FilterIndex } from '../model/filter-index.ts';
import { formatDate } from '../text/format.ts';
import { searchText as text } from '../text/search.ts';
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
      .map(({ name, office, organization, reported_as: reported, country }) => {
        const what = office ?? organization[0] ?? reported ?? territories.get(country) ?? '';
        return [name ?? reported ?? what, name === null ? '' : what, '/#call'];
      }),
    place: namesOf(index, 'place'),
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
  const { counted, facets } = index.table;
  for (let i = 0; i < index.size; i += 1) {
    // The page that the entry leads to counts the attacks carried out, so the number here does as well.
    if (!counted.includes(facets.outcome.codes[index.codesOf('outcome', i)[0] ?? -1] ?? '')) continue;
    for (const code of index.codesOf(key, i)) counts[code] = (counts[code] ?? 0) + 1;
  }
  return codes
    .map((code, i) => ({ code, label: labels[i] ?? code, count: counts[i] ?? 0 }))
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => b.count - a.count)
    .map(({ code, label, count }) => [label, text.records(count), `/?${key}=${queryValue(code)}`]);
}

/** As the addresses of the map and the table write it. */
const queryValue = (value: string): string => encodeURIComponent(value).replaceAll('%2C', ',').replaceAll('%20', '+');
