const recordAt = (id: string, row: number | null) => (row === null ? `${id} in our data` : `${id}, from row ${row}`);

/** Why a cell of an imported record is a guess, and what was found out on the way. */
export const importNotes = {
  word: (value: string, word: string) => `${value}, guessed from the word "${word}"`,
  guess: (value: string, why: string) => `${value}: ${why}`,
  townSeveral: (town: string, where: string, count: number) =>
    `the gazetteer has ${count} places called "${town}" in ${where}; the record stands at a point of ${where}`,
  townNone: (town: string, where: string) =>
    `the gazetteer has no place called "${town}" in ${where}; the record stands at a point of ${where}`,
  regionNone: (region: string, where: string) =>
    `the gazetteer has no one region called "${region}" in ${where}; the record stands at a point of ${where}`,
  sourceRefused: (message: string) => `a source was left out: ${message}`,
  same: (id: string, row: number | null) => `the same target on the same date: ${recordAt(id, row)}`,
  near: (id: string, row: number | null, days: number) =>
    `the same target at most ${days} days apart: ${recordAt(id, row)}; compare the two`,
  duplicate: { same: 'same date', near: 'near date' },
  guessed: (column: string) => column,
  leftOut: (because: string) => `left out by the mapping: ${because}`,
  leftOutCell: (value: string, column: string) =>
    value === '' ? `column "${column}" is empty` : `"${value}" in column "${column}"`,
} as const;
