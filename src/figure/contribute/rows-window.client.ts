import type { ShownRow } from '../../dataset/contribution/shown-rows.ts';
import { contributeText } from '../../text/contribute.ts';
import type { AnsweredTable } from './check-messages.ts';
import { element } from './element.client.ts';

const text = contributeText.check.rows;
const SIZE = 10;

/** Rows of a checked table, ten at a time, with the faulty cells marked and what is wrong below each. */
export class RowsWindow {
  readonly root: HTMLElement;
  readonly #table: AnsweredTable;
  /** Columns shown: all, or where something is wrong those with a fault behind the first. */
  readonly #columns: readonly (readonly [name: string, index: number])[];
  readonly #body = element('tbody', {});
  readonly #range = element('span', { role: 'status' });
  readonly #buttons = [
    element('button', { type: 'button', class: 'contribute-button' }, text.earlier),
    element('button', { type: 'button', class: 'contribute-button' }, text.later),
  ] as const;
  readonly #hasRowFaults: boolean;
  #from = 0;

  constructor(table: AnsweredTable) {
    this.#table = table;
    const { columns, shown, faultyRows, path, rows } = table;
    const faulty = new Set(shown.flatMap(({ faults }) => Object.keys(faults)));
    this.#hasRowFaults = faulty.has('');
    this.#columns = columns
      .map((name, index) => [name, index] as const)
      .filter(([name, index]) => faultyRows === 0 || index === 0 || faulty.has(name));
    const caption = faultyRows > 0 ? text.faulty(path, faultyRows) : text.all(path, rows);
    const head = [text.row, ...this.#columns.map(([name]) => name), ...(this.#hasRowFaults ? [text.wholeRow] : [])];
    const scrolled = element(
      'div',
      { class: 'contribute-scroll', tabindex: '0', role: 'region', 'aria-label': caption },
      element(
        'table',
        {},
        element('thead', {}, element('tr', {}, ...head.map((name) => element('th', { scope: 'col' }, name)))),
        this.#body,
      ),
    );
    this.#buttons.forEach((button, later) => {
      button.addEventListener('click', () => {
        if (button.getAttribute('aria-disabled') === 'true') return;
        this.#from += later === 1 ? SIZE : -SIZE;
        this.#show();
      });
    });
    const turn = element('p', { class: 'contribute-turn' }, ...this.#buttons, this.#range);
    // Rows without a fault are there for whoever wants to see how they were read.
    this.root =
      faultyRows > 0
        ? element('section', { class: 'contribute-rows' }, element('h4', {}, caption), scrolled, turn)
        : element('details', { class: 'contribute-rows' }, element('summary', {}, caption), scrolled, turn);
    this.#show();
  }

  #show(): void {
    const { shown, faultyRows, rows } = this.#table;
    const part = shown.slice(this.#from, this.#from + SIZE);
    this.#body.replaceChildren(...part.map((row) => this.#row(row)));
    this.#range.textContent = text.range(
      this.#from + 1,
      this.#from + part.length,
      shown.length,
      faultyRows > 0 ? faultyRows : rows,
    );
    const [earlier, later] = this.#buttons;
    // A disabled button would lose the focus of whoever has just pressed it.
    earlier.setAttribute('aria-disabled', String(this.#from === 0));
    later.setAttribute('aria-disabled', String(this.#from + SIZE >= shown.length));
    earlier.hidden = later.hidden = shown.length <= SIZE;
  }

  #row({ row, cells, faults }: ShownRow): HTMLElement {
    return element(
      'tr',
      {},
      element('th', { scope: 'row' }, String(row)),
      ...this.#columns.map(([name, index]) => cell(cells[index] ?? '', faults[name] ?? [])),
      this.#hasRowFaults ? cell('', faults[''] ?? [], true) : null,
    );
  }
}

// Longer cells take several lines.
const SHORT = 30;

function cell(value: string, sentences: readonly string[], ofRow = false): HTMLElement {
  if (sentences.length === 0) return element('td', { class: value.length > SHORT ? 'long' : 'short' }, value);
  const shown = value === '' ? element('i', {}, text.empty) : value;
  return element(
    'td',
    { class: 'faulty' },
    ofRow ? null : element('mark', {}, shown),
    ...sentences.map((sentence) => element('small', {}, sentence)),
  );
}
