import { makeProblem } from '../../schema/make-problem.ts';
import type { Problem } from '../../schema/problem.ts';
import { tidyCell, type ForeignTable } from './foreign-table.ts';

type Entry = Readonly<Record<string, unknown>>;

/** Reads a list of records: alone, inside one object, or as features whose `properties` are the records. */
export function readForeignJson(file: string, text: string): ForeignTable | Problem {
  const place = { file, row: null, column: null, value: null };
  const parsed = parse(text);
  if (parsed === null) return makeProblem(place, 'foreign_json', {});
  const list = listIn(parsed.value);
  if (list === null) return makeProblem(place, 'foreign_json_shape', {});
  if (list.length === 0) return makeProblem(place, 'foreign_no_rows', {});
  const entries = list.map(({ properties, ...entry }) => (isEntry(properties) ? { ...entry, ...properties } : entry));
  const columns = [...new Set(entries.flatMap((entry) => Object.keys(entry)))];
  const rows = entries.map((entry, index) => ({
    row: index + 1,
    cells: columns.map((column) => (Object.hasOwn(entry, column) ? tidyCell(textOf(Reflect.get(entry, column))) : '')),
  }));
  return { file, columns, rows, broken: [] };
}

function parse(text: string): { readonly value: unknown } | null {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return null;
  }
}

function listIn(value: unknown): readonly Entry[] | null {
  const candidates: readonly unknown[] = isEntry(value) ? Object.values(value) : [value];
  const list = candidates.find((entry): entry is unknown[] => Array.isArray(entry) && entry.some(isEntry));
  if (list === undefined) return candidates.some((entry) => Array.isArray(entry) && entry.length === 0) ? [] : null;
  return list.map((entry) => (isEntry(entry) ? entry : {}));
}

const isEntry = (value: unknown): value is Entry =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

// Lists become cells with semicolons, which a mapping can split again.
function textOf(value: unknown): string {
  if (value === null) return '';
  if (Array.isArray(value)) return value.map(textOf).join('; ');
  if (typeof value === 'object') return JSON.stringify(value);
  return typeof value === 'string' || typeof value === 'boolean' || typeof value === 'number' ? String(value) : '';
}
