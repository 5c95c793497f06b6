import type { Descriptor, Field } from '../schema/descriptor.ts';
import { countryName } from '../text/country-name.ts';
import { formatDate } from '../text/format.ts';

/** How the values of a column are told to readers. Plain JSON, so that a browser can be given it. */
export interface FieldWords {
  readonly title: string;
  readonly kind: 'text' | 'date' | 'country' | 'code';
  /** Separator of a list; null = one value. */
  readonly list: string | null;
  readonly labels: Readonly<Record<string, string>>;
}

/** By table and column. */
export type AllFieldWords = Readonly<Record<string, Readonly<Record<string, FieldWords>>>>;

/** The words of every column of a descriptor. */
export function allFieldWords({ resources }: Descriptor): AllFieldWords {
  return Object.fromEntries(
    resources.map(({ name, fields }) => [name, Object.fromEntries(fields.map((field) => [field.name, words(field)]))]),
  );
}

function words({ title, type, date, country, categories, delimiter }: Field): FieldWords {
  const kind =
    categories.length > 0 ? 'code' : date !== null || type === 'date' ? 'date' : country !== null ? 'country' : 'text';
  return {
    title,
    kind,
    list: delimiter,
    labels: Object.fromEntries(categories.map(({ value, label }) => [value, label])),
  };
}

/** The text of a cell as a reader is told it; the text itself where nothing is known of its column. */
export function cellInWords(cell: string, field: FieldWords | undefined): string {
  if (field === undefined) return cell;
  const items = field.list === null ? [cell] : cell.split(field.list);
  return items.map((item) => itemInWords(item, field)).join(', ');
}

function itemInWords(item: string, { kind, labels }: FieldWords): string {
  if (kind === 'code') return Object.hasOwn(labels, item) ? (labels[item] ?? item) : item;
  if (kind === 'country') return countryName(item);
  return kind === 'date' && /^\d{4}(-\d\d){0,2}$/.test(item) ? formatDate(item) : item;
}
