import { exactKeys, facetKeys, type Filter } from '../model/filter.ts';
import type { FilterIndex } from '../model/filter-index.ts';
import { relaxations, type FilterPart, type Relaxation } from '../model/relaxations.ts';
import { instrumentText } from '../text/instrument.ts';
import { recordTableText as text } from '../text/record-table.ts';
import type { ViewStore } from '../view/view-store.client.ts';
import { exactLabel } from './exact-label.ts';

/** What stands in the place of the rows when no record matches: which filter to take off. */
export class EmptyRemedy {
  readonly #box: HTMLElement;
  readonly #index: FilterIndex;
  readonly #store: ViewStore;

  constructor(box: HTMLElement, index: FilterIndex, store: ViewStore) {
    this.#box = box;
    this.#index = index;
    this.#store = store;
  }

  update(filter: Filter, count: number): void {
    this.#box.hidden = count > 0;
    if (count > 0) return;
    const usual = this.#store.fallback.filter;
    const found = relaxations(this.#index, filter, usual);
    const sentence = this.#box.ownerDocument.createElement('p');
    sentence.textContent = found.length === 0 ? text.noRemedy : text.remedyIntro;
    const buttons =
      found.length === 0
        ? [this.#button(instrumentText.clear, usual)]
        : found.map((one) => this.#button(this.#words(filter, one), { ...filter, ...one.change }));
    this.#box.replaceChildren(sentence, ...buttons);
  }

  #words(filter: Filter, { part, count }: Relaxation): string {
    return part === 'outcome' ? text.remedyOutcome(count) : text.remedy(this.#name(filter, part), count);
  }

  #name(filter: Filter, part: FilterPart): string {
    if (part === 'dates') return text.remedyDates(instrumentText.chips.dates(filter.from, filter.to));
    if (part === 'q') return text.remedyText(filter.q);
    const facet = facetKeys.find((key) => key === part);
    if (facet !== undefined) {
      const { codes, labels } = this.#index.table.facets[facet];
      const chosen = filter[facet].map((code) => labels[codes.indexOf(code)] ?? code);
      return text.remedyFacet(instrumentText.facets[facet].name, [instrumentText.chosen(chosen)]);
    }
    const exact = exactKeys.find((key) => key === part) ?? 'place';
    return instrumentText.chips[exact](exactLabel(this.#index.table, exact, filter[exact] ?? ''));
  }

  #button(words: string, filter: Filter): HTMLButtonElement {
    const button = this.#box.ownerDocument.createElement('button');
    button.type = 'button';
    button.textContent = words;
    button.addEventListener('click', () => {
      this.#store.change({ filter });
      // The button is gone with the sentence; the order of the rows is the nearest place to go on from.
      const near = this.#box.parentElement?.querySelectorAll<HTMLElement>('th button, [data-sort-menu]') ?? [];
      [...near].find((node) => node.offsetParent !== null)?.focus();
    });
    return button;
  }
}
