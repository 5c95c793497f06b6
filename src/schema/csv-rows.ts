/** A row of a CSV file: as it is written, without its line end, and what its cells hold. */
export interface CsvRow {
  readonly raw: string;
  readonly cells: readonly string[];
}

/**
 * The rows of a CSV text (RFC 4180: quotes, doubled quotes, line breaks inside quotes; line ends LF, CRLF or CR; a
 * leading byte order mark is dropped). Empty lines are left out. Small enough for a browser; the strict reading, with
 * its messages, is `parseTable`. Nothing is thrown: a quote that is never closed ends with the text.
 */
export function csvRows(text: string): readonly CsvRow[] {
  const source = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const rows: CsvRow[] = [];
  let cells: string[] = [];
  let start = 0;
  let at = 0;
  while (at < source.length) {
    const [cell, end] = source[at] === '"' ? quoted(source, at) : plain(source, at);
    cells.push(cell);
    at = end;
    if (source[at] === ',') {
      at += 1;
      // A comma at the very end is followed by an empty cell.
      if (at < source.length) continue;
      cells.push('');
    }
    const raw = source.slice(start, at);
    if (raw !== '') rows.push({ raw, cells });
    at += source.startsWith('\r\n', at) ? 2 : 1;
    start = at;
    cells = [];
  }
  return rows;
}

type Cell = readonly [value: string, end: number];

function plain(source: string, from: number): Cell {
  const upToEnd = /[^,\r\n]*/y;
  upToEnd.lastIndex = from;
  const [value = ''] = upToEnd.exec(source) ?? [];
  return [value, from + value.length];
}

function quoted(source: string, from: number): Cell {
  let value = '';
  let at = from + 1;
  for (;;) {
    const quote = source.indexOf('"', at);
    if (quote < 0) return [value + source.slice(at), source.length];
    value += source.slice(at, quote);
    if (source[quote + 1] !== '"') {
      // What stands between a closing quote and the next comma belongs to the cell, as other readers have it.
      const [rest, end] = plain(source, quote + 1);
      return [value + rest, end];
    }
    value += '"';
    at = quote + 2;
  }
}
