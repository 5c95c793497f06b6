import type { EndorsementKind, EndorsingCountry } from '../../model/endorsement-map-model.ts';

/** The kinds of country that a map shows, in the order of its key; `past`: states of the past, whatever their kind. */
export function endorsementKinds(countries: readonly EndorsingCountry[]): readonly (EndorsementKind | 'past')[] {
  const kinds = (['named', 'office', 'unclear'] as const).filter((kind) =>
    countries.some((country) => country.kind === kind),
  );
  return countries.some(({ past }) => past) ? [...kinds, 'past'] : kinds;
}
