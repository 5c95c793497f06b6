import type { ChartTable } from '../charts/chart.ts';

/** A chart's numbers as CSV (RFC 4180, with plain line ends): the header, then a line a row, numbers without separators. */
export function chartCsv({ columns, rows }: ChartTable): string {
  const lines = [columns.map(({ label }) => label), ...rows];
  return lines.map((cells) => `${cells.map((cell) => quoted(String(cell))).join(',')}\n`).join('');
}

const quoted = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
