import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { readSheet, default as readSheets } from 'read-excel-file/node';
import { decodeForeign, LARGEST_FILE, tooBig } from '../dataset/import/decode-foreign.ts';
import { foreignTable, type ForeignTable } from '../dataset/import/foreign-table.ts';
import { readForeignText } from '../dataset/import/read-foreign-text.ts';
import { makeProblem } from '../schema/make-problem.ts';
import type { Problem } from '../schema/problem.ts';

/** A file from elsewhere, with what it turned out to be; or the one reason why it cannot be read. */
export type Foreign = { readonly table: ForeignTable; readonly form: string } | { readonly problem: Problem };

/**
 * Reads a table from a CSV, TSV, JSON or XLSX file. Files beyond the limit are not opened.
 * @param wanted sheet of a workbook and separator of a text, null = the first, and found out.
 */
export async function readForeign(
  location: string,
  wanted: { readonly sheet: string | null; readonly delimiter: string | null },
): Promise<Foreign> {
  const file = path.basename(location);
  const place = { file, row: null, column: null, value: null };
  const found = await stat(location).catch(() => null);
  if (found?.isFile() !== true) return { problem: makeProblem(place, 'foreign_missing', {}) };
  if (found.size > LARGEST_FILE) return { problem: tooBig(file, found.size) };
  const bytes = await readFile(location);
  if (bytes.length === 0) return { problem: makeProblem(place, 'foreign_empty', {}) };
  const decoded = decodeForeign(file, bytes);
  if (decoded.kind === 'refused') return { problem: decoded.problem };
  if (decoded.kind === 'workbook') return readWorkbook(file, bytes, wanted.sheet);
  const table = readForeignText(file, decoded.text, wanted.delimiter);
  return 'code' in table ? { problem: table } : { table, form: decoded.encoding };
}

async function readWorkbook(file: string, bytes: Buffer, sheet: string | null): Promise<Foreign> {
  const place = { file, row: null, column: null, value: sheet };
  try {
    const names = sheet === null ? [] : (await readSheets(bytes)).map((entry) => entry.sheet);
    if (sheet !== null && !names.includes(sheet)) {
      return { problem: makeProblem(place, 'foreign_sheet', { sheets: names.join(', ') }) };
    }
    const rows = await readSheet(bytes, sheet ?? 1, { parseNumber: (text) => text });
    const table = foreignTable(
      file,
      rows.map((cells) => cells.map(textOf)),
    );
    return 'code' in table ? { problem: table } : { table, form: 'XLSX' };
  } catch {
    return { problem: makeProblem(place, 'foreign_workbook_unreadable', {}) };
  }
}

// A workbook has days, which the reader makes moments in UTC; the time of day is left out.
function textOf(cell: unknown): string {
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().slice(0, 10);
  return typeof cell === 'string' || typeof cell === 'boolean' || typeof cell === 'number' ? String(cell) : '';
}
