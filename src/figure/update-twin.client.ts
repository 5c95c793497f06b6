import type { ChartTable } from '../charts/chart.ts';
import { setText } from '../charts/parts/keyed.ts';
import { formatNumber } from '../text/format.ts';

/**
 * Writes a chart's numbers into the table that the server printed beside it, and calls table and figure as the chart is
 * called.
 * @param figure the figure, or what holds it.
 */
export function updateTwin(figure: Element, table: ChartTable): void {
  const body = figure.querySelector<HTMLTableSectionElement>('[data-twin] tbody');
  const head = figure.querySelector<HTMLTableRowElement>('[data-twin] thead tr');
  if (body === null || head === null) return;
  const { ownerDocument: document } = figure;
  const { caption } = table;
  const title = figure.querySelector('[data-twin] caption');
  if (title !== null) setText(title, caption);
  for (const named of [
    figure.querySelector('.twin-scroll'),
    figure.matches('figure') ? figure : figure.querySelector('figure'),
  ])
    named?.setAttribute('aria-label', caption);
  const cell = (name: 'th' | 'td', words: string, numeric: boolean): HTMLElement => {
    const node = document.createElement(name);
    node.textContent = words;
    if (numeric) node.className = 'numeric';
    return node;
  };
  head.replaceChildren(
    ...table.columns.map(({ label, numeric }) => {
      const node = cell('th', label, numeric);
      node.setAttribute('scope', 'col');
      return node;
    }),
  );
  body.replaceChildren(
    ...table.rows.map((row) => {
      const line = document.createElement('tr');
      line.append(
        ...row.map((value) =>
          typeof value === 'number' ? cell('td', formatNumber(value), true) : cell('td', value, false),
        ),
      );
      return line;
    }),
  );
}
