import Papa from 'papaparse';
import pc from 'picocolors';
import type { Import, ImportLine, Outcome } from '../dataset/import/import-rows.ts';
import { importReport as words } from '../text/import-report.ts';

const SHOWN_OF_A_KIND = 5;
const PREVIEWED = 5;
const OUTCOMES: readonly Outcome[] = ['mapped', 'guessed', 'duplicate', 'skipped'];

/** How many rows had which outcome, then what was guessed, held back and skipped, the first of each kind. */
export function summary({ lines }: Import, heading: string): string {
  const of = (outcome: Outcome) => lines.filter((line) => line.outcome === outcome);
  const counts = OUTCOMES.map((outcome) => words.count(outcome, of(outcome).length));
  return [
    pc.bold(heading),
    ...counts,
    ...kinds(words.guessed, of('guessed')),
    ...kinds(words.duplicate, of('duplicate')),
    ...kinds(words.skipped, of('skipped')),
    // A source that was refused beside others that were not.
    ...kinds(words.remarks, of('mapped')),
    '',
  ].join('\n');
}

function kinds(title: string, lines: readonly ImportLine[]): string[] {
  const notes = lines.flatMap(({ row, notes }) => notes.map((note) => ({ ...note, row })));
  if (notes.length === 0) return [];
  const groups = Map.groupBy(notes, ({ kind }) => kind);
  return [
    '',
    pc.bold(title),
    ...[...groups].flatMap(([kind, ofKind]) => [
      `  ${pc.yellow(words.kind(kind, ofKind.length))}`,
      ...ofKind.slice(0, SHOWN_OF_A_KIND).map(({ row, text }) => `    ${words.note(row, text)}`),
      ...(ofKind.length > SHOWN_OF_A_KIND ? [`    ${words.more(ofKind.length - SHOWN_OF_A_KIND)}`] : []),
    ]),
  ];
}

/** The first records, cell by cell. */
export function preview({ attacks, sources }: Import): string {
  const blocks = attacks.slice(0, PREVIEWED).map((cells) => {
    const own = sources.filter(({ attack }) => attack === cells.id);
    return [
      pc.bold(cells.id ?? ''),
      ...Object.entries(cells)
        .filter(([column, text]) => column !== 'id' && text !== '')
        .map(([column, text]) => `  ${column}: ${text}`),
      ...own.map(({ url, publisher }) => `  ${words.source(publisher ?? '', url ?? '')}`),
    ].join('\n');
  });
  return [words.previewHeading(blocks.length, attacks.length), ...blocks, ''].join('\n\n');
}

/** What became of every row, as CSV: a line for each note, and one for a row without any. */
export function reportCsv(file: string, lines: readonly ImportLine[]): string {
  const fields = ['file', 'row', 'outcome', 'record', 'column', 'reason', 'note'];
  const data = lines.flatMap(({ row, outcome, id, notes }) => {
    const all = notes.length === 0 ? [{ column: null, kind: '', text: '' }] : notes;
    return all.map(({ column, kind, text }) => [file, row, outcome, id ?? '', column ?? '', kind, text]);
  });
  return `${Papa.unparse({ fields, data }, { newline: '\n', escapeFormulae: true })}\n`;
}
