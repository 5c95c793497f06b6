import { cellReader, isFreeText } from './cell-reader.ts';
import type { CellContext, CellValue, Report } from './cell.ts';
import { checkCharacters } from './check-characters.ts';
import type { Field, Resource } from './descriptor.ts';
import { makeProblem } from './make-problem.ts';
import type { Problem } from './problem.ts';
import type { Table } from './table.ts';

/** A row by column name. Cells with a problem are in `bad`; what stands there is then not to be relied on. */
export interface ReadRow {
  readonly row: number;
  readonly values: Readonly<Record<string, CellValue>>;
  readonly bad: ReadonlySet<string>;
}

/** Reads every cell of a table; each row is given back, whatever is wrong with it. */
export function readRows(
  resource: Resource,
  table: Table,
  context: CellContext,
): { readonly rows: readonly ReadRow[]; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const columns = table.columns.flatMap((column, index) => {
    const field = resource.fields.find(({ name }) => name === column);
    return field === undefined ? [] : [{ field, index, read: cellReader(field, context), free: isFreeText(field) }];
  });
  const rows = table.rows.map(({ row, cells }): ReadRow => {
    const values: Record<string, CellValue> = {};
    const bad = new Set<string>();
    for (const { field, index, read, free } of columns) {
      const text = cells[index] ?? '';
      const report: Report = (code, facts) => {
        problems.push(makeProblem({ file: table.file, row, column: field.name, value: text }, code, facts));
        bad.add(field.name);
      };
      if (text !== '') checkCharacters(text, free, report);
      const trimmed = text.trim();
      if (trimmed !== '') values[field.name] = read(trimmed, report);
      else {
        values[field.name] = emptyValue(field);
        if (field.required) report('required', {});
      }
    }
    return { row, values, bad };
  });
  return { rows, problems };
}

const emptyValue = (field: Field): CellValue => (field.delimiter === null ? null : []);
