/** Titles of columns that pages name in front of their values. */
export type FieldTitles = Readonly<Record<(typeof titledFields)[number], string>>;

/** The columns of `attacks` whose titles are taken from the descriptor. */
export const titledFields = ['target_type', 'attack_type', 'impacts', 'records_affected', 'evidence'] as const;

/** The titles of this project's own descriptor. */
export const ownFieldTitles: FieldTitles = {
  target_type: 'Kind of organisation',
  attack_type: 'Kind of attack',
  impacts: 'Effects',
  records_affected: 'People or records affected',
  evidence: 'Evidence',
};

// As in figure-words.ts, from the descriptor of the site; apart from the title that figures need, so that no embed is sent it.
declare const SITE_FIELDS: string | undefined;

export const fieldTitles: FieldTitles =
  typeof SITE_FIELDS === 'undefined' ? ownFieldTitles : (JSON.parse(SITE_FIELDS) as FieldTitles);
