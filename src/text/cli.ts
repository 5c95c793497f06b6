import type { ProblemCode } from './problem-messages.ts';
import { problemTitles } from './problem-titles.ts';

const plural = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

/** What the command `npm run data` says. */
export const cliMessages = {
  help: [
    'npm run data -- <command>',
    '',
    '  check        look for everything that is wrong in the data folder; exit 1 if there is anything',
    '    --quiet            say nothing if all is well',
    '    --no-dictionary    leave out whether the dictionary (README.md) fits the data',
    '    --markdown         the report as Markdown, for a page or a proposal',
    '  dictionary   write the dictionary (README.md) of the data folder anew',
    '  forms        write the words and choices of the data into the forms of .github/ISSUE_TEMPLATE/, and remove the',
    '               form of signatories where the data have none',
    '  diff [a] [b]       what is different from version a to version b, field by field, with the reasons;',
    '                     b left out = the rows as they stand now, both left out = since the newest release',
    '    --base <folder>    compare with another data folder instead',
    '    --markdown         the differences as Markdown',
    '  release <version>  freeze the data folder as that version; says what stands against it',
    '    --date <day>       day of the release, if the heading of CHANGELOG.md does not say it',
    '    --preview          say what would be written, and write nothing',
    '  new          add a record by answering questions in the terminal; nothing is written before the last one',
    '  import <file> --map <mapping.json>',
    '               bring a CSV, TSV, XLSX or JSON file from elsewhere into our form; see docs/import.md',
    '    --preview          show the first records as they would stand in the files',
    '    --report <file>    write what became of every row, as CSV',
    '    --write            add the records to the data folder; without this or --out nothing is written',
    '    --out <folder>     write the new rows to files of their own instead',
    '    --near             take records of one target on near dates too, instead of holding them back',
    '    --suggest          propose a mapping from the column names; --save <file> keeps it',
    '  settings     look for what is wrong in site.config.ts; every build begins with it',
    '  help         this page',
    '',
    '  --dir <folder>   another data folder than data/ (or than the environment variable DATA_DIR names)',
    '  --today <day>    check, new, import: the last day that rows may speak of which are not released yet, and the day',
    '                   on which new ones are added; else that of the clock',
  ].join('\n'),
  unknownCommand: (command: string, suggestion: string | null) =>
    suggestion === null
      ? `There is no command "${command}". These are: check, dictionary, diff, forms, import, new, release, settings, help.`
      : `There is no command "${command}". Did you mean ${suggestion}?`,
  notADay: (text: string) => `"${text}" after --today is not a day such as 2026-11-27.`,
  unusableOptions: (reason: string) => `${reason} See: npm run data -- help`,
  noFolder: (folder: string) => `There is no folder ${folder}. Name the folder that holds datapackage.json.`,
  counts: {
    attacks: (count: number) => plural(count, 'attack', 'attacks'),
    sources: (count: number) => plural(count, 'source', 'sources'),
    signatories: (count: number) => plural(count, 'signatory', 'signatories'),
    milestones: (count: number) => plural(count, 'milestone', 'milestones'),
    territories: (count: number) => plural(count, 'territory', 'territories'),
    corrections: (count: number) => plural(count, 'correction', 'corrections'),
  },
  noProblems: (counts: string) => `${counts}: no problems`,
  fileProblems: (file: string, count: number) => `${file}: ${plural(count, 'problem', 'problems')}`,
  kind: (code: ProblemCode, count: number) => `${problemTitles[code]} (${count})`,
  remarks: (count: number) => `To be looked at again, though it may be right: ${count}`,
  more: (count: number) => `(+${count} more)`,
  total: (problems: number, files: number) =>
    `${plural(problems, 'problem', 'problems')} in ${plural(files, 'file', 'files')}. Correct the rows named above and run the check again.`,
  dictionaryWritten: (file: string) => `Written: ${file}`,
  dictionaryFits: (file: string) => `${file} fits the data already.`,
  dictionaryImpossible: 'The dictionary is written from data without problems only.',
  unexpected: (reason: string) => `Something went wrong that is not about the data: ${reason}`,
} as const;
