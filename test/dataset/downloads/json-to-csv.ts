import Papa from 'papaparse';
import type { TableJson } from '../../../src/dataset/downloads/table-json.ts';
import { descriptor } from '../fictional.ts';

/** The CSV that a JSON table came from, as a reader would write it back: lists joined, null left empty. */
export function jsonToCsv({ table, rows }: TableJson): string {
  const fields = descriptor.resources.find(({ name }) => name === table)!.fields;
  const data = rows.map((row) =>
    fields.map(({ name, delimiter }) => {
      const cell = row[name] ?? '';
      return typeof cell === 'object' ? cell.join(delimiter ?? '') : String(cell);
    }),
  );
  return `${Papa.unparse({ fields: fields.map(({ name }) => name), data }, { newline: '\n' })}\n`;
}
