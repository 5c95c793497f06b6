const plural = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

const OUTCOMES = {
  mapped: 'as the mapping says',
  guessed: 'in part a guess; which part is said below and in the report',
  duplicate: 'held back: the record may be there already',
  skipped: 'not taken; why is said below and in the report',
} as const;

/** What `npm run data -- import` says. */
export const importReport = {
  unusable: (reason: string) => `${reason} See: npm run data -- help`,
  oneFile: 'Name one file to import: npm run data -- import <file> --map <mapping.json>',
  mapNeeded:
    'Name the mapping with --map <mapping.json>. There is none yet? npm run data -- import <file> --suggest proposes one.',
  writeOrOut: 'Use either --write (into the data folder) or --out <folder>, not both.',
  noFolder: (folder: string) => `There is no folder ${folder}. Name the folder that holds datapackage.json.`,
  ownDataFirst: 'The data folder itself has problems. Correct them first; then import.',
  mappingMissing: 'there is no such file; correct the name after --map',
  mappingNoJson: 'the mapping is not JSON; a comma, bracket or quotation mark is probably missing or one too many',
  heading: (file: string, rows: number, form: string, title: string) =>
    `${file}: ${plural(rows, 'row', 'rows')} (${form}), by the mapping "${title}"`,
  count: (outcome: keyof typeof OUTCOMES, count: number) =>
    `  ${String(count).padStart(7)}  ${outcome.padEnd(9)}  ${OUTCOMES[outcome]}`,
  guessed: 'Guessed',
  duplicate: 'Held back as possible duplicates',
  skipped: 'Skipped',
  remarks: 'Taken, but',
  kind: (kind: string, count: number) => `${kind} (${count})`,
  note: (row: number, text: string) => `row ${row}: ${text}`,
  more: (count: number) => `(+${count} more; --report <file> lists all)`,
  previewHeading: (shown: number, all: number) => `The first ${shown} of ${plural(all, 'record', 'records')}`,
  source: (publisher: string, url: string) => `source: ${publisher}, ${url}`,
  total: (problems: number) => `${plural(problems, 'problem', 'problems')}. Nothing was imported.`,
  nothingWritten: 'Nothing was written. Add --write to put the records into the data folder, or --out <folder>.',
  nothingNew: 'There is nothing new to add. Nothing was written.',
  refused: 'With these records the data would have the problems above. Nothing was written.',
  written: (file: string) => `Written: ${file}`,
  added: (records: number, sources: number, folder: string) =>
    [
      `Added to ${folder}: ${plural(records, 'record', 'records')} with ${plural(sources, 'source', 'sources')}.`,
      'Read them, run `npm run data -- dictionary`, and add a line to CHANGELOG.md of the data.',
    ].join('\n'),
  writtenApart: (records: number, sources: number, folder: string) =>
    `Written to ${folder}: ${plural(records, 'record', 'records')} with ${plural(sources, 'source', 'sources')}, and report.csv.`,
  outTaken: (file: string) => `${file} is there already and is not written over. Name another folder after --out.`,
  saved: (file: string) =>
    `Written: ${file}. Replace every DECIDE in it; then: npm run data -- import <file> --map ${file} --preview`,
  savedAlready: (file: string) => `${file} is there already and is not written over. Name another file after --save.`,
} as const;
