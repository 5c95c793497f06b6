import Papa from 'papaparse';
import { makeProblem } from '../../schema/make-problem.ts';
import type { Problem } from '../../schema/problem.ts';
import { foreignTable, type ForeignTable } from './foreign-table.ts';
import { readForeignJson } from './read-foreign-json.ts';

const SEPARATORS = [',', ';', '\t', '|'];

/**
 * Reads a table in text: JSON if it begins like it, else cells between separators.
 * @param text line ends are `\n`.
 * @param delimiter separator; null = the one of comma, semicolon, tab and bar that the first row has most of.
 */
export function readForeignText(file: string, text: string, delimiter: string | null): ForeignTable | Problem {
  if (/^\s*[[{]/.test(text)) return readForeignJson(file, text);
  const separator = delimiter ?? separatorOf(text);
  const { data, errors } = Papa.parse<string[]>(text, { delimiter: separator, newline: '\n', quoteChar: '"' });
  if (data.length === 0) return makeProblem({ file, row: null, column: null, value: null }, 'foreign_empty', {});
  const badQuotes = errors.filter(({ type }) => type === 'Quotes').map(({ row }) => row ?? 0);
  return foreignTable(file, data, new Set(badQuotes));
}

function separatorOf(text: string): string {
  const first = text.split('\n').find((line) => line.trim() !== '') ?? '';
  const unquoted = first.replace(/"[^"]*"/g, '');
  const counts = SEPARATORS.map((separator) => unquoted.split(separator).length);
  return SEPARATORS[counts.indexOf(Math.max(...counts))] ?? ',';
}
