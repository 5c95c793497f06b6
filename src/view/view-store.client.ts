import { formatAddress, parseAddress } from './address.ts';
import type { View, Vocabulary } from './view.ts';

/** A series of changes that a reader sees as one act: together they are one step of the browser's history. */
export type Gesture = 'drag' | 'type';

/** The reader's view, kept in the address: one source for every figure of a page. */
export class ViewStore {
  readonly #vocabulary: Vocabulary;
  readonly #fallback: View;
  readonly #listeners = new Set<(view: View) => void>();
  #view: View;
  #gesture: Gesture | null = null;

  constructor(vocabulary: Vocabulary, fallback: View) {
    this.#vocabulary = vocabulary;
    this.#fallback = fallback;
    this.#view = parseAddress(location.search, vocabulary, fallback);
    addEventListener('popstate', () => {
      this.#view = parseAddress(location.search, this.#vocabulary, this.#fallback);
      this.#gesture = null;
      this.#tell();
    });
  }

  get view(): View {
    return this.#view;
  }

  get fallback(): View {
    return this.#fallback;
  }

  /**
   * Merges a change into the view, writes the address and tells every listener.
   * @param gesture the act that the change belongs to, until `endGesture`; default: an act of its own.
   */
  change(part: Partial<View>, gesture: Gesture | null = null): void {
    // Another choice or order begins at its first page.
    const page = part.filter === undefined && part.sort === undefined ? {} : { page: this.#fallback.page };
    const next = { ...this.#view, ...page, ...part };
    const before = formatAddress(this.#view, this.#fallback);
    const after = formatAddress(next, this.#fallback);
    this.#view = next;
    if (after !== before) {
      const address = `${location.pathname}${after}${location.hash}`;
      if (gesture !== null && gesture === this.#gesture) history.replaceState(null, '', address);
      else history.pushState(null, '', address);
      this.#gesture = gesture;
    }
    this.#tell();
  }

  /** Changes the filter alone. */
  filter(part: Partial<View['filter']>, gesture: Gesture | null = null): void {
    this.change({ filter: { ...this.#view.filter, ...part } }, gesture);
  }

  /** The reader let go of the pointer or left the field: what follows is another act. */
  endGesture(): void {
    this.#gesture = null;
  }

  subscribe(listener: (view: View) => void): void {
    this.#listeners.add(listener);
  }

  #tell(): void {
    for (const listener of this.#listeners) listener(this.#view);
  }
}
