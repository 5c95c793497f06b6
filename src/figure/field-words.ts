import type { Descriptor, Field } from '../schema/descriptor.ts';
import { countryName } from '../text/country-name.ts';
import { formatDate, formatNumber } from '../text/format.ts';

/** How the values of a column are told to readers. Plain JSON, so that a browser can be given it. */
export interface FieldWords {
  readonly title: string;
  readonly kind: 'text' | 'date' | 'country' | 'code' | 'count';
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
  const dated = date !== null || type === 'date';
  const other = type === 'integer' ? 'count' : 'text';
  const kind = categories.length > 0 ? 'code' : dated ? 'date' : country !== null ? 'country' : other;
  return {
    title,
    kind,
    list: delimiter,
    labels: Object.fromEntries(categories.map(({ value, label }) => [value, label])),
  };
}

const DATE = /\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?/.source;
const WHOLE_DATE = new RegExp(`^${DATE}$`);
/** The date that stands between a source's publisher and its address. */
const PUBLISHED = new RegExp(String.raw`(?<=, )${DATE}(?=, https?://\S+$)`);

/** The text of a cell, or of a source, as a reader is told it; the text itself where nothing is known of its column. */
export function cellInWords(cell: string, field: FieldWords | undefined): string {
  if (field === undefined) return cell.replace(PUBLISHED, (date) => formatDate(date));
  const items = field.list === null ? [cell] : cell.split(field.list);
  return items.map((item) => itemInWords(item, field)).join(', ');
}

function itemInWords(item: string, { kind, labels }: FieldWords): string {
  if (kind === 'code') return Object.hasOwn(labels, item) ? (labels[item] ?? item) : item;
  if (kind === 'country') return countryName(item);
  // A version of long ago may hold what no column takes today.
  if (kind === 'count') return /^\d+$/.test(item) ? formatNumber(Number(item)) : item;
  return kind === 'date' && WHOLE_DATE.test(item) ? formatDate(item) : item;
}
