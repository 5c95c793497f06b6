import type { ShownRow } from '../../dataset/contribution/shown-rows.ts';
import { contributeText } from '../../text/contribute.ts';
import type { AnsweredTable } from './check-messages.ts';
import { element } from './element.client.ts';

const text = contributeText.check.rows;
const SIZE = 10;
/** Faulty columns that stand side by side on a wide page. */
const MOST_COLUMNS = 5;
/** Faulty cells of a row that are listed; where all are faulty, something else is wrong than each of them. */
const MOST_IN_ROW = 9;
const narrow = matchMedia('(max-width: 700px)');

/**
 * Rows of a checked table, ten at a time, with the faulty cells marked and what is wrong below each. Where a table would
 * be wider than the page, the faulty cells of a row stand below each other instead.
 */
export class RowsWindow {
  readonly root: HTMLElement;
  readonly #table: AnsweredTable;
  /** Columns shown: all, or where something is wrong those with a fault behind the first. */
  readonly #columns: readonly (readonly [name: string, index: number])[];
  readonly #body = element('div', {});
  readonly #caption: string;
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
    this.#caption = faultyRows > 0 ? text.faulty(path, faultyRows) : text.all(path, rows);
    this.#buttons.forEach((button, later) => {
      button.addEventListener('click', () => {
        if (button.getAttribute('aria-disabled') === 'true') return;
        this.#from += later === 1 ? SIZE : -SIZE;
        this.#show();
      });
    });
    narrow.addEventListener('change', () => {
      if (this.root.isConnected) this.#show();
    });
    const turn = element('p', { class: 'contribute-turn' }, ...this.#buttons, this.#range);
    // Rows without a fault are there for whoever wants to see how they were read.
    this.root =
      faultyRows > 0
        ? element('section', { class: 'contribute-rows' }, element('h4', {}, this.#caption), this.#body, turn)
        : element('details', { class: 'contribute-rows' }, element('summary', {}, this.#caption), this.#body, turn);
    this.#show();
  }

  #show(): void {
    const { shown, faultyRows, rows } = this.#table;
    const part = shown.slice(this.#from, this.#from + SIZE);
    const isListed = faultyRows > 0 && (narrow.matches || this.#columns.length > MOST_COLUMNS);
    this.#body.replaceChildren(isListed ? this.#list(part) : this.#grid(part));
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

  #grid(part: readonly ShownRow[]): HTMLElement {
    const head = [text.row, ...this.#columns.map(([name]) => name), ...(this.#hasRowFaults ? [text.wholeRow] : [])];
    return element(
      'div',
      { class: 'contribute-scroll', tabindex: '0', role: 'region', 'aria-label': this.#caption },
      element(
        'table',
        {},
        element('thead', {}, element('tr', {}, ...head.map((name) => element('th', { scope: 'col' }, name)))),
        element('tbody', {}, ...part.map((row) => this.#row(row))),
      ),
    );
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

  #list(part: readonly ShownRow[]): HTMLElement {
    const { columns } = this.#table;
    return element(
      'ol',
      { class: 'contribute-listed' },
      ...part.map(({ row, cells, faults }) => {
        const items = [
          ...(faults[''] ?? []).map((sentence) => element('li', {}, element('small', {}, sentence))),
          ...columns.flatMap((name, index) => listed(name, cells[index] ?? '', faults[name] ?? [])),
        ];
        const more = items.length - MOST_IN_ROW;
        return element(
          'li',
          {},
          element('b', {}, text.rowOf(row), element('span', { class: 'quiet' }, ` ${cells[0] ?? ''}`)),
          element('ul', {}, ...items.slice(0, MOST_IN_ROW)),
          more > 0 ? element('p', { class: 'quiet' }, text.moreInRow(more)) : null,
        );
      }),
    );
  }
}

// Longer cells take several lines.
const SHORT = 30;

function cell(value: string, sentences: readonly string[], ofRow = false): HTMLElement {
  if (sentences.length === 0) return element('td', { class: value.length > SHORT ? 'long' : 'short' }, value);
  return element('td', { class: 'faulty' }, ofRow ? null : marked(value), ...sentences.map(said));
}

function listed(name: string, value: string, sentences: readonly string[]): HTMLElement[] {
  if (sentences.length === 0) return [];
  return [element('li', { class: 'faulty' }, `${name} `, marked(value), ...sentences.map(said))];
}

const marked = (value: string): HTMLElement => element('mark', {}, value === '' ? element('i', {}, text.empty) : value);

const said = (sentence: string): HTMLElement => element('small', {}, sentence);
