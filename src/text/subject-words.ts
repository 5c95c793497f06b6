/** What the record is about, in the few words that figures, tables and filters are made of. */
export interface SubjectWords {
  /** An incident of the record, in the singular and in the plural. */
  readonly incident: readonly [one: string, many: string];
  /** Whom incidents hit, as it stands after “on”. */
  readonly field: string;
  /** The same at more length. */
  readonly fieldAtLength: string;
  /** What an incident may do harm to: a noun in the singular, as it stands before “was affected”. */
  readonly harmed: string;
  readonly mapTitle: string;
  readonly timelineTitle: string;
  readonly effectsTitle: string;
}

/** The words of this project's own subject. */
export const ownSubject: SubjectWords = {
  incident: ['cyberattack', 'cyberattacks'],
  field: 'healthcare',
  fieldAtLength: 'hospitals and the rest of healthcare',
  harmed: 'care',
  mapTitle: 'Where care was attacked',
  timelineTitle: 'When care was attacked',
  effectsTitle: 'What attacks did to care',
};

// All words of the site as JSON, put in by the build from `site.config.ts`, which nothing here may import; absent where the
// sources run as they are. As text, so that bundlers see that the own words are not needed beside it.
declare const SITE_SUBJECT: string | undefined;

export const subject: SubjectWords =
  typeof SITE_SUBJECT === 'undefined' ? ownSubject : (JSON.parse(SITE_SUBJECT) as SubjectWords);

/** With a capital, as at the beginning of a sentence. */
export const capital = (words: string): string => words.replace(/^./u, (letter) => letter.toUpperCase());
