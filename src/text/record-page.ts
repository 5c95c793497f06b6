import { count, formatDate, formatNumber, inWords } from './format.ts';
import { fieldTitles } from './field-titles.ts';
import { capital, small, withArticle } from './figure-words.ts';
import { malwareTitle } from './malware-title.ts';
import { subject } from './subject-words.ts';

/** Words of a record's own page. */
export const recordPageText = {
  kicker: 'Record',
  facts: 'What is known',
  rows: {
    date: 'Date',
    place: 'Place',
    target: fieldTitles.target_type,
    type: fieldTitles.attack_type,
    malware: malwareTitle,
    actor: capital(subject.actor[0]),
    impacts: fieldTitles.impacts,
    affected: fieldTitles.records_affected,
    evidence: fieldTitles.evidence,
    campaign: 'Part of',
  },
  /** What a date leaves open; null for a day. */
  datePrecision: (date: string): string | null => {
    if (date.length === 4) return 'Known to the year only.';
    return date.length === 7 ? 'Known to the month only.' : null;
  },
  placePrecision: {
    site: 'The building or campus is known.',
    city: 'Known to the town.',
    region: 'Known to the region only: the town is not known, or there are several.',
    country: 'Known to the country only, or the whole country was hit.',
  } as Readonly<Record<string, string>>,
  noPoint: 'The record has no point on the map.',
  actorBasis: {
    claimed: `The ${subject.actor[0]}’s own claim. Claims are often made up or overstated.`,
    attributed: 'Named by an authority, a court or a research team.',
    suspected: 'Suspected by a source; not established.',
  } as Readonly<Record<string, string>>,
  unknownType: 'The sources do not say by what means.',
  noActor: 'Nobody is named by the sources.',
  noImpact: 'That nothing is stated does not mean that nothing happened.',
  evidence: {
    claimed: `Claimed: it rests on the word of the ${subject.actor[1]}, and nobody else confirms it.`,
    reported: 'Reported: press or researchers report it.',
    confirmed: 'Confirmed: the organisation or an authority confirms it.',
  } as Readonly<Record<string, string>>,
  notGraded: 'Not graded yet',
  notGradedNote: 'Nobody has yet judged how well this record is founded. Judge by its sources.',
  allIn: (country: string): string => `All records in ${country}`,
  back: 'All records',
  notices: {
    outcome: (label: string): string => `Not counted as ${withArticle(subject.short[0])}: ${label}.`,
    disputed: 'Disputed.',
    withdrawn: 'Withdrawn, and no longer counted.',
    merged: 'Merged with another record, and no longer counted.',
    survivor: 'The record that stands:',
    stays: 'This page stays, so that no link to it breaks.',
  },
  map: {
    /** Alternative text of the small map. */
    label: (where: string, knows: 'spot' | 'region' | 'country'): string =>
      knows === 'spot'
        ? `Map with a ring at ${where}.`
        : knows === 'region'
          ? `Map with a dashed ring around ${where}; the ring does not show the region’s borders.`
          : `Map with ${where} set off from its neighbours.`,
    caption: {
      spot: 'The ring marks the town or the site.',
      region: 'The dashed ring marks a point within the region, not its borders.',
      country: 'Only the country is known, so no place is marked.',
    },
    world: 'On the world map',
    borders: 'Borders on maps',
  },
  sources: (n: number): string =>
    n === 1 ? 'One source' : `${inWords(n)[0]?.toUpperCase() ?? ''}${inWords(n).slice(1)} sources`,
  undated: 'no date shown',
  related: {
    title: 'Related records',
    none: `No other record shares its ${subject.actor[0]}, ${small(malwareTitle)}, place or week.`,
    campaign: (name: string): string => `Same campaign or report: ${name}`,
    actor: (name: string): string => `Same ${subject.actor[0]}: ${name}`,
    malware: (name: string): string => `Same ${small(malwareTitle)}: ${name}`,
    place: (name: string): string => `Same place: ${name}`,
    week: (from: string, to: string): string => `Same week: ${formatDate(from, 'short')} to ${formatDate(to, 'short')}`,
    all: (n: number): string => `All ${formatNumber(n)} in the table`,
    note: 'Records that share a name or a week need not be connected.',
  },
  neighbours: { label: 'Records by date', previous: 'Earlier', next: 'Later' },
  history: {
    title: 'History',
    added: (day: string): string => `Added on ${formatDate(day)}.`,
    checked: (day: string): string => `Compared with its sources by a second reader on ${formatDate(day)}.`,
    unchecked: 'Not yet compared with its sources by a second reader.',
    release: (version: string, day: string): string => `Version ${version}, ${formatDate(day)}`,
    first: 'first released.',
    unreleased: 'Not in a version yet',
    corrections: (changes: number): string => count(changes, 'change', 'changes'),
    was: 'was',
    isNow: 'is now',
    sourceAdded: 'Source added',
    sourceRemoved: 'Source taken out',
    sourceChanged: 'Source described anew',
  },
  correction: {
    title: 'Correct or reply',
    text: 'A correction needs a public source; it is made with its reason and stays readable here. The organisation or person concerned has a right of reply, and what they say is weighed like a source.',
    issue: 'Propose a correction',
    mail: 'Write about this page',
    none: 'This copy of the site names no address for corrections yet.',
    about: 'How corrections and replies are treated',
    contribute: `Tell of ${withArticle(subject.short[0])} that is missing, or check an edit of the data`,
  },
  version: (version: string, released: string): string => `Data ${version}, ${formatDate(released)}.`,
};
