import { count, formatDate, formatNumber, listOf } from './format.ts';
import { fieldTitles } from './field-titles.ts';
import { capital } from './figure-words.ts';
import { countOutcome } from './outcomes.ts';
import { recorded } from './recorded.ts';
import { subject } from './subject-words.ts';

/** Codes whose English names take an article in running text. */
const withArticle = new Set(
  'AE AX BQ BS CC CD CF CG CK DO FK FO GB GM GS HM IM IO KM KY MH MP MV NL PH PN SB SC SX TC TF UM US VA VG VI'.split(
    ' ',
  ),
);

/** What a country page says first, from its counts. */
interface CountrySentence {
  readonly code: string;
  readonly name: string;
  readonly attacks: number;
  readonly affected: number;
  readonly years: readonly [first: number, last: number] | null;
}

/** Words of the country pages and of their index. */
export const countriesText = {
  /** A country's name as it stands after "in". */
  inText: ({ code, name }: Pick<CountrySentence, 'code' | 'name'>): string =>
    withArticle.has(code) ? `the ${name}` : name,
  sentence: (country: CountrySentence): string => {
    const { attacks, affected, years } = country;
    const place = countriesText.inText(country);
    if (attacks === 0 || years === null) return `No recorded ${subject.short[0]} in ${place}.`;
    const [first, last] = years;
    const when = first === last ? `in ${String(first)}` : `from ${String(first)} to ${String(last)}`;
    return `${recorded(attacks)} in ${place} ${when}; ${countriesText.affected(attacks, affected)}.`;
  },
  affected: (attacks: number, affected: number): string => {
    const [either, both] = attacks === 2 ? ['either', 'both'] : ['any', 'all of them'];
    if (affected === 0)
      return `${subject.harmed} is not known to have been affected${attacks === 1 ? '' : ` in ${either}`}`;
    if (attacks === 1) return `${subject.harmed} is known to have been affected`;
    return `in ${affected === attacks ? both : formatNumber(affected)} ${subject.harmed} is known to have been affected`;
  },
  /** The codes are those of the descriptor; one that has no noun here keeps its label. */
  others: (parts: readonly { readonly code: string; readonly label: string; readonly count: number }[]): string => {
    const words = parts.map(({ count: total, ...part }) => countOutcome({ ...part, total }));
    return `Also on record, but not counted as ${subject.short[1]} carried out: ${listOf(words)}.`;
  },
  noRecord: 'No record means that none was collected, which does not mean that none happened.',
  seat: 'A record stands under the country of the place hit; for international organisations, under that of their seat.',
  description: (sentence: string, signatories: number): string =>
    signatories === 0
      ? sentence
      : `${sentence} ${count(signatories, 'signatory', 'signatories')} of the call of 26 May 2020.`,
  index: {
    title: 'Countries and territories',
    crumb: 'Countries',
    lede: (records: number, signatories: number): string =>
      `${count(records, 'country or territory has', 'countries and territories have')} a record here${signatories === 0 ? '' : `; ${count(signatories, 'has', 'have')} a signatory of the call of 26 May 2020`}.`,
    description: (n: number, hasCall: boolean): string =>
      `Recorded ${subject.incident[1]} on ${subject.field}${hasCall ? ' and signatories of the call to stop them' : ''}, in ${count(n, 'country or territory', 'countries and territories')}, by region.`,
    find: 'Find a country or territory',
    found: (n: number): string => (n === 0 ? 'None on record by that name.' : `${formatNumber(n)} shown`),
    columns: {
      country: 'Country or territory',
      attacks: `Recorded ${subject.short[1]}`,
      affected: `${capital(subject.harmed)} affected`,
      signatories: 'Signatories',
    },
    regionSource: `Regions are those of the United Nations (M49). Counts are of ${subject.short[1]} carried out, and depend on what was reported and found: they do not compare how safe countries are.`,
    none: '–',
  },
  regions: {
    africa: 'Africa',
    americas: 'Americas',
    asia: 'Asia',
    europe: 'Europe',
    oceania: 'Oceania',
    other: 'Elsewhere',
  },
  where: 'Where',
  /** As what the map can be taken: read behind “Embed, Download”. */
  mapGiven: 'as a world map of these records',
  when: 'When',
  map: (country: CountrySentence): string =>
    `Map of ${countriesText.inText(country)} with the places of ${recorded(country.attacks)}. ${capital(subject.harmed)} is known to have been affected in ${formatNumber(country.affected)}.`,
  /** The small map of a country without a recorded attack. */
  locator: (country: CountrySentence, hasSignatory: boolean): string =>
    `Map of ${countriesText.inText(country)} among its neighbours, set off from them${hasSignatory ? ' because somebody from there signed the call' : ''}; no ${subject.short[0]} is on record.`,
  locatorNote: 'Set off from its neighbours because a signatory of the call is from here.',
  timeline: (country: CountrySentence): string =>
    `Timeline by year of ${recorded(country.attacks)} in ${countriesText.inText(country)}. ${capital(subject.harmed)} is known to have been affected in ${formatNumber(country.affected)}.`,
  coarse: `${capital(subject.short[1])} of which only the year is known are counted in their year.`,
  onMap: 'On the world map, with filters',
  inTable: 'In the table of records, to sort and download',
  types: fieldTitles.attack_type,
  targets: fieldTitles.target_type,
  impacts: fieldTitles.impacts,
  impactsNote: 'One record can have several effects.',
  notStated: 'not stated by the sources',
  tallyColumns: { what: 'What', count: `Recorded ${subject.short[1]}` },
  records: 'Records',
  recordsShown: (shown: number, total: number): string =>
    shown === total
      ? `${count(total, 'record', 'records')}, newest first.`
      : `The newest ${formatNumber(shown)} of ${formatNumber(total)} records.`,
  columns: { date: 'Date', target: 'Target', place: 'Place', type: 'Kind', effect: 'Effect' },
  wholeCountry: 'place not known, or whole country',
  withdrawn: 'No longer counted:',
  version: (version: string, released: string): string => `Data ${version}, ${formatDate(released)}.`,
  signatories: 'Who signed the call',
  signatoriesNote: `The country is that of the office or of the person. Signatories signed the call of 26 May 2020 to governments to stop attacks on ${subject.field}; they did not sign on behalf of a state.`,
  unnamed: 'Not named by the sources',
  unnamedReported: 'In the wording of the press; not named by the sources',
  noOffice: 'office not known',
  past: (country: Pick<CountrySentence, 'code' | 'name'>, state: string): string =>
    `${countriesText.inText(country)} is one of the states of today on what was the ${state}. A former office holder of that state signed:`.replace(
      /^./,
      (letter) => letter.toUpperCase(),
    ),
  noSignatory: (place: string): string => `None of the signatories known so far is from ${place}.`,
};
