import { ownerColumns } from './check-sources.ts';

/** The record that a source belongs to. */
export interface Owner {
  readonly table: string;
  readonly record: string;
}

/** Whose source a row of `sources.csv` is, by its cells; null if it names no record. */
export function ownerOf(cells: Readonly<Record<string, unknown>>): Owner | null {
  for (const [table, column] of Object.entries(ownerColumns)) {
    const record = cells[column];
    if (typeof record === 'string') return { table, record };
  }
  return null;
}
