import { formatDate, formatNumber } from './format.ts';

/** Words of a record's own page. */
export const recordPageText = {
  facts: 'Facts',
  sources: 'Sources',
  undated: 'no date shown',
  rows: {
    date: 'Date',
    place: 'Place',
    target: 'Kind of target',
    type: 'Kind of attack',
    malware: 'Malware',
    actor: 'Group',
    impacts: 'Effects',
    affected: 'People or records concerned',
    outcome: 'Outcome',
    evidence: 'Evidence',
    status: 'Status',
    campaign: 'Part of',
  },
  /** A date with how precise it is and what it is the date of. */
  date: (date: string, basis: string): string => {
    const known = date.length === 4 ? ', known to the year' : date.length === 7 ? ', known to the month' : '';
    return `${formatDate(date)}${known} (${basis})`;
  },
  place: (where: string, precision: string): string => `${where} (located to the ${precision})`,
  number: formatNumber,
  actor: (names: string, basis: string): string => `${names} (${basis})`,
  back: 'All records',
  read: (day: string): string => `Read a second time on ${formatDate(day)}.`,
  added: (day: string, version: string): string =>
    `Added on ${formatDate(day)}; this page shows data version ${version}.`,
};
