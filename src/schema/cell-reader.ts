import type { CellContext, CellReader } from './cell.ts';
import type { Field } from './descriptor.ts';
import { categoryReader, countryReader } from './read-code.ts';
import { dateReader } from './read-date.ts';
import { readLink } from './read-link.ts';
import { listReader } from './read-list.ts';
import { numberReader } from './read-number.ts';

/** The reader for cells of a column, made once a file. */
export function cellReader(field: Field, context: CellContext): CellReader {
  const item = itemReader(field, context);
  if (field.delimiter === null) return item;
  return listReader(field, field.delimiter, item);
}

function itemReader(field: Field, context: CellContext): CellReader {
  if (field.type === 'date' || field.date !== null) return dateReader(field.type === 'date', context);
  if (field.type !== 'string') return numberReader(field);
  if (field.categories.length > 0) return categoryReader(field.categories);
  if (field.country !== null) return countryReader(field.country, context);
  if (field.format === 'uri') return readLink;
  return field.delimiter === null && field.pattern !== null
    ? patternReader(field.pattern, field.example)
    : (text) => text;
}

// For the others the pattern repeats, for outside tools, what the readers above say in better words.
function patternReader(source: string, example: string | null): CellReader {
  const pattern = new RegExp(`^(?:${source})$`, 'u');
  return (text, report) => {
    if (!pattern.test(text)) report('pattern', { example });
    return text;
  };
}

/** Whether a cell of the column is written freely: anything may stand in it. */
export function isFreeText(field: Field): boolean {
  const coded = field.categories.length > 0 || field.country !== null || field.date !== null;
  return (
    field.type === 'string' && !coded && field.format === null && (field.pattern === null || field.delimiter !== null)
  );
}
