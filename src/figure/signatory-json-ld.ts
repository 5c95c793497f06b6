import type { Signatory } from '../schema/signatory.ts';
import { entryJsonLd, type PublishedEntry } from './entry-json-ld.ts';
import { officeTerms, signatoryTitle } from './signatory-view.ts';

/** A signatory for search engines: an entry on a person where a source names one, and on nobody otherwise. */
export function signatoryJsonLd(
  signatory: Signatory,
  page: Pick<PublishedEntry, 'sources' | 'description' | 'url' | 'dataset'>,
): string {
  const { name } = signatory;
  return entryJsonLd(
    { ...page, name: signatoryTitle(signatory), entry: signatory },
    name === null ? {} : { about: { '@type': 'Person', name, ...officeOf(signatory) } },
  );
}

function officeOf(signatory: Signatory): object {
  const { office } = signatory;
  if (office === null) return {};
  const occupation = { '@type': 'Occupation', name: office };
  const roles = officeTerms(signatory).map(([from, to]) => ({
    '@type': 'Role',
    hasOccupation: occupation,
    ...(from === null ? {} : { startDate: from }),
    ...(to === null ? {} : { endDate: to }),
  }));
  return { hasOccupation: roles.length > 0 ? roles : occupation };
}
