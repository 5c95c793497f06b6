import { ownFigureWords, type FigureWords } from './figure-words.ts';

/** What the record is about, in the few words that figures, tables and sentences are made of. */
export interface SubjectWords extends FigureWords {
  /** An incident of the record at length, in the singular and in the plural, as it stands before “on” and the field. */
  readonly incident: readonly [one: string, many: string];
  /** Whom incidents hit, as it stands after “on”. */
  readonly field: string;
  /** The same at more length. */
  readonly fieldAtLength: string;
  /** Who is behind an incident, in the singular and in the plural. */
  readonly actor: readonly [one: string, many: string];
}

/** The words of this project's own subject. */
export const ownSubject: SubjectWords = {
  ...ownFigureWords,
  incident: ['cyberattack', 'cyberattacks'],
  field: 'healthcare',
  fieldAtLength: 'hospitals and the rest of healthcare',
  actor: ['attacker', 'attackers'],
};

// As in figure-words.ts; apart from those, so that no embed is sent it.
declare const SITE_SUBJECT: string | undefined;

export const subject: SubjectWords =
  typeof SITE_SUBJECT === 'undefined' ? ownSubject : (JSON.parse(SITE_SUBJECT) as SubjectWords);
