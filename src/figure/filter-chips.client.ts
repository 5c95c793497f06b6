import { exactKeys, type Filter } from '../model/filter.ts';
import type { RecordTable } from '../model/record-table.ts';
import { instrumentText as text } from '../text/instrument.ts';
import type { ViewStore } from '../view/view-store.client.ts';
import { exactLabel } from './exact-label.ts';

/**
 * The parts of a filter that no menu shows, each with a button that takes it away. Dates stand below the timeline,
 * where their coming and going moves nothing that is being dragged.
 */
export class FilterChips {
  readonly #names: HTMLElement;
  readonly #dates: HTMLElement;
  readonly #store: ViewStore;
  readonly #table: Pick<RecordTable, 'exact'>;

  constructor(names: HTMLElement, dates: HTMLElement, store: ViewStore, table: Pick<RecordTable, 'exact'>) {
    this.#names = names;
    this.#dates = dates;
    this.#store = store;
    this.#table = table;
  }

  update(filter: Filter): void {
    const { from, to } = filter;
    const dates =
      from === null && to === null ? [] : [this.#chip(text.chips.dates(from, to), { from: null, to: null })];
    const names = exactKeys.flatMap((key) => {
      const value = filter[key];
      return value === null ? [] : [this.#chip(text.chips[key](exactLabel(this.#table, key, value)), { [key]: null })];
    });
    this.#dates.replaceChildren(...dates);
    this.#names.replaceChildren(...names);
    this.#names.hidden = names.length === 0;
  }

  #chip(words: string, without: Partial<Filter>): HTMLElement {
    const button = this.#names.ownerDocument.createElement('button');
    button.type = 'button';
    button.className = 'chip';
    button.textContent = words;
    button.setAttribute('aria-label', text.remove(words));
    button.addEventListener('click', () => {
      this.#store.filter(without);
    });
    return button;
  }
}
