import { fieldNamed, type Field } from '../../schema/descriptor.ts';
import { fold } from '../../schema/fold.ts';
import type { Problem } from '../../schema/problem.ts';
import { importNotes } from '../../text/import.ts';
import type { Measure } from '../check-new-rows.ts';
import { applyRules, type Filled, type ForeignRow } from './apply-rules.ts';
import type { Locate } from './locate.ts';
import type { Mapping } from './mapping.ts';

/** Cells by column of ours, as they will stand in the file; a column not given is empty. */
export type Cells = Readonly<Record<string, string>>;

/** What is to be said about a row, or about one cell of ours. */
export interface Note {
  readonly column: string | null;
  /** The reason in a few words: notes of one kind are shown together. */
  readonly kind: string;
  /** The sentence, without file and row. */
  readonly text: string;
}

/** A problem of a row as a note on it. */
export function noteOf({ file, row, column, code, message }: Problem): Note {
  const place = [file, `row ${row}`].join(', ');
  const text = message.startsWith(place) ? message.slice(place.length).replace(/^[,:] /, '') : message;
  return { column, kind: code.replaceAll('_', ' '), text };
}

/** A row on its way. With faults it is not taken. */
export interface Draft {
  readonly row: number;
  readonly cells: Cells;
  readonly sources: readonly Cells[];
  readonly guesses: readonly Note[];
  readonly remarks: readonly Note[];
  readonly faults: readonly Note[];
}

/** One foreign row by the rules of the mapping, not yet checked against the schema. */
export function mapRow(row: ForeignRow, mapping: Mapping, measure: Measure, locate: Locate): Draft {
  const leftOut = leftOutBecause(row, mapping);
  if (leftOut !== null) return { ...draftOf(row, {}, [], [], []), faults: [leftOut] };
  const cells: Record<string, string> = {};
  const guesses: Note[] = [];
  const problems: Problem[] = [];
  const fill = (column: string, filled: Filled): string => {
    problems.push(...filled.problems);
    if (filled.guess !== null) guesses.push({ column, kind: importNotes.guessed(column), text: filled.guess });
    return filled.text;
  };
  for (const [column, rules] of mapping.columns) {
    cells[column] = fill(column, applyRules(rules, row, column, fieldNamed(measure.descriptor, 'attacks', column)));
  }
  if (mapping.location !== null && (cells.country ?? '') !== '') {
    const { town, region } = mapping.location;
    const found = locate(
      cells.country ?? '',
      fill('place', applyRules(town, row, 'place', null)),
      fill('place', applyRules(region, row, 'place', null)),
    );
    cells.place = found.place;
    cells.lat = found.lat === null ? '' : String(found.lat);
    cells.lon = found.lon === null ? '' : String(found.lon);
    cells.location_precision = found.precision ?? '';
    if (found.guess !== null) guesses.push({ column: 'place', kind: importNotes.guessed('place'), text: found.guess });
  }
  cells.added = measure.today;
  const sourceField = (name: string): Field | null => fieldNamed(measure.descriptor, 'sources', name);
  const sources = mapping.sources
    .map(({ url, publisher, published }) => ({
      url: fill('url', applyRules(url, row, 'url', sourceField('url'))),
      publisher: fill('publisher', applyRules(publisher, row, 'publisher', sourceField('publisher'))),
      published: fill('published', applyRules(published, row, 'published', sourceField('published'))),
    }))
    .filter(({ url }, index, all) => url !== '' && all.findIndex((other) => other.url === url) === index);
  return draftOf(row, cells, sources, guesses, problems);
}

function draftOf(
  { row }: ForeignRow,
  cells: Cells,
  sources: readonly Cells[],
  guesses: readonly Note[],
  problems: readonly Problem[],
): Draft {
  return { row, cells, sources, guesses, remarks: [], faults: problems.map(noteOf) };
}

function leftOutBecause({ cell }: ForeignRow, { keep }: Mapping): Note | null {
  for (const { column, values, because } of keep) {
    const value = cell(column);
    const kept = values === null ? value !== '' : values.some((wanted) => fold(wanted) === fold(value));
    if (!kept)
      return { column: null, kind: importNotes.leftOut(because), text: importNotes.leftOutCell(value, column) };
  }
  return null;
}
