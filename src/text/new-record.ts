/** What `npm run data -- new` says and asks. */
export const newRecordText = {
  noFolder: (folder: string) => `There is no folder ${folder}. Name the folder that holds datapackage.json.`,
  unusable: (reason: string) => `${reason} See: npm run data -- help`,
  ownDataFirst: 'The data folder itself has problems. Correct them first; then add the record.',
  intro: (folder: string) =>
    [
      `A new record for ${folder}.`,
      'Enter takes what stands in [brackets]; without brackets it leaves the cell empty: not stated by the sources.',
      'A dash (-) leaves a cell empty that has brackets. Choices go by number, value or label; several, where allowed, by commas.',
      'A < goes back to the question before; the answer that you gave stands in brackets then.',
      'Ctrl-C ends at any time. Nothing is written before you say so at the end.',
    ].join('\n'),
  question: (title: string, column: string, needed: boolean) => `${title} (${column}${needed ? ', needed' : ''})`,
  choice: (number: number, value: string, label: string, description: string) =>
    `  ${String(number).padStart(2)} ${value}${label.replaceAll(' ', '_') === value ? '' : ` (${label})`}${description === '' ? '' : `: ${description}`}`,
  help: (description: string, example: string | null) =>
    `  ${description}${example === null ? '' : ` Such as ${example}`}`,
  prompt: (column: string, suggested: string) =>
    [column, suggested === '' ? '' : `[${suggested}]`, '> '].filter((part) => part !== '').join(' '),
  again: (message: string) => `  That does not do: ${message}`,
  first: '  This is the first question.',
  idTaken: (id: string) => `${id} is taken by another record; choose another`,
  urlTwice: 'the link is given already; give another, or press Enter if there are no more',
  duplicate: {
    same: (id: string) => `  Stop and look: ${id} is the same target on the same date.`,
    near: (id: string, days: number) => `  Compare first: ${id} is the same target at most ${days} days apart.`,
  },
  located: (place: string, precision: string) =>
    `  The gazetteer (GeoNames) knows ${place}: the coordinates in brackets are its, precision ${precision}.`,
  notLocated: (reason: string) => `  No coordinates to propose: ${reason.replace(/; the record stands.*$/, '')}.`,
  source: (number: number) =>
    number === 1 ? 'Source 1: every record needs one' : `Source ${number}: Enter if there is none`,
  shown: (file: string) => `${file}:`,
  write: 'Write this record? y, n, or < to change something [n] > ',
  nothing: 'Nothing was written.',
  refused: 'With this record the data would have the problems above. Nothing was written.',
  written: (id: string, folder: string) =>
    [
      `Added to ${folder}: ${id}.`,
      'Run `npm run data -- dictionary`, and add a line to CHANGELOG.md of the data.',
    ].join('\n'),
} as const;
