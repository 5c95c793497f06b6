import { count, formatDate } from './format.ts';
import { subject } from './subject-words.ts';

/** Words of the page on what changed from version to version. */
export const changesText = {
  title: 'What changed in the data',
  description:
    'Every version of the data with what it added, withdrew and corrected: each field with its old value, its new value and the reason.',
  lede: 'Nothing here is revised silently. Every version stays as it was released, and every correction is listed with the old value, the new value and the reason.',
  only: (version: string, day: string): string =>
    `Version ${version} of ${formatDate(day)} is the first. Corrections and additions will be listed here with the version that brings them.`,
  unreleased: 'Not in a version yet',
  unreleasedNote:
    'This site shows these changes already; the next version will contain them. Cite the newest version for numbers that stay.',
  heading: (version: string, day: string): string => `${version}, ${formatDate(day)}`,
  firstHolds: (attacks: number, signatories: number): string =>
    `The first version: ${count(attacks, 'record', 'records')} of ${subject.short[1]}${signatories === 0 ? '' : ` and ${count(signatories, 'signatory', 'signatories')}`}.`,
  between: (a: string, b: string): string => `From ${a} to ${b}`,
  betweenNote: (versions: number): string =>
    versions === 1
      ? 'Every field that differs, with its old and its new value.'
      : `The first and the last value of each field, over ${count(versions, 'version', 'versions')}, with every reason given on the way.`,
  compare: 'Compare two versions',
  from: 'From',
  to: 'To',
  showAll: 'Show every version',
  option: (version: string, day: string): string => `${version} (${formatDate(day, 'short')})`,
  failed: 'The differences could not be loaded. What each version changed is listed below.',
  none: 'Nothing is different.',
  summary: (added: number, withdrawn: number, corrected: number): string => {
    const parts = [
      ...(added > 0 ? [`${count(added, 'entry', 'entries')} added`] : []),
      ...(withdrawn > 0 ? [`${String(withdrawn)} withdrawn`] : []),
      ...(corrected > 0 ? [`${String(corrected)} corrected`] : []),
    ];
    return parts.length === 0 ? '' : `${parts.join(', ')}.`;
  },
  groups: { added: 'Added', withdrawn: 'Withdrawn', changed: 'Corrected', removed: 'Gone', columns: 'Columns' },
  kinds: {
    attacks: subject.short[0],
    signatories: 'signatory',
    milestones: 'milestone',
    territories: 'territory',
  } as Readonly<Record<string, string>>,
  columnAdded: (table: string, column: string): string => `New column ${column} in ${table}.csv.`,
  columnRemoved: (table: string, column: string): string => `No column ${column} in ${table}.csv any more.`,
  times: (title: string, times: number): string => `${title} (${String(times)})`,
  sourcesTitle: 'Source',
  sourceAdded: 'Source added',
  sourceRemoved: 'Source removed',
  was: 'was',
  isNow: 'is now',
  asData: 'The same as data:',
} as const;
