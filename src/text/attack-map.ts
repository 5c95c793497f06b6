import { counts } from './counts.ts';
import { count, formatNumber } from './format.ts';
import { capital, figureWords } from './figure-words.ts';
import { countRecords, nameOutcomes, type ShownOutcomes } from './outcomes.ts';

/** Words of the map: titles, key, sentences and table headings. */
export const attackMapText = {
  title: figureWords.mapTitle,
  /** Attempts and plans attacked nobody. */
  titleOf: (outcomes: ShownOutcomes): string =>
    outcomes === null ? figureWords.mapTitle : `Map of ${nameOutcomes(outcomes)}`,
  describe: (total: number, affected: number, countries: number, outcomes: ShownOutcomes): string =>
    total === 0
      ? 'World map without a mark: no record matches.'
      : `World map of ${countRecords(total, outcomes)} in ${count(countries, 'country or territory', 'countries and territories')}. ${capital(figureWords.harmed)} is known to have been affected in ${formatNumber(affected)}.`,
  mark: (place: string, total: number, affected: number): string => `${place}: ${counts(total, affected)}`,
  counts,
  countryOnly: (country: string): string => `${country}, place not known or whole country`,
  columns: {
    place: 'Place',
    country: 'Country or territory',
    total: 'Records',
    affected: `${capital(figureWords.harmed)} affected`,
  },
  keyTitle: { place: 'Records at a place', country: 'Records in a country' },
  affected: `${figureWords.harmed} was affected`,
  all: 'all records',
  /** In the key, below a ring of records of which only the country is known. */
  only: 'country only',
};

/** What an empty place of a map does not mean; apart, because no script of an embed says it. */
export const noCircle = 'No circle means none on record, not none at all.';
