import type { FilterIndex } from '../model/filter-index.ts';
import type { ViewStore } from '../view/view-store.client.ts';
import { drawRecordRows, recordRow } from './record-rows.ts';
import { pageWindow, type PageWindow } from './table-pages.ts';

/** The rows of the table that are in view, a page of them at a time. */
export class RowsPanel {
  readonly #index: FilterIndex;
  readonly #store: ViewStore;
  readonly #hrefOf: (id: string) => string;
  readonly #body: Element | null;
  readonly #box: HTMLElement | null;
  #page = 1;
  #pages = 1;

  constructor(root: ParentNode, index: FilterIndex, store: ViewStore, hrefOf: (id: string) => string) {
    this.#index = index;
    this.#store = store;
    this.#hrefOf = hrefOf;
    this.#body = root.querySelector('[data-rows]');
    this.#box = root.querySelector<HTMLElement>('[data-table-box]');
  }

  /** @param inView positions of the records in their order. */
  update(inView: Int32Array, asked: number): PageWindow {
    const window = pageWindow(asked, inView.length, this.#index.size);
    const rows = Array.from(inView.subarray(window.from, window.to), (i) => recordRow(this.#index, i));
    if (this.#body !== null) drawRecordRows(this.#body, rows, this.#hrefOf);
    if (this.#box !== null) this.#box.hidden = inView.length === 0;
    [this.#page, this.#pages] = [window.page, window.pages];
    return window;
  }

  /** Turns to another page, if there is one. */
  turn(step: 1 | -1): void {
    const page = this.#page + step;
    if (page < 1 || page > this.#pages) return;
    this.#store.change({ page });
    // The rows have changed above the button: the reader goes on at the first of them.
    this.#body?.querySelector<HTMLElement>('a')?.focus({ preventScroll: true });
    this.#box?.scrollIntoView({ block: 'start' });
  }
}
