import { exactKeys, type Filter } from '../model/filter.ts';
import { instrumentText as text } from '../text/instrument.ts';
import type { ViewStore } from '../view/view-store.client.ts';

/** The parts of a filter that no menu shows, each with a button that takes it away. */
export class FilterChips {
  readonly #element: HTMLElement;
  readonly #store: ViewStore;

  constructor(element: HTMLElement, store: ViewStore) {
    this.#element = element;
    this.#store = store;
  }

  update(filter: Filter): void {
    const chips: { readonly words: string; readonly without: Partial<Filter> }[] = [];
    if (filter.from !== null || filter.to !== null) {
      chips.push({ words: text.chips.dates(filter.from, filter.to), without: { from: null, to: null } });
    }
    for (const key of exactKeys) {
      const value = filter[key];
      if (value !== null) chips.push({ words: text.chips[key](value), without: { [key]: null } });
    }
    this.#element.replaceChildren(...chips.map(({ words, without }) => this.#chip(words, without)));
    this.#element.hidden = chips.length === 0;
  }

  #chip(words: string, without: Partial<Filter>): HTMLElement {
    const button = this.#element.ownerDocument.createElement('button');
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
