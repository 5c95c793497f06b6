import type { CellValue } from '../schema/cell.ts';
import type { Category, Field } from '../schema/descriptor.ts';
import { dictionaryWords as words } from '../text/dictionary.ts';
import type { Dataset } from './dataset.ts';

/** A row of any table by column name. */
export type Row = Readonly<Record<string, CellValue>>;

/** A column and what the rows make of it. */
export interface ColumnUse {
  readonly field: Field;
  /** Type and limits in words. */
  readonly type: string;
  /** Rows that fill it. */
  readonly filled: number;
  /** A cell as it stands in the file, cut if long; empty where there is none. */
  readonly example: string;
  /** Allowed values with the number of rows that hold each. Empty = any value. */
  readonly values: readonly (Category & { readonly rows: number })[];
}

/** Measures a column over the rows of its table. */
export function describeColumn(field: Field, rows: readonly Row[]): ColumnUse {
  const used = rows.flatMap((row) => row[field.name] ?? []);
  return {
    field,
    type: typeOf(field),
    filled: rows.filter((row) => isFilled(row[field.name])).length,
    example: exampleOf(field, rows),
    values: field.categories.map((category) => ({
      ...category,
      rows: used.filter((value) => value === category.value).length,
    })),
  };
}

/** The rows of the table of that name; none where the dataset has no such table. */
export function rowsOf(dataset: Dataset, name: string): readonly Row[] {
  const { attacks, sources, signatories, milestones, territories, corrections } = dataset;
  const tables: Readonly<Record<string, readonly object[]>> = {
    attacks,
    sources,
    signatories,
    milestones,
    territories,
    corrections,
  };
  return (tables[name] ?? []) as readonly Row[];
}

function typeOf(field: Field): string {
  const item = itemTypeOf(field);
  const type = field.delimiter === null ? item : words.list(item);
  const range = words.range(field.minimum, field.maximum);
  return [type, range, field.required ? words.required : ''].filter((part) => part !== '').join(', ');
}

function itemTypeOf(field: Field): string {
  if (field.date !== null) return words.type.reduced;
  if (field.categories.length > 0) return words.type.code;
  if (field.country !== null) return words.type.country;
  return field.format === 'uri' ? words.type.link : words.type[field.type];
}

const LONGEST_EXAMPLE = 60;

function exampleOf(field: Field, rows: readonly Row[]): string {
  const cells = rows.map((row) => row[field.name]).filter(isFilled);
  const texts = cells.map((cell) => (Array.isArray(cell) ? cell.join(field.delimiter ?? '') : String(cell)));
  const short = texts.find((text) => text.length <= LONGEST_EXAMPLE);
  const example = short ?? texts[0] ?? field.example ?? '';
  return example.length <= LONGEST_EXAMPLE ? example : `${example.slice(0, LONGEST_EXAMPLE - 1)}…`;
}

function isFilled(cell: CellValue | undefined): boolean {
  return cell !== undefined && cell !== null && (!Array.isArray(cell) || cell.length > 0);
}
