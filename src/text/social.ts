import { formatDate, formatNumber, inWords } from './format.ts';
import { capital } from './figure-words.ts';
import { recorded } from './recorded.ts';
import { subject } from './subject-words.ts';

/** Words on the pictures that go with shared links, and their alternative texts. */
export const socialText = {
  version: (version: string): string => `Data ${version}`,
  affected: `${capital(subject.harmed)} was affected`,
  notAffected: `${capital(subject.harmed)} is not known to have been affected`,
  /** @param status label of the descriptor, as `withdrawn`. */
  notCounted: (status: string): string => `No longer counted: ${status}`,
  callHeadline: (date: string, countries: number): string =>
    `On ${formatDate(date)}, former leaders of at least ${inWords(countries)} countries called for attacks on ${subject.field} to stop`,
  attacks: recorded,
  affectedIn: (n: number): string => `${subject.harmed} affected in ${formatNumber(n)}`,
  home: (title: string): string =>
    `Headline of ${title} over a world map with one circle for each country that has recorded ${subject.incident[1]} on ${subject.field}.`,
  /** @param date with what it is the date of, as `recordDate` says it. */
  record: (target: string, date: string, where: string): string =>
    `${target}, ${where}, ${date}, beside a map that shows where it is.`,
  country: (name: string, sentence: string): string => `${name}, beside a map of it. ${sentence}`,
  call: (headline: string, map: string): string => `${headline}. ${map}`,
};
