import { formatAddress, parseAddress } from './address.ts';
import type { View, Vocabulary } from './view.ts';

/** A series of changes that a reader sees as one act: together they are one step of the browser's history. */
export type Gesture = 'drag' | 'type';

/** The reader's view, kept in the address: one source for every figure of a page. */
export class ViewStore {
  readonly #vocabulary: Vocabulary;
  readonly #fallback: View;
  readonly #listeners = new Set<(view: View) => void>();
  readonly #join: (query: string) => string;
  #view: View;
  #written: string;
  #gesture: Gesture | null = null;

  /** @param join adds to the query of a view what else the address of this page holds; default: nothing. */
  constructor(vocabulary: Vocabulary, fallback: View, join: (query: string) => string = (query) => query) {
    this.#vocabulary = vocabulary;
    this.#fallback = fallback;
    this.#join = join;
    this.#view = parseAddress(location.search, vocabulary, fallback);
    this.#written = this.#query();
    addEventListener('popstate', () => {
      this.#view = parseAddress(location.search, this.#vocabulary, this.#fallback);
      this.#written = this.#query();
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
    this.#view = { ...this.#view, ...page, ...part };
    const after = this.#query();
    if (after !== this.#written) {
      this.#written = after;
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

  #query(): string {
    return this.#join(formatAddress(this.#view, this.#fallback));
  }

  #tell(): void {
    for (const listener of this.#listeners) listener(this.#view);
  }
}
