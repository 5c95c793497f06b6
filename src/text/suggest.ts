/** Words in a proposed mapping. */
export const suggestText = {
  /** Stands where a person has to decide; no column takes it as a value. */
  decide: 'DECIDE',
  comment: (unused: readonly string[]) =>
    `A proposal from the column names. Replace every DECIDE, read each rule, then preview.${unused.length === 0 ? '' : ` Not used: ${unused.join(', ')}.`}`,
  alike: (hints: readonly (readonly [item: string, code: string])[]) =>
    `To be looked at: ${hints.map(([item, code]) => `"${item}" names ${code}, and may deny it`).join('; ')}.`,
  countries: (names: readonly string[]) =>
    `Not the name of one country: ${names.join(', ')}. Put a table of values before this rule for them.`,
} as const;
