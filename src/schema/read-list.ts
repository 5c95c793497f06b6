import type { CellReader } from './cell.ts';
import type { Field } from './descriptor.ts';

/** Reads items between delimiters, each by its own reader; order is kept. */
export function listReader(field: Field, delimiter: string, readItem: CellReader): CellReader {
  const coded = field.categories.length > 0 || field.country !== null || field.date !== null;
  // Names may hold a comma, codes and dates may not.
  const separators = coded ? /\s*[;,|\n]\s*/ : /\s*[;\n]\s*/;
  return (text, report) => {
    const items = text.split(delimiter);
    const tidy = text.split(separators).filter((item) => item !== '');
    if (items.some((item) => item.trim() === '')) report('list_item_empty', {});
    else if (tidy.length !== items.length || items.some((item) => item.trim() !== item)) {
      report('list_separator', { suggestion: tidy.join(delimiter) });
    }
    const repeated = tidy.find((item, index) => tidy.indexOf(item) < index);
    if (repeated !== undefined) report('list_item_twice', { item: repeated });
    for (const item of tidy) {
      readItem(item, (code, facts) => report(code, { ...facts, value: item }));
    }
    return items;
  };
}
