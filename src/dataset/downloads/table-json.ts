import type { CellValue } from '../../schema/cell.ts';
import type { Resource } from '../../schema/descriptor.ts';
import type { Dataset } from '../dataset.ts';
import { rowsOf } from '../describe-table.ts';
import type { Publication } from './download.ts';
import { jsonHead, type JsonHead } from './json-head.ts';

/** A table as JSON: numbers are numbers, lists are lists, an empty cell is null, an empty list is `[]`. */
export interface TableJson extends JsonHead {
  /** Name of the table. */
  readonly table: string;
  /** How many rows follow. */
  readonly count: number;
  /** In the order of the CSV file, with its columns as properties. */
  readonly rows: readonly Readonly<Record<string, CellValue>>[];
}

/** One table of the dataset with its head. */
export function tableJson(dataset: Dataset, resource: Resource, publication: Publication): TableJson {
  const columns = resource.fields.map(({ name }) => name);
  const rows = rowsOf(dataset, resource.name).map((row) =>
    Object.fromEntries(columns.map((column) => [column, row[column] ?? null])),
  );
  return { ...jsonHead(dataset, publication, resource.name), table: resource.name, count: rows.length, rows };
}
