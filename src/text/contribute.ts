import { figureWords } from './figure-words.ts';
import type { ProblemCode } from './problem-messages.ts';
import { problemTitles } from './problem-titles.ts';
import { count, formatNumber, listOf } from './format.ts';

/** Files larger than this are not read, in megabytes. */
export const LARGEST_MEGABYTES = 100;

const SAVE_AS_CSV = 'open it in a spreadsheet and save it as “CSV UTF-8”';

/** Words of `/contribute/`, but for the form. */
export const contributeText = {
  title: 'Contribute',
  description:
    'Check a CSV file or fill in a form, in your own browser, and propose a record, a source or a correction.',
  lede: 'The most valuable thing you can bring is a record with a public source, or a correction. Nothing that you type or choose on this page is sent anywhere: your own browser checks it, and you decide what becomes of the result.',
  ways: {
    title: 'Three ways in',
    form: 'One record: fill in the form below. It asks for what a record needs, checks each answer, and gives you the finished rows.',
    csv: 'Several records, or an edit of the files: work in a spreadsheet, save as “CSV UTF-8”, and have the file checked below, before anyone else sees it.',
    columns: 'What every column means, and which values it takes',
    repository: (repository: string) => ({
      text: 'On the web page of the repository: open the file, change it there, and propose the change. The same checks run on every proposal.',
      address: repository,
      link: 'The repository',
    }),
    mail: 'By mail, in any form: name the organisation, the date, the place, what happened, and the address of a public source.',
    write: 'Write a mail',
    issue: 'Open an issue',
    none: 'This copy of the site names no repository and no address to send contributions to. The checks work all the same; keep the rows that they give you.',
    rules: 'What is asked of every contribution',
    rule: [
      'At least one public source. Leave a cell empty if no source states it; never fill one from memory.',
      'Nothing that identifies anyone who was harmed, and no link to stolen data or to an .onion address.',
      'Groups are named as claimed, attributed or suspected; people only if convicted.',
    ],
  },
  noScript:
    'The check and the form run in the browser and need JavaScript. Without it, edit the files in a spreadsheet and propose the change; the same checks run on every proposal.',
  check: {
    title: 'Check a CSV file',
    intro:
      'A whole file or some rows of it, with or without the row of column names, of any table of the data; commas, semicolons or tabs may separate the cells. If new records and their sources stand in two files, choose both: each is checked beside the other and beside the published data. The checks are those of the command line.',
    choose: 'Choose files',
    drop: 'or drop them here.',
    paste: 'Or paste rows',
    pasteHelp:
      'From the file itself, a spreadsheet or the form below. Rows of two tables, such as a record and its sources, may stand below each other.',
    start: 'Check the rows',
    pasted: 'pasted rows',
    busy: {
      load: 'Loading the published data',
      split: 'Splitting the text into cells',
      cells: 'Reading the cells',
      compare: 'Comparing with the published data',
      write: 'Putting the result together',
    },
    progress: 'Progress of the check',
    failed: 'The check could not be finished: the published data could not be loaded. Try again when you are online.',
    nothing: 'Choose a file or paste some rows first.',
    result: 'Result of the check',
    verdict: {
      unread: () => 'Nothing could be checked',
      faulty: (_: number, problems: number) => count(problems, 'problem found', 'problems found'),
      empty: () => 'There is no row to check: only column names',
      known: (rows: number) =>
        `${count(rows, 'row', 'rows')}, no problem found, and nothing that is not published already`,
      sound: (rows: number) => `${count(rows, 'row', 'rows')}, no problem found`,
    },
    read: (facts: { name: string; path: string; rows: number; whole: boolean; known: number }): string => {
      const { name, path, rows, whole, known } = facts;
      const fresh = rows - known;
      const all = `${name}: ${whole ? `the whole of ${path}, ${count(rows, 'row', 'rows')}` : `${count(rows, 'row', 'rows')} of ${path}`}.`;
      if (rows === 0) return all;
      if (known === 0) return `${all} ${rows === 1 ? 'It is not published yet.' : 'None is published yet.'}`;
      const stand = `${formatNumber(known)} ${known === 1 ? 'stands' : 'stand'} for ${known === 1 ? 'a row that is' : 'rows that are'} published already`;
      return `${all} ${stand}${fresh > 0 ? `, ${formatNumber(fresh)} ${fresh === 1 ? 'is' : 'are'} new` : ''}.`;
    },
    headerAdded:
      'The row of column names was missing and has been put before the others, so your first row is called row 2.',
    cut: (path: string, absent: number) =>
      `${count(absent, 'other published row is', 'other published rows are')} not in it. If this was meant to be the whole of ${path}, rows were lost on the way: it must not take the place of the file.`,
    kind: (code: ProblemCode, problems: number) => `${problemTitles[code]} (${formatNumber(problems)})`,
    where: (row: number | null, column: string | null) =>
      [row === null ? null : `row ${String(row)}`, column].filter((part) => part !== null).join(', '),
    published: 'published data',
    more: (problems: number) => `and ${formatNumber(problems)} more of this kind`,
    rows: {
      faulty: (path: string, rows: number) => `Rows of ${path} with a problem (${formatNumber(rows)})`,
      all: (path: string, rows: number) => `Rows of ${path} (${formatNumber(rows)})`,
      row: 'Row',
      rowOf: (row: number) => `Row ${String(row)}`,
      wholeRow: 'Whole row',
      moreInRow: (cells: number) => `and ${count(cells, 'more cell', 'more cells')} of this row`,
      empty: 'empty',
      earlier: 'Earlier rows',
      later: 'Later rows',
      range: (from: number, to: number, shown: number, total: number) =>
        `${formatNumber(from)} to ${formatNumber(to)}${shown < total ? ` of the first ${formatNumber(shown)}` : ` of ${formatNumber(total)}`}`,
    },
    changed: {
      title: (path: string, cells: number) => `Changed cells of published rows of ${path} (${formatNumber(cells)})`,
      reason: (without: number, all: number) =>
        `A published value changes only with a reason that readers see: a line in corrections.csv for each. ${without === all ? (all === 1 ? 'There is none yet for this cell.' : 'There is none yet for these.') : `${formatNumber(without)} of these ${without === 1 ? 'has' : 'have'} none yet.`} Give both files here to have them checked together.`,
      old: 'So many, and you changed few or none of them? Then your copy of the file is older than the published one: begin with a new copy.',
      where: (row: number, record: string, column: string) => `Row ${String(row)}, ${record}, ${column}:`,
      empty: 'empty',
      becomes: ' becomes ',
      more: (cells: number) => `and ${formatNumber(cells)} more`,
    },
    map: {
      title: 'The new records on the map',
      label: (records: number) => `World map with ${count(records, 'new record', 'new records')}`,
      name: (target: string, date: string, others: number) =>
        `${target}, ${date}${others > 0 ? `, and ${formatNumber(others)} more` : ''}`,
      note: `The coordinates as they stand in the rows. Red: ${figureWords.harmed} was affected, as far as the row says.`,
    },
    cleaned: {
      title: (path: string) => `${path}, cleaned`,
      intro: 'The rows in the form of the repository. No value was guessed or corrected.',
      same: 'Its form was right already; nothing was changed.',
      use: 'Propose these, not the ones that you gave:',
      part: (path: string) =>
        `These are rows for ${path}, not the whole of it. Put them into the file; this one must not take its place.`,
      partOf: (path: string) => `rows-of-${path}`,
      download: (path: string) => `Download ${path}`,
      none: (path: string) =>
        `${path} cannot be cleaned: it is not certain where its rows begin and end. Correct the problems above first.`,
      changes: {
        delimiter: {
          ';': 'the semicolons between the cells were made commas',
          '\t': 'the tabs between the cells were made commas',
          '|': 'the vertical bars between the cells were made commas',
        },
        above: (rows: number) =>
          `${count(rows, 'row', 'rows')} above the column names ${rows === 1 ? 'was' : 'were'} left out`,
        renamed: 'the column names were written as the table has them',
        headerAdded: 'the row of column names was put first',
        mark: 'the byte order mark was taken off',
        windows: 'the encoding was changed from Windows-1252 to UTF-8; look at letters with accents',
        lineEnds: 'line ends were made LF',
        reordered: 'the columns were put in order',
        quotes: 'quotation marks were written anew where they are needed',
        trimmed: (cells: number) => `spaces around ${count(cells, 'cell', 'cells')} were deleted`,
        emptyRows: (rows: number) => `${count(rows, 'empty row was', 'empty rows were')} left out`,
        brokenRows: (rows: number) =>
          `${count(rows, 'row', 'rows')} with too many or too few cells ${rows === 1 ? 'was' : 'were'} left out: correct ${rows === 1 ? 'it' : 'them'} before you use the file`,
        unknownColumns: (first: readonly string[], all: number) =>
          `columns that the table does not have were left out: ${listOf([
            ...first.map((name) => `“${name}”`),
            ...(all > first.length ? [`${formatNumber(all - first.length)} more`] : []),
          ])}`,
        addedColumns: (names: readonly string[]) => `missing columns were added, with empty cells: ${listOf(names)}`,
      },
    },
    refusals: {
      empty: 'The file is empty. Choose one with rows in it.',
      pdf: 'This is a PDF document. Copy its table into a spreadsheet and save that as “CSV UTF-8”.',
      workbook: `This is a spreadsheet workbook, not CSV: ${SAVE_AS_CSV}.`,
      'old-workbook': `This is a workbook or document of an older office program, not CSV: ${SAVE_AS_CSV}.`,
      zip: 'This is a packed archive. Unpack it and choose the CSV files inside.',
      picture: 'This is a picture. Type its rows into a spreadsheet and save that as “CSV UTF-8”.',
      utf16: 'The file is saved as UTF-16 (“Unicode text”). Open it again and save it as “CSV UTF-8”.',
      'web-page': 'This is a web page, perhaps one that says that a download failed. Download the CSV file again.',
      json: 'This is JSON, not CSV. The command `npm run data -- import` reads it; see docs/import.md in the repository.',
      binary: 'This is not a text file. Save the table as “CSV UTF-8” and choose that file.',
      'no-table':
        'No table of the data was recognised. Keep the row of column names as it stands in the published file, or give every row all of its cells.',
      unreadable: 'The browser cannot read this file. It may have been moved or changed; choose it again.',
      large: `The file is larger than ${String(LARGEST_MEGABYTES)} MB, more than this page reads. Split it, or use the command line: npm run data -- check.`,
    },
    twice: (path: string) =>
      `There is another file of ${path} before this one. Put both together, or check them one by one.`,
  },
  send: {
    title: 'Send it in',
    sound: 'The rows are sound. What remains is to propose them.',
    edit: (path: string) => `Edit ${path} on the web page of the repository`,
  },
};
