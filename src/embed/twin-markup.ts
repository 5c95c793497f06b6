import type { ChartTable } from '../charts/chart.ts';
import { formatNumber } from '../text/format.ts';
import { instrumentText } from '../text/instrument.ts';
import { escapeHtml } from './escape-html.ts';

/** A chart's numbers as a table that can be opened. */
export function twinMarkup({ caption, columns, rows, marks }: ChartTable, chart: string): string {
  const cell = (value: string | number): string =>
    typeof value === 'number' ? `<td class="numeric">${formatNumber(value)}</td>` : `<td>${escapeHtml(value)}</td>`;
  const head = columns
    .map(({ label, numeric }) => `<th scope="col"${numeric ? ' class="numeric"' : ''}>${escapeHtml(label)}</th>`)
    .join('');
  const body = rows.map((row) => `<tr>${row.map(cell).join('')}</tr>`).join('');
  const list =
    marks === undefined
      ? ''
      : `<p class="twin-marks">${escapeHtml(marks.title)}</p><ul>${marks.items.map((item) => `<li>${escapeHtml(item)}</li>`).join('')}</ul>`;
  return (
    `<details class="twin" data-twin="${escapeHtml(chart)}"><summary>${escapeHtml(instrumentText.tableTwin)}</summary>` +
    `<div class="twin-scroll" tabindex="0" role="region" aria-label="${escapeHtml(caption)}"><table><caption>${escapeHtml(caption)}</caption>` +
    `<thead><tr>${head}</tr></thead><tbody>${body}</tbody></table>${list}</div></details>`
  );
}
