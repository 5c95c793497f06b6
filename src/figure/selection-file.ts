import { csvRows, type CsvRow } from '../schema/csv-rows.ts';

/** What a downloaded selection says about itself. */
export interface SelectionFacts {
  readonly citation: string;
  /** Semantic version of the data, and the ISO day of its release. */
  readonly version: string;
  readonly released: string;
  readonly licence: string;
  /** Absolute address of the page that shows the same selection. */
  readonly address: string;
}

/**
 * The rows of some records, in the order of their ids.
 * @param csv the file of all records.
 * @throws when the file lacks one of them: it is then of another version than the page.
 */
export function chosenRows(csv: string, ids: readonly string[]): { header: CsvRow; rows: readonly CsvRow[] } {
  const [header, ...all] = csvRows(csv);
  const column = header?.cells.indexOf('id') ?? -1;
  const byId = new Map(all.map((row) => [row.cells[column] ?? '', row]));
  const rows = ids.map((id) => byId.get(id));
  if (header === undefined || !rows.every((row) => row !== undefined)) throw new Error('the file lacks a record');
  return { header, rows };
}

/** The rows as they stand in the file, each with the citation in a last column of its own. */
export function selectionCsv(csv: string, ids: readonly string[], { citation }: SelectionFacts): string {
  const { header, rows } = chosenRows(csv, ids);
  const quoted = `"${citation.replaceAll('"', '""')}"`;
  return [`${header.raw},citation`, ...rows.map(({ raw }) => `${raw},${quoted}`), ''].join('\n');
}

/** The rows as objects of the cells' own text, below what the selection says about itself. */
export function selectionJson(csv: string, ids: readonly string[], facts: SelectionFacts): string {
  const { header, rows } = chosenRows(csv, ids);
  const records = rows.map(({ cells }) => Object.fromEntries(header.cells.map((name, i) => [name, cells[i] ?? ''])));
  return `${JSON.stringify({ ...facts, count: records.length, records }, null, 2)}\n`;
}

/** `care-under-attack-1.0.0-12-records.csv`. */
export const selectionFileName = (name: string, version: string, count: number, kind: 'csv' | 'json'): string =>
  `${name}-${version}-${String(count)}-${count === 1 ? 'record' : 'records'}.${kind}`;
