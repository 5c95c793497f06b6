import type { TextRow, TextTable } from './text-table.ts';

/** The rows of a table by their key; none for a table without one. */
export function recordsOf(table: TextTable | undefined): ReadonlyMap<string, TextRow> {
  const key = table?.key ?? null;
  return new Map((table?.rows ?? []).flatMap((row) => (key === null ? [] : [[row[key] ?? '', row] as const])));
}
