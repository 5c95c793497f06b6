import { capital } from './figure-words.ts';
import { count, formatDate, listOf } from './format.ts';
import { namesCountry } from './place-name.ts';
import { recordDate, recordDateInText } from './record-date.ts';
import { recordPageText } from './record-page.ts';
import { subject } from './subject-words.ts';

const outcomeNouns: Readonly<Record<string, string>> = {
  carried_out: subject.incident[0],
  attempted: `attempted ${subject.incident[0]}`,
  planned: `planned ${subject.incident[0]}`,
  campaign: `campaign of ${subject.incident[1]}`,
};

/** Of a record that was taken back, which tells of nothing that can be said to have happened. */
const takenBack: Readonly<Record<string, string>> = {
  withdrawn: 'It was taken back as wrong or outside the scope, and is counted nowhere; its page says why.',
  merged: 'Another record tells of the same, so this one is counted nowhere; its page leads to that record.',
};

/** A code of the descriptor with its label. */
interface Coded {
  readonly code: string;
  readonly label: string;
}

/** What a record says about itself in titles, in search results and shared links. */
export interface RecordSummary {
  readonly target: string;
  readonly where: string;
  readonly date: string;
  /** Code of what happened on the date. */
  readonly basis: string;
  /** `meaning`: the descriptor's own explanation, a sentence; null = it has none. */
  readonly outcome: Coded & { readonly counted: boolean; readonly meaning: string | null };
  /** Label of the kind of attack; null = not known. */
  readonly type: string | null;
  /** Labels of effects on care. */
  readonly harms: readonly string[];
  /** Label of the grade; null = not graded. */
  readonly evidence: string | null;
  /** The status where the record does not simply stand; null where it does. */
  readonly status: Coded | null;
  readonly sources: number;
}

/** Who and when, and what kind of record it is where it is not counted: `Test Hospital, found on 1 March 2020`. */
export function titleRecord(record: Pick<RecordSummary, 'target' | 'date' | 'basis' | 'outcome' | 'status'>): string {
  const { target, date, basis, outcome, status } = record;
  const taken = status !== null && status.code in takenBack ? ` (${status.label} record)` : '';
  const isSaid = outcome.counted || taken !== '' || target.toLowerCase().includes(outcome.label.toLowerCase());
  return `${target}, ${recordDate(date, basis)}${isSaid ? taken : ` (${outcome.label})`}`;
}

/** What, where and when; what happened to care, and what that rests on. A few sentences for search engines and links. */
export function describeRecord(record: RecordSummary): string {
  const { target, where, date, basis, outcome, type, harms, evidence, status, sources } = record;
  // A target may say already all that is known of the place: `Hospitals in Romania`.
  const hit = namesCountry(target, where) ? target : `${target}, ${where}`;
  const taken = status === null ? undefined : takenBack[status.code];
  if (status !== null && taken !== undefined) {
    return `${capital(status.label)} record: ${hit}, dated ${formatDate(date)}. ${taken}`;
  }
  const noun = `${outcomeNouns[outcome.code] ?? subject.incident[0]}${type === null ? '' : ` (${type})`}`;
  const article = /^[aeiou]/.test(noun) ? 'An' : 'A';
  const when = recordDateInText(date, basis, outcome.code === 'campaign' ? 'begun' : '');
  const grade = `${evidence === null ? 'evidence not graded yet' : `evidence: ${evidence}`}, ${count(sources, 'source', 'sources')}`;
  const care =
    harms.length > 0
      ? `${capital(subject.harmed)} was affected: ${listOf(harms)}`
      : `${capital(subject.harmed)} is not known to have been affected`;
  return [
    ...(status === null ? [] : [`Record ${status.label}.`]),
    // An outcome of another subject's data has no noun here, so that the label has to say what it is.
    ...(outcome.counted || outcome.code in outcomeNouns ? [] : [recordPageText.notices.outcome(outcome.label)]),
    `${article} ${noun} on ${hit}, ${when}.`,
    ...(outcome.counted || outcome.meaning === null ? [] : [outcome.meaning]),
    // What did not take place affected nothing, which needs no words.
    outcome.counted || harms.length > 0 ? `${care}; ${grade}.` : `${capital(grade)}.`,
  ].join(' ');
}
