import { count, formatDate } from './format.ts';
import { malwareTitle } from './malware-title.ts';

/** What a filter asks for, in words. Apart from the other words of the instrument, so that embeds carry these alone. */
export const filterText = {
  facets: {
    type: { name: 'Kind', all: 'all' },
    target: { name: 'Target', all: 'all' },
    country: { name: 'Country', all: 'all' },
    impact: { name: 'Effect', all: 'any' },
    outcome: { name: 'Outcome', all: 'all' },
  },
  /** What the dates of a filter leave out. */
  tooCoarse: (n: number): string =>
    n === 0
      ? ''
      : `${count(n, 'more record is', 'more records are')} dated too coarsely to say whether ${n === 1 ? 'it falls' : 'they fall'} inside these dates.`,
  chips: {
    dates: (from: string | null, to: string | null): string =>
      from !== null && to !== null
        ? from === to
          ? formatDate(from, 'short')
          : `${formatDate(from, 'short')} to ${formatDate(to, 'short')}`
        : from !== null
          ? `from ${formatDate(from, 'short')}`
          : `until ${formatDate(to ?? '', 'short')}`,
    actor: (name: string): string => `Group: ${name}`,
    malware: (name: string): string => `${malwareTitle}: ${name}`,
    place: (name: string): string => `Place: ${name}`,
    campaign: (name: string): string => `Campaign: ${name}`,
  },
};
