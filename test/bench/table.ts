import type { Row } from './bench.ts';

export function isOver({ value, limit }: Row): boolean {
  return limit !== undefined && value > limit;
}

export function printable(bench: string, row: Row): string[] {
  const limit = row.limit === undefined ? '' : formatted(row.limit, row.unit);
  const verdict = row.limit === undefined ? '' : isOver(row) ? 'OVER' : 'kept';
  return [bench, row.what, formatted(row.value, row.unit), limit, verdict];
}

function formatted(value: number, unit: Row['unit']): string {
  if (unit === 'bytes') return `${value.toLocaleString('en-US')} B`;
  if (unit === 'points' || unit === 'count') return String(value);
  if (unit === 'milliseconds') return `${value.toFixed(2)} ms`;
  return unit === 'seconds' ? `${value.toFixed(1)} s` : value.toFixed(2);
}

/** Columns as wide as their widest cell; numbers, in the third and fourth, end in line. */
export function table(rows: string[][]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => {
          const width = widths[column] ?? 0;
          return column === 2 || column === 3 ? cell.padStart(width) : cell.padEnd(width);
        })
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
