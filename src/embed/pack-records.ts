import { exactKeys, facetKeys, type FacetKey } from '../model/filter.ts';
import type { Facet, Place, RecordTable } from '../model/record-table.ts';
import { frontCoded } from './front-coded.ts';
import type { PackedExact, PackedPlaces, PackedRecords } from './packed-records.ts';

/** Above this an embed holds no names: rows that differ in nothing else become one. */
const MOST_NAMED = 2000;
/** Above this the map has one circle a country: thousands of circles say less and weigh more. */
const MOST_PLACES = 1000;

interface Row {
  readonly i: number;
  readonly place: number;
  readonly date: string;
  readonly combination: string;
}

const positions = (facet: Facet, i: number): readonly number[] => {
  const entry = facet.of[i];
  return entry === undefined ? [] : typeof entry === 'number' ? [entry] : entry;
};

/**
 * The records as an embed carries them: ordered by place and date, with the combinations of codes in a dictionary. Up to
 * 2,000 records they keep their names for the search; above, days become months and equal rows become one with a count.
 * @param options.coordinates whether marks stand on places; without, no coordinate is sent.
 */
export function packRecords(table: RecordTable, options: { readonly coordinates: boolean }): PackedRecords {
  const named = table.ids.length <= MOST_NAMED;
  const { places, placeOf } = options.coordinates && hasPlaces(table) ? table : byCountry(table);
  const rows = table.ids.map((_, i): Row => {
    const date = table.dates[i] ?? '';
    return {
      i,
      place: placeOf[i] ?? -1,
      date: named ? date : date.slice(0, 7),
      combination: JSON.stringify(comboKeys.map((key) => table.facets[key].of[i])),
    };
  });
  const combinations = [...counted(rows.map(({ combination }) => combination))].toSorted((a, b) => b[1] - a[1]);
  const combinationAt = new Map(combinations.map(([key], position) => [key, position]));
  const dates = [...new Set(rows.map(({ date }) => date))].toSorted();
  const dateAt = new Map(dates.map((date, position) => [date, position]));
  const sorted = rows
    .map(({ i, place, date, combination }) => ({
      i,
      place,
      date: dateAt.get(date) ?? 0,
      combination: combinationAt.get(combination) ?? 0,
    }))
    .toSorted((a, b) => a.place - b.place || a.date - b.date || a.combination - b.combination || a.i - b.i);
  const cells = named ? sorted : sorted.filter((row, n) => n === 0 || !sameCell(row, sorted[n - 1]));
  const { country } = table.facets;
  return {
    version: table.version,
    released: table.released,
    harm: table.harm,
    counted: table.counted,
    country: { codes: country.codes, labels: country.labels },
    countryPoints: options.coordinates ? table.countryPoints.map((point) => point && rounded(point)) : null,
    coded: Object.fromEntries(
      comboKeys.map((key) => [key, { codes: table.facets[key].codes, labels: table.facets[key].labels }]),
    ) as PackedRecords['coded'],
    places: packPlaces(places, options.coordinates),
    dates: frontCoded(dates),
    combinations: combinations.map(([key]) => JSON.parse(key) as PackedRecords['combinations'][number]),
    rows: {
      // How far the place is from the row before, and the date likewise within a place: small numbers, well compressed.
      place: cells.map(({ place }, n) => place - (cells[n - 1]?.place ?? 0)),
      date: cells.map(({ place, date }, n) => date - (cells[n - 1]?.place === place ? (cells[n - 1]?.date ?? 0) : 0)),
      combination: cells.map(({ combination }) => combination),
      count: named ? null : countsOf(sorted, cells.length),
    },
    names: named
      ? {
          target: sorted.map(({ i }) => table.targets[i] ?? ''),
          exact: Object.fromEntries(
            exactKeys.map((key) => [
              key,
              packExact(key === 'place' ? unlessMarked(table, placeOf, places) : table.exact[key], sorted),
            ]),
          ) as NonNullable<PackedRecords['names']>['exact'],
        }
      : null,
  };
}

function packPlaces(places: readonly Place[], coordinates: boolean): PackedPlaces {
  const points = coordinates ? places.map(({ x, y }) => rounded([x, y])) : [];
  return {
    name: places.map(({ name }) => name),
    country: places.map(({ country }, n) => country - (places[n - 1]?.country ?? 0)),
    x: points.map(([x]) => x),
    y: points.map(([, y]) => y),
  };
}

/** Whether the map of an embed has a circle for each place, and not only one for each country. */
export const hasPlaces = ({ places }: Pick<RecordTable, 'places'>): boolean => places.length <= MOST_PLACES;

/** The facets that make a combination; the country is known from the place. */
const comboKeys = facetKeys.filter((key): key is Exclude<FacetKey, 'country'> => key !== 'country');

/** Codes of a free facet, of which most rows have none. */
function packExact({ codes, labels, of }: Facet, sorted: readonly { readonly i: number }[]): PackedExact {
  const used = new Set(of.flat());
  const kept = codes.flatMap((_, at) => (used.has(at) ? [at] : []));
  const newAt = new Map(kept.map((at, position) => [at, position]));
  const packed: (readonly number[])[] = [];
  let before = 0;
  sorted.forEach(({ i }, row) => {
    const own = positions({ codes, labels, of }, i).map((at) => newAt.get(at) ?? 0);
    if (own.length === 0) return;
    packed.push([row - before, ...own]);
    before = row;
  });
  const names = kept.map((at) => codes[at] ?? '');
  const told = kept.map((at) => labels[at] ?? '');
  return { codes: names, ...(told.some((label, at) => label !== names[at]) ? { labels: told } : {}), of: packed };
}

/** The names of places that a record's mark does not say already. */
function unlessMarked({ exact }: RecordTable, placeOf: readonly number[], places: readonly Place[]): Facet {
  const { codes, labels, of } = exact.place;
  const isMarked = (i: number): boolean => {
    const name = places[placeOf[i] ?? -1]?.name;
    return typeof name === 'string' && name === codes[positions(exact.place, i)[0] ?? -1];
  };
  return { codes, labels, of: of.map((entry, i) => (isMarked(i) ? [] : entry)) };
}

type Cell = Readonly<Record<'place' | 'date' | 'combination', number>>;

const sameCell = (a: Cell, b: Cell | undefined): boolean =>
  a.place === b?.place && a.date === b.date && a.combination === b.combination;

function countsOf(sorted: readonly Cell[], cells: number): readonly number[] {
  const counts: number[] = [];
  sorted.forEach((row, n) => {
    if (n > 0 && sameCell(row, sorted[n - 1])) counts[counts.length - 1] = (counts.at(-1) ?? 0) + 1;
    else counts.push(1);
  });
  if (counts.length !== cells) throw new Error('cells and counts of an embed differ');
  return counts;
}

/** One place a country that has records, in the order of the countries. */
function byCountry({ facets, countryPoints }: RecordTable): { places: readonly Place[]; placeOf: readonly number[] } {
  const places = facets.country.codes.map((_, country): Place => {
    const [x, y] = countryPoints[country] ?? [0, 0];
    return { name: null, country, x, y };
  });
  return { places, placeOf: facets.country.of.map((_, i) => positions(facets.country, i)[0] ?? -1) };
}

function counted(keys: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

/** The frame is two thousand units wide, twice as many as a frame has pixels. */
const rounded = ([x, y]: readonly [number, number]): readonly [number, number] => [Math.round(x), Math.round(y)];
