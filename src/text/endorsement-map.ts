import { count, inWords } from './format.ts';

/** Words of the map of the call's signatories. */
export const endorsementMapText = {
  title: 'Countries whose former leaders signed the call',
  describe: (counted: number, named: number, unclear: readonly string[]): string => {
    if (counted + unclear.length === 0)
      return 'World map without a country: no former leader is among the signatories.';
    const open =
      unclear.length === 0 ? '' : ` Not counted, because the reported office is unclear: ${unclear.join(', ')}.`;
    return `World map of ${count(counted, 'country whose former leader', 'countries whose former leaders')} signed the call: in ${inWords(named)} a source names the person, in ${inWords(counted - named)} the sources give the office only.${open}`;
  },
  columns: { country: 'Country', leader: 'Former leader', office: 'Office', known: 'How it is known' },
  /** In the place of a name. */
  unnamed: { named: 'not named', office: 'office only', unclear: 'office unclear' },
  noOffice: 'not known',
  kinds: {
    named: 'a source names the person',
    office: 'the sources give the office only',
    unclear: 'the reported office is unclear; not counted',
  },
  key: {
    named: 'former leader named',
    office: 'known by office only',
    unclear: 'office unclear, not counted',
    past: 'past state: states of today, merged',
  },
  /** Before the countries of a kind, where the map itself cannot name them. */
  list: { named: 'Named:', office: 'By office only:', unclear: 'Office unclear:' },
  signed: (country: string, person: string): string => `${country} (${person})`,
  cardClose: 'Close',
  mark: (country: string, person: string): string => `${country}: ${person}`,
  more: (name: string, others: number): string => (others === 0 ? name : `${name} and ${inWords(others)} more`),
};
