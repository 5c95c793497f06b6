import type { Dataset } from '../dataset/dataset.ts';
import type { Attack } from '../schema/attack.ts';
import type { Signatory } from '../schema/signatory.ts';
import { countryName } from '../text/country-name.ts';
import { countryRegion, type CountryRegion } from './country-regions.ts';
import { emptyFilter, type FacetKey, type Filter } from './filter.ts';
import type { FilterIndex } from './filter-index.ts';
import { listedSignatories } from './signatory-groups.ts';
import { textLanguage } from '../text/locale.ts';

/** How many of a country's attacks have one value of a facet. */
export interface CountryTally {
  readonly code: string;
  readonly label: string;
  readonly count: number;
}

/** What the record says about one country. Attacks are those carried out; everything else stands apart. */
export interface CountrySummary {
  /** ISO 3166-1 alpha-2. */
  readonly code: string;
  readonly name: string;
  readonly region: CountryRegion | null;
  readonly attacks: number;
  /** Attacks in which care is known to have been affected. */
  readonly affected: number;
  /** Calendar years of the first and the last attack; null without attacks. */
  readonly years: readonly [first: number, last: number] | null;
  /** Records that are not counted as attacks, by outcome. */
  readonly others: readonly CountryTally[];
  /** Positions in the record table of all records, newest first. */
  readonly records: readonly number[];
  readonly types: readonly CountryTally[];
  readonly targets: readonly CountryTally[];
  /** In the order of the chart of effects. Not exclusive: one attack can have several effects. */
  readonly impacts: readonly CountryTally[];
  /** Attacks whose sources state no effect. */
  readonly impactsNotStated: number;
  readonly signatories: readonly Signatory[];
  /** States of the past that covered the country, with their signatories; `note` is what the data say of that. */
  readonly past: readonly {
    readonly name: string;
    readonly note: string | null;
    readonly signatories: readonly Signatory[];
  }[];
  /** Records that no longer count; their pages stay. */
  readonly withdrawn: readonly Attack[];
}

/** The filter that leaves a country's attacks. */
export const countryFilter = ({ table }: FilterIndex, code: string): Filter => ({
  ...emptyFilter,
  country: [code],
  outcome: table.counted,
});

/** Every country with a record or a signatory, in the order of their names. */
export function countrySummaries(dataset: Dataset, index: FilterIndex): readonly CountrySummary[] {
  const { facets } = index.table;
  const territories = new Set(dataset.territories.map(({ code }) => code));
  const signatories = Map.groupBy(listedSignatories(dataset), ({ country }) => country);
  const known = new Set(index.table.ids);
  const withdrawn = Map.groupBy(
    dataset.attacks.filter(({ id }) => !known.has(id)),
    ({ country }) => country,
  );
  const records = new Map<string, number[]>();
  for (let i = index.size - 1; i >= 0; i -= 1) {
    const code = facets.country.codes[index.codesOf('country', i)[0] ?? -1] ?? '';
    const list = records.get(code);
    if (list === undefined) records.set(code, [i]);
    else list.push(i);
  }
  const codes = [...new Set([...records.keys(), ...signatories.keys(), ...withdrawn.keys()])];
  return codes
    .filter((code) => !territories.has(code))
    .map((code) => ({
      ...countRecords(index, records.get(code) ?? []),
      code,
      name: countryName(code),
      region: countryRegion(code),
      signatories: signatories.get(code) ?? [],
      past: dataset.territories
        .filter(({ code: past, successors }) => successors.includes(code) && signatories.has(past))
        .map(({ code: past, name, note }) => ({
          name,
          note: sentencesNaming(note ?? '', countryName(code)),
          signatories: signatories.get(past) ?? [],
        })),
      withdrawn: withdrawn.get(code) ?? [],
    }))
    .toSorted((a, b) => a.name.localeCompare(b.name, textLanguage));
}

/** The parts of a note that speak of one country; null where none does. */
function sentencesNaming(note: string, name: string): string | null {
  const parts = note.split(/[.;]\s*/).filter((part) => part.includes(name));
  return parts.length === 0 ? null : `${parts.join('. ')}.`;
}

type Counts = Pick<
  CountrySummary,
  'attacks' | 'affected' | 'years' | 'others' | 'records' | 'types' | 'targets' | 'impacts' | 'impactsNotStated'
>;

function countRecords(index: FilterIndex, records: readonly number[]): Counts {
  const { table } = index;
  const { outcome } = table.facets;
  const isCounted = (i: number) => table.counted.includes(outcome.codes[index.codesOf('outcome', i)[0] ?? -1] ?? '');
  const attacks = records.filter(isCounted);
  const years = attacks.map((i) => Number((table.dates[i] ?? '').slice(0, 4)));
  return {
    attacks: attacks.length,
    affected: attacks.filter((i) => index.affected[i] === 1).length,
    years: years.length === 0 ? null : [Math.min(...years), Math.max(...years)],
    others: tally(
      index,
      'outcome',
      records.filter((i) => !isCounted(i)),
    ).toSorted((a, b) => b.count - a.count),
    records,
    types: tally(index, 'type', attacks).toSorted((a, b) => b.count - a.count),
    targets: tally(index, 'target', attacks).toSorted((a, b) => b.count - a.count),
    impacts: tally(index, 'impact', attacks),
    impactsNotStated: attacks.filter((i) => index.codesOf('impact', i).length === 0).length,
  };
}

/** Values that occur, in the facet's own order. */
function tally(index: FilterIndex, key: FacetKey, records: readonly number[]): readonly CountryTally[] {
  const { codes, labels } = index.table.facets[key];
  const counts = new Uint32Array(codes.length);
  for (const i of records) for (const code of index.codesOf(key, i)) counts[code] = (counts[code] ?? 0) + 1;
  return codes.flatMap((code, i) => {
    const count = counts[i] ?? 0;
    return count === 0 ? [] : [{ code, label: labels[i] ?? code, count }];
  });
}
