import { formatAddress, parseAddress } from './address.ts';
import type { View, Vocabulary } from './view.ts';

/** How a change enters the browser's history: as a step of its own, or in place of the present one. */
export type HistoryStep = 'push' | 'replace';

/** The reader's view, kept in the address: one source for every figure of a page. */
export class ViewStore {
  readonly #vocabulary: Vocabulary;
  readonly #fallback: View;
  readonly #listeners = new Set<(view: View) => void>();
  #view: View;

  constructor(vocabulary: Vocabulary, fallback: View) {
    this.#vocabulary = vocabulary;
    this.#fallback = fallback;
    this.#view = parseAddress(location.search, vocabulary, fallback);
    addEventListener('popstate', () => {
      this.#view = parseAddress(location.search, this.#vocabulary, this.#fallback);
      this.#tell();
    });
  }

  get view(): View {
    return this.#view;
  }

  get fallback(): View {
    return this.#fallback;
  }

  /** Merges a change into the view, writes the address and tells every listener. */
  change(part: Partial<View>, step: HistoryStep = 'push'): void {
    const next = { ...this.#view, ...part };
    const before = formatAddress(this.#view, this.#fallback);
    const after = formatAddress(next, this.#fallback);
    this.#view = next;
    if (after !== before) {
      const address = `${location.pathname}${after}${location.hash}`;
      if (step === 'push') history.pushState(null, '', address);
      else history.replaceState(null, '', address);
    }
    this.#tell();
  }

  /** Changes the filter alone; a selected record that it hides is let go by whoever shows it. */
  filter(part: Partial<View['filter']>, step: HistoryStep = 'push'): void {
    this.change({ filter: { ...this.#view.filter, ...part } }, step);
  }

  subscribe(listener: (view: View) => void): void {
    this.#listeners.add(listener);
  }

  #tell(): void {
    for (const listener of this.#listeners) listener(this.#view);
  }
}
