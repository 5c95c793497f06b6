import { makeProblem } from '../../schema/make-problem.ts';
import type { Problem } from '../../schema/problem.ts';
import { importNotes } from '../../text/import.ts';
import { newAttackProblems, newSourceProblems, type Measure } from '../check-new-rows.ts';
import type { Dataset } from '../dataset.ts';
import type { CountryShape } from '../geography/country-shapes.ts';
import { makeId } from '../make-id.ts';
import type { ForeignRow } from './apply-rules.ts';
import { duplicateFinder } from './find-duplicates.ts';
import type { ForeignTable } from './foreign-table.ts';
import type { Gazetteer } from './gazetteer.ts';
import { locator } from './locate.ts';
import { mapRow, noteOf, type Cells, type Draft, type Note } from './map-row.ts';
import type { Mapping } from './mapping.ts';

/**
 * What became of a row: `mapped` as the mapping says; `guessed` in part, with notes that say what; `duplicate` of a
 * record, held back for a person to compare; `skipped`, with notes that say why.
 */
export type Outcome = 'mapped' | 'guessed' | 'duplicate' | 'skipped';

export interface ImportLine {
  readonly row: number;
  readonly outcome: Outcome;
  /** Id of the new record, or of the one that the row repeats. */
  readonly id: string | null;
  readonly notes: readonly Note[];
}

/** A line for each row of the file, in its order, and the rows to write. */
export interface Import {
  readonly lines: readonly ImportLine[];
  readonly attacks: readonly Cells[];
  readonly sources: readonly Cells[];
}

export interface ImportSettings {
  readonly dataset: Dataset;
  readonly gazetteer: Gazetteer;
  readonly shapes: ReadonlyMap<string, readonly CountryShape[]>;
  /** Whether records of one target on near dates are taken as well; those on the same date never are. */
  readonly near: boolean;
  /** ISO day: the last that rows may speak of, and the one on which they are added. */
  readonly today: string;
}

/**
 * Brings the rows of a foreign table into our form. Whatever cannot be brought is a line with its reason; nothing is
 * thrown. The same file, mapping and data give the same result.
 * @param table has every column that the mapping names.
 */
export function importRows(table: ForeignTable, mapping: Mapping, settings: ImportSettings): Import {
  const { dataset, gazetteer, today } = settings;
  const index = new Map(table.columns.map((column, position) => [column, position]));
  const locate = locator(gazetteer, dataset.attacks);
  const drafts = table.rows.map(({ row, cells }) => {
    const cell = (column: string) => cells[index.get(column) ?? -1] ?? '';
    const foreign: ForeignRow = { file: table.file, row, cell };
    return mapRow(foreign, mapping, { ...dataset, today }, locate);
  });
  const checked = checkDrafts(table.file, drafts, settings);
  const broken = table.broken.map((problem): ImportLine => skipped(problem.row ?? 0, [noteOf(problem)]));
  const made = settle(checked, mapping, settings);
  return { ...made, lines: [...made.lines, ...broken].toSorted((a, b) => a.row - b.row) };
}

const skipped = (row: number, notes: readonly Note[]): ImportLine => ({ row, outcome: 'skipped', id: null, notes });

// The same checks as of our own rows, so that nothing is written that the check would refuse.
function checkDrafts(file: string, drafts: readonly Draft[], settings: ImportSettings): readonly Draft[] {
  const sound = drafts.filter(({ faults }) => faults.length === 0);
  const found = Map.groupBy(attackProblems(file, sound, settings), ({ row }) => row);
  const sourceFaults = sourceProblems(file, sound, { ...settings.dataset, today: settings.today });
  return drafts.map((draft) => {
    if (draft.faults.length > 0) return draft;
    const faults = (found.get(draft.row) ?? []).map(noteOf);
    const refused = draft.sources.map((_, index) => sourceFaults.get(`${draft.row} ${index}`) ?? []);
    const sources = draft.sources.filter((_, index) => refused[index]?.length === 0);
    const refusals = refused.flat();
    if (sources.length === 0) {
      const place = { file, row: draft.row, column: 'url', value: null };
      const causes = refusals.length > 0 ? refusals : [makeProblem(place, 'import_source', {})];
      return { ...draft, sources, faults: [...faults, ...causes.map(noteOf)] };
    }
    const remarks = refusals.map(noteOf).map((note) => ({ ...note, text: importNotes.sourceRefused(note.text) }));
    return { ...draft, sources, faults, remarks };
  });
}

function attackProblems(file: string, drafts: readonly Draft[], { dataset, shapes, today }: ImportSettings): Problem[] {
  const rows = drafts.map(({ row, cells }) => ({ row, cells: { ...cells, id: 'new' } }));
  return newAttackProblems(file, rows, { ...dataset, today }, shapes);
}

function sourceProblems(file: string, drafts: readonly Draft[], measure: Measure): ReadonlyMap<string, Problem[]> {
  const found = new Map<string, Problem[]>();
  for (const { row, cells: attack, sources } of drafts) {
    for (const [index, cells] of sources.entries()) {
      found.set(`${row} ${index}`, [...newSourceProblems(file, [{ row, cells }], attack.date ?? '', measure)]);
    }
  }
  return found;
}

function settle(drafts: readonly Draft[], mapping: Mapping, { dataset, near }: ImportSettings): Import {
  const taken = new Set(dataset.attacks.map(({ id }) => id));
  const finder = duplicateFinder(mapping.nearDays);
  for (const { id, country, target, date } of dataset.attacks) finder.add({ id, country, target, date, row: null });
  const lines: ImportLine[] = [];
  const attacks: Cells[] = [];
  const sources: Cells[] = [];
  for (const draft of drafts) {
    const { row, cells, guesses, remarks } = draft;
    if (draft.faults.length > 0) {
      lines.push(skipped(row, draft.faults));
      continue;
    }
    const { country = '', target = '', date = '' } = cells;
    const found = finder.find({ country, target, date });
    if (found !== null && (found.kind === 'same' || !near)) {
      const { of } = found;
      const text = importNotes[found.kind](of.id, of.row, mapping.nearDays);
      const note = { column: 'target', kind: importNotes.duplicate[found.kind], text };
      lines.push({ row, outcome: 'duplicate', id: of.id, notes: [note] });
      continue;
    }
    const id = makeId(date, target, taken);
    taken.add(id);
    finder.add({ id, country, target, date, row });
    attacks.push({ ...cells, id });
    sources.push(...draft.sources.map((source) => ({ ...source, attack: id })));
    lines.push({ row, outcome: guesses.length > 0 ? 'guessed' : 'mapped', id, notes: [...guesses, ...remarks] });
  }
  return { lines, attacks, sources };
}
