import type { EndorsingCountry } from '../../model/endorsement-map-model.ts';
import { endorsementMapText as text } from '../../text/endorsement-map.ts';

/** Who signed for a country, in one phrase: a name, or how little of it is known. */
export function endorserName({ people, kind }: Pick<EndorsingCountry, 'people' | 'kind'>): string {
  const [first, ...others] = people.toSorted((a, b) => Number(a.name === null) - Number(b.name === null));
  return text.more(first?.name ?? text.unnamed[kind], others.length);
}
