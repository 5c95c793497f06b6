import Papa from 'papaparse';

type Row = Readonly<Record<string, string>>;

const NEWLINE = 0x0a;
const RETURN = 0x0d;
const QUOTE = 0x22;

/**
 * A CSV file with rows added: in the columns and with the line ends that the file has, every byte that was there kept,
 * in its order. If the file is in the order of a column, each row goes behind those it does not precede; else all go
 * to the end.
 * @param bytes a file that the checks have passed, with a header.
 * @param orderBy column to keep the order of; null = to the end.
 */
export function insertRows(bytes: Uint8Array, rows: readonly Row[], orderBy: string | null): Uint8Array {
  if (rows.length === 0) return bytes;
  const decoder = new TextDecoder('utf-8');
  const allEnds = rowEnds(bytes);
  const allLines = allEnds.map((end, index) => decoder.decode(bytes.subarray(allEnds[index - 1] ?? 0, end)));
  // Empty lines at the end of a file stay there.
  const length = allLines.findLastIndex((line) => line.trim() !== '') + 1;
  const [ends, lines] = [allEnds.slice(0, length), allLines.slice(0, length)];
  const [header = [], ...present] = lines.map(
    (line) => Papa.parse<string[]>(line.trimEnd(), { delimiter: ',' }).data[0] ?? [],
  );
  const lineEnd = /\r?\n$|\r$/.exec(lines[0] ?? '')?.[0] ?? '\n';
  const at = orderBy === null ? -1 : header.indexOf(orderBy);
  const keys = present.map((cells) => cells[at] ?? '');
  const inOrder = at !== -1 && keys.every((key, index) => index === 0 || (keys[index - 1] ?? '') <= key);
  const key = (row: Row) => row[orderBy ?? ''] ?? '';
  const sorted = inOrder ? rows.toSorted((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0)) : rows;
  // Row 0 is the header: a new first row goes behind it.
  const after = sorted.map((row) =>
    inOrder ? 1 + keys.findLastIndex((before) => before <= key(row)) : ends.length - 1,
  );

  const encoder = new TextEncoder();
  const parts: Uint8Array[] = [];
  let from = 0;
  for (const [index, row] of sorted.entries()) {
    const to = ends[after[index] ?? 0] ?? bytes.length;
    const line = Papa.unparse([header.map((column) => row[column] ?? '')], { newline: lineEnd });
    parts.push(bytes.subarray(from, to));
    // A file without a last line break gets one before what is added, and still ends without one.
    const open = to === bytes.length && bytes[to - 1] !== NEWLINE && bytes[to - 1] !== RETURN;
    parts.push(encoder.encode(open ? `${lineEnd}${line}` : `${line}${lineEnd}`));
    from = to;
  }
  parts.push(bytes.subarray(from));
  return joined(parts);
}

// Where each row ends, its line break included. Line breaks between quotation marks are text.
function rowEnds(bytes: Uint8Array): number[] {
  const ends: number[] = [];
  let quoted = false;
  for (const [index, byte] of bytes.entries()) {
    if (byte === QUOTE) quoted = !quoted;
    else if (quoted) continue;
    else if (byte === NEWLINE || (byte === RETURN && bytes[index + 1] !== NEWLINE)) ends.push(index + 1);
  }
  if (ends.at(-1) !== bytes.length) ends.push(bytes.length);
  return ends;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
