import { capital, withArticle } from './figure-words.ts';
import { count, formatDate, formatNumber, inWords, listOf } from './format.ts';
import { subject } from './subject-words.ts';

/** What the files hold. What is withdrawn stands in them, but counts as no record. */
export interface DataNumbers {
  /** Attacks carried out. */
  readonly attacks: number;
  /** With attempts, plans and campaigns. */
  readonly records: number;
  /** Rows that count no more, by the label of their status. */
  readonly gone: readonly { readonly label: string; readonly count: number }[];
  readonly sources: number;
  readonly signatories: number;
}

/** The words of /data/. */
export const dataPageText = {
  title: 'The data',
  description: (version: string, { attacks, records }: Pick<DataNumbers, 'attacks' | 'records'>): string =>
    `Download the data behind the maps, version ${version}: ${count(attacks, subject.incident[0], subject.incident[1])} carried out on ${subject.field}${records === attacks ? '' : `, ${count(records, 'record', 'records')} in all`}, with sources, as CSV, JSON and GeoJSON, with a dictionary of every column.`,
  lede: ({ attacks, records, gone, sources, signatories }: DataNumbers): string => {
    const others = records - attacks;
    const told =
      others === 0
        ? `${count(attacks, ...subject.short)} carried out`
        : `${count(records, 'record', 'records')}, ${formatNumber(attacks)} of them ${attacks === 1 ? withArticle(subject.short[0]) : subject.short[1]} carried out and ${others === 1 ? 'one other' : `${formatNumber(others)} ${subject.uncounted}`}`;
    const signed =
      signatories === 0 ? '' : `, and ${count(signatories, 'signatory', 'signatories')} of the call to stop them`;
    const total = gone.reduce((sum, { count: n }) => sum + n, 0);
    const marked = `${capital(listOf(gone.map(({ label, count: n }) => `${inWords(n)} ${label}`)))} ${total === 1 ? 'record stays in the files, so marked, and counts' : 'records stay in the files, so marked, and count'} nowhere.`;
    return `${told}${signed}, with ${count(sources, 'source', 'sources')}: plain files that anyone may check, correct and reuse.${total === 0 ? '' : ` ${marked}`}`;
  },
  version: (version: string, released: string): string => `Version ${version}, released ${formatDate(released)}.`,
  newest: (date: string): string => `Latest record: ${formatDate(date)}.`,
  size: (bytes: number): string =>
    bytes < 950 ? `${formatNumber(bytes)} bytes` : `${formatNumber(Math.max(1, Math.round(bytes / 1000)))} kB`,
  rows: (n: number): string => count(n, 'row', 'rows'),
  download: {
    title: 'Download',
    whole: 'Everything in one archive',
    wholeText: 'All files below with the dictionary, the licence and checksums.',
    columns: { table: 'Table', files: 'Files' },
    opens: [
      [
        'CSV',
        'opens in any spreadsheet, and in R, Stata, SPSS or pandas. UTF-8, commas, the same bytes as in the repository.',
      ],
      [
        'JSON',
        'is for programs: numbers are numbers, lists are lists, an empty cell is null. The version, licence and citation stand before the rows.',
      ],
      [
        'GeoJSON',
        'opens in QGIS and other map programs. A record without coordinates has no point, and location_precision says what a point stands for.',
      ],
    ],
    also: 'Also here',
    descriptor: 'the dictionary for programs: a Frictionless Data Package, with the size and SHA-256 hash of each file',
    readme: 'the dictionary for people, as a text file',
    changelog: 'what changed from version to version, and why',
    latest: 'the newest version and two totals in less than 300 bytes, for checking whether a copy is out of date',
    country: 'one country’s records with their sources; the name of the file is the ISO 3166-1 code',
    feed: 'new records, as Atom',
    feedJson: 'new records, as JSON Feed',
    changes: 'changed records, as Atom',
    safe: 'No cell begins like a spreadsheet formula: the check of the data refuses such cells, so nothing needs to be escaped or is lost. A minus sign stands before numbers only.',
  },
  sample: {
    title: 'A look inside',
    text: (shown: number): string =>
      `The newest ${shown === 1 ? 'row' : `${formatNumber(shown)} rows`} of attacks.csv, some of the columns, values as they stand in the file.`,
  },
  load: {
    title: 'Load it',
    spreadsheet: 'Spreadsheet',
    steps: [
      'Save attacks.csv. Do not open it by a double click: a spreadsheet then guesses, turns 2020-03 into a day, and may break letters such as ł.',
      'Excel: Data, From Text/CSV, file origin 65001 (UTF-8), then Transform Data and set the column date to Text.',
      'LibreOffice Calc: open the file, choose UTF-8 and the comma as separator, click the column date and set its type to Text.',
      'Google Sheets: File, Import, Upload, and untick the conversion of text to numbers, dates and formulas.',
    ],
    note: `Lines that load the records and leave out what the site does not count: withdrawn records, ${subject.uncounted}.`,
    tested:
      'The lines of Python and JavaScript are run by the tests of this project. The query for DuckDB is run in SQLite, and of R the address and the columns are checked, because these two programs are not at hand there.',
  },
  dictionary: {
    title: 'Data dictionary',
    example: 'Example',
    filled: (filled: number, rows: number): string =>
      filled === rows ? 'Filled in every row' : `Filled in ${formatNumber(filled)} of ${count(rows, 'row', 'rows')}`,
    values: (n: number): string => count(n, 'allowed value', 'allowed values'),
    valueColumns: { value: 'Value', meaning: 'Meaning', rows: 'Rows' },
  },
  versions: {
    title: 'Versions',
    intro: 'Every released version stays where it is, byte for byte. Cite the version you used.',
    present: (version: string, released: string): string => `${version}, ${formatDate(released)}, is the present one`,
    released: (version: string, released: string): string => `${version}, ${formatDate(released)}`,
    address: 'The files of a released version stand below',
    changes: 'What changed between two versions',
    promiseTitle: 'What will not break',
    promise: [
      'Within a major version, columns, tables and allowed values are only added. Read columns by name, and expect values that you do not know.',
      'A column that is to be renamed or removed is announced in the change log one version before.',
      'An identifier is never changed and never given to another record. A withdrawn record keeps its row and its page.',
      'No year is built into the files or the code: dates may lie before and after any year you see today.',
      'The addresses on this page stay.',
    ],
    kinds:
      'A third number that rises means wording or a source; a second number, rows or columns that were added; a first number, that a column was renamed, removed or got another meaning.',
  },
  licence: {
    title: 'Licence',
    text: (site: string): string =>
      `You may copy, change and publish the data, also for money. Name ${site}, give the version, link to the licence, and say what you changed.`,
  },
  cite: {
    title: 'How to cite',
    text: 'Name the version, so that others can find the same numbers:',
    limits: `Counts show what was found and checked, not all that happened. Please say so beside a number, and write “recorded ${subject.short[1]}”.`,
  },
} as const;
