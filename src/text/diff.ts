/** What `npm run data -- diff` says. */
export const diffText = {
  working: 'now',
  between: (from: string, to: string) => `${from} → ${to}`,
  nothing: 'Nothing is different.',
  added: 'Added',
  withdrawn: 'Withdrawn',
  changed: 'Changed',
  removed: 'Gone',
  columns: 'Columns',
  empty: '(empty)',
  noReason: 'no reason yet: add one to corrections.csv',
  noRelease: 'There is no release yet to compare with. `npm run data -- release <version>` makes one.',
  tooMany: 'Name two versions at most, such as `npm run data -- diff 1.0.0 1.1.0`.',
  baseAndVersions: 'With `--base <folder>` two folders are compared, so that no version can be named.',
  unknown: (word: string, known: readonly string[]) =>
    `There is no version "${word}". These can be compared: ${known.join(', ')}.`,
} as const;
