import type { Dataset } from '../dataset/dataset.ts';
import { countrySummaries } from '../model/country-summary.ts';
import type { ExactKey, Filter } from '../model/filter.ts';
import type { FilterIndex } from '../model/filter-index.ts';
import { outcomesToAsk } from '../model/outcomes-to-ask.ts';
import { fieldNamed, labelOf } from '../schema/descriptor.ts';
import { formatDate } from '../text/format.ts';
import { namesCountry } from '../text/place-name.ts';
import { searchText as text } from '../text/search.ts';
import { recordsQuery } from '../view/records-query.ts';
import { countryNames } from './country-names.ts';
import { listedRecord } from './record-list.ts';
import type { SearchEntry, SearchIndex } from './search-index.ts';
import { whereOf } from './where-of.ts';

/** More records than this would be too much to send for a search; older ones are found in the table of all records. */
const MOST_RECORDS = 2000;

/** What the header's search looks through, newest and commonest first. */
export function buildSearchIndex(dataset: Dataset, index: FilterIndex): SearchIndex {
  const territories = new Map(dataset.territories.map(({ code, name }) => [code, name]));
  return {
    country: countrySummaries(dataset, index).map(({ code, name, records, signatories }) => {
      const { names, codes } = countryNames(code);
      const note = records.length > 0 ? text.records(records.length) : (signatories[0]?.name ?? '');
      return [name, note, `/countries/${code.toLowerCase()}/`, names, codes];
    }),
    signatory: dataset.signatories
      .filter(({ status }) => status !== 'withdrawn' && status !== 'merged')
      .map(({ id, name, office, organization, reported_as: reported, country }) => {
        const what = office ?? organization[0] ?? reported ?? territories.get(country) ?? '';
        return [name ?? reported ?? what, name === null ? '' : what, `/signatories/${id}/`];
      }),
    place: placesOf(index),
    malware: namesOf(index, 'malware'),
    actor: namesOf(index, 'actor'),
    campaign: namesOf(index, 'campaign'),
    record: [...standingRecords(index), ...otherRecords(dataset, index)],
  };
}

function standingRecords(index: FilterIndex): readonly SearchEntry[] {
  const newest = Array.from({ length: Math.min(index.size, MOST_RECORDS) }, (_, i) => index.size - 1 - i);
  return newest.map((i) => {
    const { key, target, where, date, outcome } = listedRecord(index, i);
    return [target, noteOf(date, where, outcome), `/attacks/${key}/`];
  });
}

/** Records that are counted no longer: withdrawn, or merged with another. Their pages stay, so they can be found. */
function otherRecords(dataset: Dataset, index: FilterIndex): readonly SearchEntry[] {
  const standing = new Set(index.table.ids);
  const status = fieldNamed(dataset.descriptor, 'attacks', 'status');
  return dataset.attacks
    .filter(({ id }) => !standing.has(id))
    .map((attack) => [
      attack.target,
      noteOf(formatDate(attack.date, 'short'), whereOf(attack), labelOf(status, attack.status)),
      `/attacks/${attack.id}/`,
    ]);
}

const noteOf = (...parts: readonly (string | null)[]): string => parts.filter(Boolean).join(' · ');

/** The records that share a name, whatever became of them, and the filter that finds them. */
interface Sharing {
  readonly label: string;
  /** What is said beside the name before the number. */
  readonly country: string;
  readonly filter: Partial<Filter>;
  readonly records: number[];
}

function namesOf(index: FilterIndex, key: Exclude<ExactKey, 'place'>): readonly SearchEntry[] {
  const { codes, labels } = index.table.exact[key];
  const sharing = codes.map((code, i): Sharing => {
    return { label: labels[i] ?? code, country: '', filter: { [key]: code }, records: [] };
  });
  for (let i = 0; i < index.size; i += 1) for (const code of index.codesOf(key, i)) sharing[code]?.records.push(i);
  return entriesOf(index, sharing);
}

/** Places with their countries: towns of two countries can have one name. */
function placesOf(index: FilterIndex): readonly SearchEntry[] {
  const { facets, exact } = index.table;
  const found = new Map<string, Sharing>();
  for (let i = 0; i < index.size; i += 1) {
    const [place, country] = [index.firstCode('place', i), index.firstCode('country', i)];
    if (place < 0) continue;
    const key = `${String(country)} ${String(place)}`;
    const label = exact.place.labels[place] ?? '';
    const countryLabel = facets.country.labels[country] ?? '';
    const sharing = found.get(key) ?? {
      label,
      country: namesCountry(label, countryLabel) ? '' : countryLabel,
      filter: { country: [facets.country.codes[country] ?? ''], place: exact.place.codes[place] ?? '' },
      records: [],
    };
    sharing.records.push(i);
    found.set(key, sharing);
  }
  return entriesOf(index, [...found.values()]);
}

/**
 * Commonest first. The number is that of the records which the address finds: where some are not counted as attacks,
 * it asks for their outcomes as well.
 */
function entriesOf(index: FilterIndex, sharing: readonly Sharing[]): readonly SearchEntry[] {
  const { table } = index;
  const { codes } = table.facets.outcome;
  return sharing
    .toSorted((a, b) => b.records.length - a.records.length)
    .map(({ label, country, filter, records }) => {
      const found = records.map((i) => codes[index.firstCode('outcome', i)] ?? '');
      const query = recordsQuery(table, { ...filter, outcome: outcomesToAsk(found, table.counted) });
      return [label, noteOf(country, text.records(records.length)), `/attacks/${query}`];
    });
}
