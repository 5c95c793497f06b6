import type { Dataset } from '../dataset/dataset.ts';
import type { Attack } from '../schema/attack.ts';
import { fieldNamed } from '../schema/descriptor.ts';
import { parsePartialDate } from '../schema/partial-date.ts';
import { countableAttacks } from './build-record-table.ts';
import { countryRegion, countryRegionKeys, type CountryRegion } from './country-regions.ts';

/** How many records have one value of a column. */
export interface ValueCount {
  /** Null: the column is empty. */
  readonly value: string | null;
  readonly label: string | null;
  readonly description: string | null;
  readonly total: number;
}

export const datePrecisions = ['day', 'month', 'year'] as const;
export type DatePrecision = (typeof datePrecisions)[number];

/** One calendar year's records, told apart in two ways. */
export interface YearCount {
  readonly year: number;
  readonly precision: Readonly<Record<DatePrecision, number>>;
  readonly region: Readonly<Record<CountryRegion, number>>;
}

/** What is known, and how well, about the records that stand: withdrawn and merged ones are left out. */
export interface RecordQuality {
  readonly total: number;
  /** Kept readable, counted nowhere. */
  readonly withdrawn: readonly Pick<Attack, 'id' | 'target' | 'summary'>[];
  readonly outcome: readonly ValueCount[];
  /** The grades in the descriptor's order, then records not graded yet; so for the two columns after it. */
  readonly evidence: readonly ValueCount[];
  readonly dateBasis: readonly ValueCount[];
  readonly locationPrecision: readonly ValueCount[];
  readonly datePrecision: Readonly<Record<DatePrecision, number>>;
  readonly region: Readonly<Record<CountryRegion, number>>;
  /** Every calendar year from the first record's to the last one's. */
  readonly years: readonly YearCount[];
  /** How many records have 1, 2, … sources; the last entry holds all that have as many or more. */
  readonly sources: readonly { readonly sources: number; readonly total: number }[];
  readonly ungraded: number;
  readonly checked: number;
  readonly withoutEffect: number;
  readonly disputed: number;
}

/** Records with this many sources or more are counted together. */
const MANY_SOURCES = 5;

export function recordQuality(dataset: Dataset): RecordQuality {
  const attacks = countableAttacks(dataset);
  const count = (has: (attack: Attack) => boolean): number => attacks.filter(has).length;
  const values = (column: 'outcome' | 'evidence' | 'date_basis' | 'location_precision'): readonly ValueCount[] => {
    const categories = fieldNamed(dataset.descriptor, 'attacks', column)?.categories ?? [];
    const empty = count((attack) => attack[column] === null);
    return [
      ...categories.map(({ value, label, description }) => ({
        value,
        label,
        description,
        total: count((attack) => attack[column] === value),
      })),
      ...(empty === 0 ? [] : [{ value: null, label: null, description: null, total: empty }]),
    ];
  };
  const sourcesOf = ({ id }: Attack): number => Math.min(MANY_SOURCES, dataset.sourcesOf.attack.get(id)?.length ?? 0);
  return {
    total: attacks.length,
    withdrawn: dataset.attacks.filter(({ status }) => status === 'withdrawn'),
    outcome: values('outcome'),
    evidence: values('evidence'),
    dateBasis: values('date_basis'),
    locationPrecision: values('location_precision'),
    datePrecision: byPrecision(attacks),
    region: byRegion(attacks),
    years: yearsOf(attacks).map((year) => {
      const own = attacks.filter((attack) => yearOf(attack) === year);
      return { year, precision: byPrecision(own), region: byRegion(own) };
    }),
    sources: Array.from({ length: MANY_SOURCES }, (_, i) => ({
      sources: i + 1,
      total: count((attack) => sourcesOf(attack) === i + 1),
    })),
    ungraded: count(({ evidence }) => evidence === null),
    checked: count(({ checked }) => checked !== null),
    withoutEffect: count(({ impacts }) => impacts.length === 0),
    disputed: count(({ status }) => status === 'disputed'),
  };
}

const yearOf = ({ date }: Attack): number => Number(date.slice(0, 4));

function yearsOf(attacks: readonly Attack[]): readonly number[] {
  const years = attacks.map(yearOf);
  const first = years.reduce((a, b) => Math.min(a, b), Infinity);
  const last = years.reduce((a, b) => Math.max(a, b), -Infinity);
  return years.length === 0 ? [] : Array.from({ length: last - first + 1 }, (_, i) => first + i);
}

const byPrecision = (attacks: readonly Attack[]): Record<DatePrecision, number> =>
  tally(datePrecisions, attacks, ({ date }) => parsePartialDate(date)?.precision ?? 'year');

const byRegion = (attacks: readonly Attack[]): Record<CountryRegion, number> =>
  tally(countryRegionKeys, attacks, ({ country }) => countryRegion(country));

function tally<Key extends string>(
  keys: readonly Key[],
  attacks: readonly Attack[],
  keyOf: (attack: Attack) => Key | null,
): Record<Key, number> {
  const counts = Object.fromEntries(keys.map((key) => [key, 0])) as Record<Key, number>;
  for (const attack of attacks) {
    const key = keyOf(attack);
    if (key !== null) counts[key] += 1;
  }
  return counts;
}
