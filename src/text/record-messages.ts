import { figureWords } from './figure-words.ts';
import { listOf } from './format.ts';

/** Problems that show only beside other cells, rows or files. */
export const recordMessages = {
  key_twice: ({ value, first }: { value: string; first: number }) =>
    `${value} is used already in row ${first}; every row needs its own; delete the copy, or give this row another`,
  together_twice: ({ columns, first }: { columns: string; first: number }) =>
    `the same ${columns} stands in row ${first} already; delete one of the two`,
  id_reserved: ({ value }: { value: string }) =>
    `"${value}" is kept for addresses of the site itself; choose another, such as ${value}-1`,
  reference: ({ value, target, suggestion }: { value: string; target: string; suggestion: string | null }) =>
    suggestion === null
      ? `there is no ${value} in ${target}; correct it, or add that row first`
      : `there is no ${value} in ${target}; did you mean ${suggestion}?`,
  source_missing: ({ value, column }: { value: string; column: string }) =>
    `${value} has no source; add a row to sources.csv with ${value} in its column ${column}`,
  owner_missing: ({ columns }: { columns: readonly string[] }) =>
    `the source belongs to nothing; fill exactly one of ${listOf(columns)} with the id of a record`,
  owner_twice: ({ columns }: { columns: string }) =>
    `the source belongs to ${columns} at once; keep one, and give the other a row of its own`,
  correction_record: ({ value, suggestion }: { value: string; suggestion: string | null }) =>
    suggestion === null
      ? `no table has a record ${value}; write the id or code of the corrected row as it stands there`
      : `no table has a record ${value}; did you mean ${suggestion}?`,
  correction_field: ({ value, record, suggestion }: { value: string; record: string; suggestion: string | null }) =>
    suggestion === null
      ? `${record} has no field "${value}"; write the name of the column that was corrected, or sources`
      : `${record} has no field "${value}"; did you mean ${suggestion}?`,
  correction_reason: ({ value }: { value: string }) =>
    `"${value}" tells a reader too little; say in a sentence why the value is another, such as "The ministry's report gives the day."`,
  correction_version: ({ value, newest }: { value: string; newest: string }) =>
    `there is no version ${value} and none can come; write a released version, or the one that comes after ${newest}`,
  correction_released: (facts: { value: string; record: string; field: string; newest: string }) =>
    `version ${facts.value} is released already, and there ${facts.record} has another ${facts.field}; write the version that is to come, a number after ${facts.newest}`,
  coordinates_half: ({ filled, empty }: { filled: string; empty: string }) =>
    `${empty} is empty although ${filled} is filled; fill in both, or empty both`,
  coordinates_vague: () => 'the cell is empty although lat and lon are filled; say how exact they are, such as city',
  precision_idle: ({ value }: { value: string }) =>
    `"${value}" says how exact the coordinates are, but there are none; fill in lat and lon, or empty this cell`,
  coordinates_swapped: ({ value, lat, lon, country }: { value: string; lat: number; lon: number; country: string }) =>
    `${value} does not lie in ${country}, but would with latitude and longitude swapped; write lat ${lat} and lon ${lon}`,
  coordinates_sign: ({ value, lat, lon, country }: { value: string; lat: number; lon: number; country: string }) =>
    `${value} does not lie in ${country}; a minus sign was probably lost or added (south and west are negative); write lat ${lat} and lon ${lon}`,
  coordinates_outside: (facts: { value: string; km: number; country: string; found: string | null }) =>
    `${facts.value} lies ${facts.found === null ? '' : `in ${facts.found}, `}${facts.km} km outside ${facts.country}; correct the coordinates or the country`,
  actor_basis_missing: () =>
    'the cell is empty although an actor is named; say on what the name rests: claimed, attributed or suspected',
  actor_missing: ({ value }: { value: string }) =>
    `"${value}" says on what the name of an actor rests, but none is named; name one, or empty this cell`,
  effect_denied: ({ value, other }: { value: string; other: string }) =>
    `"${value}" stands beside ${other}; if something happened delete "${value}", else empty the rest`,
  merged_unnamed: () =>
    'the row is merged, but its summary names no other row; write into it the id of the one that stands, as in "The same as 2020-03-13-example."',
  merged_fallen: ({ named }: { named: string }) =>
    `the row is merged into ${named}, which no longer stands itself; name the one that does`,
  source_early: ({ value, attack, date }: { value: string; attack: string; date: string }) =>
    `the source of ${value} is older than the ${figureWords.short[0]} ${attack} of ${date} that it reports; one of the two dates is wrong, or the source is about another ${figureWords.short[0]}`,
  order_lost: ({ value }: { value: string }) =>
    `${value} comes after a later date; rows stand oldest first, so that each is found and new ones go to their place; sort them by date`,
  place_seat: ({ value, country }: { value: string; country: string }) =>
    `${value} stands beside coordinates that point at the country ${country} as a whole; name the country, or give the coordinates of the town`,
  source_alone: ({ value }: { value: string }) =>
    `${value} rests on one source after more than two years; a later one may confirm or correct it`,
  source_far: ({ value, date }: { value: string; date: string }) =>
    `${value} carries a date more than a year from the ${figureWords.short[0]}'s (${date}); fill in when the source was published, or correct the date`,
  source_repeats: ({ value }: { value: string }) =>
    `${value} is on a host that repeats what others publish; cite the first publisher beside it or instead of it`,
  name_missing: () => 'the name is empty although the evidence is "named"; fill it in, or write "office" as evidence',
  name_idle: () =>
    'a name is given although the evidence is "office"; delete it, or write "named" and cite who names it',
} as const;
