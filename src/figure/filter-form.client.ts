import { facetKeys, type FacetKey, type Filter } from '../model/filter.ts';
import type { FilterIndex, Selection } from '../model/filter-index.ts';
import { formatNumber } from '../text/format.ts';
import { instrumentText as text } from '../text/instrument.ts';
import { textLanguage } from '../text/locale.ts';
import type { ViewStore } from '../view/view-store.client.ts';

/** Wakes up the filter form that the server printed, and keeps it equal to the view. */
export class FilterForm {
  readonly #form: HTMLFormElement;
  readonly #search: HTMLInputElement;
  readonly #store: ViewStore;

  constructor(form: HTMLFormElement, store: ViewStore) {
    this.#form = form;
    const search = form.elements.namedItem('q');
    if (!(search instanceof HTMLInputElement)) throw new Error('the filter form has no field q');
    this.#search = search;
    this.#store = store;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
    });
    form.addEventListener('change', ({ target }) => {
      const facet = facetKeys.find((key) => target instanceof HTMLInputElement && target.name === key);
      if (facet === undefined) return;
      const chosen = this.#chosen(facet);
      // No choice at all asks for what is usual, as an address without the key does.
      store.filter({ [facet]: chosen.length === 0 ? store.fallback.filter[facet] : chosen });
    });
    search.addEventListener('input', () => {
      store.filter({ q: search.value.toWellFormed().trim() }, 'type');
    });
    search.addEventListener('blur', () => {
      store.endGesture();
    });
    for (const menu of this.#menus()) wakeMenu(menu);
    form.ownerDocument.addEventListener('click', ({ target }) => {
      for (const menu of this.#menus()) if (target instanceof Node && !menu.contains(target)) menu.open = false;
    });
  }

  /** What the form asks for beyond a filter that it was not told of yet; null when nothing. */
  read(filter: Filter): Partial<Filter> | null {
    const printed = this.#store.fallback.filter;
    const early: Record<string, readonly string[] | string> = {};
    for (const facet of facetKeys) {
      const chosen = this.#chosen(facet);
      if (chosen.join() !== printed[facet].join()) early[facet] = chosen;
    }
    const q = this.#search.value.toWellFormed().trim();
    if (q !== '' && q !== filter.q) early.q = q;
    return Object.keys(early).length === 0 ? null : early;
  }

  /** Shows what a filter asks for, with the number of records behind each choice. */
  update(filter: Filter, index: FilterIndex, selection: Selection): void {
    if (this.#search !== this.#form.ownerDocument.activeElement) this.#search.value = filter.q;
    for (const menu of this.#menus()) {
      const facet = facetKeys.find((key) => key === menu.dataset.facet);
      if (facet !== undefined) this.#updateMenu(menu, facet, filter[facet], index, selection);
    }
  }

  #updateMenu(
    menu: HTMLElement,
    facet: FacetKey,
    chosen: readonly string[],
    index: FilterIndex,
    selection: Selection,
  ): void {
    const { codes } = index.table.facets[facet];
    const counts = index.countCodes(selection, facet);
    const labels: string[] = [];
    for (const box of menu.querySelectorAll<HTMLInputElement>('input[type=checkbox]')) {
      const item = box.closest('li');
      const label = item?.querySelector('.choice')?.textContent ?? box.value;
      const n = counts[codes.indexOf(box.value)] ?? 0;
      box.checked = chosen.includes(box.value);
      if (box.checked) labels.push(label);
      const number = item?.querySelector('.choice-count');
      if (number) number.textContent = formatNumber(n);
      item?.toggleAttribute('data-none', n === 0);
    }
    const value = menu.querySelector<HTMLElement>('.menu-value');
    if (value === null) return;
    value.textContent = labels.length === 0 ? (value.dataset.all ?? '') : text.chosen(labels);
    const usual = this.#store.fallback.filter[facet];
    value.toggleAttribute('data-chosen', chosen.join() !== usual.join());
  }

  #chosen(facet: FacetKey): string[] {
    const boxes = this.#form.querySelectorAll<HTMLInputElement>(`input[name="${facet}"]:checked`);
    return Array.from(boxes, ({ value }) => value);
  }

  #menus(): HTMLDetailsElement[] {
    return [...this.#form.querySelectorAll<HTMLDetailsElement>('details.menu')];
  }
}

function wakeMenu(menu: HTMLDetailsElement): void {
  const close = () => {
    menu.open = false;
    menu.querySelector('summary')?.focus();
  };
  menu.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !menu.open) return;
    event.stopPropagation();
    close();
  });
  menu.querySelector('.menu-done')?.addEventListener('click', close);
  menu.addEventListener('toggle', () => {
    // Only one menu stands open, so that none hides another.
    if (menu.open) {
      for (const other of menu.parentElement?.querySelectorAll<HTMLDetailsElement>('details.menu[open]') ?? []) {
        if (other !== menu) other.open = false;
      }
    }
  });
  const find = menu.querySelector<HTMLInputElement>('.menu-find');
  find?.addEventListener('input', () => {
    const wanted = find.value.trim().toLocaleLowerCase(textLanguage);
    for (const item of menu.querySelectorAll('li')) {
      item.hidden = !(item.querySelector('.choice')?.textContent ?? '')
        .toLocaleLowerCase(textLanguage)
        .includes(wanted);
    }
  });
}
