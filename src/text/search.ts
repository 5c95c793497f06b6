import { malwareTitle } from './malware-title.ts';

/** Words of the search in the header, and of the page for an address that leads nowhere. Kept small: every page sends them. */
export const searchText = {
  link: 'Find a record',
  form: 'Find on this site',
  label: 'Find a record, country or person',
  placeholder: 'Find a record',
  failed: 'The index could not be loaded. All records are one click away.',
  groups: {
    country: 'Countries',
    record: 'Records',
    signatory: 'Signatories of the call',
    place: 'Places',
    malware: malwareTitle,
    actor: 'Groups',
    campaign: 'Campaigns',
    all: 'Everywhere',
  },
  records: (n: number): string => `${String(n)} ${n === 1 ? 'record' : 'records'}`,
  all: (words: string): string => `All records with “${words}”`,
  found: (n: number): string => `${String(n)} ${n === 1 ? 'suggestion' : 'suggestions'}`,
  none: 'No suggestion',
};

export const notFoundText = {
  title: 'Page not found',
  lede: 'There is no page at this address. A record keeps its address for ever; perhaps a letter is missing or one too many.',
  records: 'All records, to search and to sort',
  countries: 'All countries',
  home: 'The map',
  similar: 'Did you mean',
};
