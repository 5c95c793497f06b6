import { exactKeys, facetKeys, type ExactKey, type FacetKey } from '../model/filter.ts';
import type { Facet, Place, RecordTable } from '../model/record-table.ts';
import { frontDecoded } from './front-coded.ts';
import type { PackedPlaces, PackedRecords } from './packed-records.ts';

interface Unpacked {
  readonly row: number;
  readonly place: number;
  readonly date: number;
  readonly combination: number;
}

/** The table that charts and filters read, oldest record first. Ids and summaries are empty: an embed has none. */
export function unpackRecords(packed: PackedRecords): RecordTable {
  const records = unpackRows(packed);
  const { combinations, names } = packed;
  const dates = frontDecoded(packed.dates);
  const places = unpackPlaces(packed.places);
  const coded = facetKeys.filter((key) => key !== 'country');
  const facets = Object.fromEntries(
    coded.map((key, n) => [
      key,
      { ...packed.coded[key], of: records.map(({ combination }) => combinations[combination]?.[n] ?? []) },
    ]),
  ) as unknown as Record<Exclude<FacetKey, 'country'>, Facet>;
  const exact = (key: ExactKey): Facet => {
    if (names === null) return { codes: [], labels: [], of: records.map(() => []) };
    const codes = [...names.exact[key].codes];
    const at = new Map(codes.map((code, position) => [code, position]));
    const ofRow = new Map<number, readonly number[]>();
    let last = 0;
    for (const [step = 0, ...positions] of names.exact[key].of) ofRow.set((last += step), positions);
    const marked = (place: number): readonly number[] => {
      const name = places[place]?.name ?? null;
      if (key !== 'place' || name === null) return [];
      const position = at.get(name) ?? codes.push(name) - 1;
      at.set(name, position);
      return [position];
    };
    const of = records.map(({ row, place }) => ofRow.get(row) ?? marked(place));
    return { codes, labels: codes.map((code, position) => names.exact[key].labels?.[position] ?? code), of };
  };
  return {
    version: packed.version,
    released: packed.released,
    ids: records.map(() => ''),
    targets: records.map(({ row }) => names?.target[row] ?? ''),
    dates: records.map(({ date }) => dates[date] ?? ''),
    summaries: null,
    facets: {
      ...facets,
      country: { ...packed.country, of: records.map(({ place }) => places[place]?.country ?? []) },
    },
    // No chart shows the grades.
    evidence: { codes: [], labels: [], of: records.map(() => -1) },
    exact: Object.fromEntries(exactKeys.map((key) => [key, exact(key)])) as Record<ExactKey, Facet>,
    places,
    placeOf: records.map(({ place }) => place),
    countryPoints: packed.countryPoints ?? [],
    harm: packed.harm,
    counted: packed.counted,
    disputed: [],
  };
}

function unpackPlaces({ name, country, x, y }: PackedPlaces): readonly Place[] {
  let at = 0;
  return country.map((step, n) => ({ name: name[n] ?? null, country: (at += step), x: x[n] ?? 0, y: y[n] ?? 0 }));
}

function unpackRows({ rows }: PackedRecords): Unpacked[] {
  const records: Unpacked[] = [];
  let place = 0;
  let date = 0;
  rows.combination.forEach((combination, row) => {
    const step = rows.place[row] ?? 0;
    place += step;
    date = (rows.date[row] ?? 0) + (step === 0 && row > 0 ? date : 0);
    const count = rows.count?.[row] ?? 1;
    for (let n = 0; n < count; n += 1) records.push({ row, place, date, combination });
  });
  // Stable, so that the order within a date is always the same.
  return records.sort((a, b) => a.date - b.date);
}
