import type { FilterIndex } from '../model/filter-index.ts';
import { recordTableText as text } from '../text/record-table.ts';
import type { ViewStore } from '../view/view-store.client.ts';
import { drawRecordRows, recordRow } from './record-rows.ts';
import { pageWindow } from './table-pages.ts';

/** The rows of the table that are in view, and the way from page to page. */
export class RowsPanel {
  readonly #index: FilterIndex;
  readonly #hrefOf: (id: string) => string;
  readonly #body: Element | null;
  readonly #box: HTMLElement | null;
  readonly #pager: HTMLElement | null;
  #page = 1;
  #pages = 1;

  constructor(root: ParentNode, index: FilterIndex, store: ViewStore, hrefOf: (id: string) => string) {
    this.#index = index;
    this.#hrefOf = hrefOf;
    this.#body = root.querySelector('[data-rows]');
    this.#box = root.querySelector<HTMLElement>('[data-table-box]');
    this.#pager = root.querySelector<HTMLElement>('[data-pager]');
    for (const [name, step] of [
      ['previous', -1],
      ['next', 1],
    ] as const) {
      this.#button(name)?.addEventListener('click', () => {
        const page = this.#page + step;
        if (page < 1 || page > this.#pages) return;
        store.change({ page });
        // The rows have changed above the button: the reader goes on at the first of them.
        const link = this.#body?.querySelector<HTMLElement>('a');
        link?.focus({ preventScroll: true });
        this.#box?.scrollIntoView({ block: 'start' });
      });
    }
  }

  /**
   * @param inView positions of the records in their order.
   * @returns what is said of the page; empty when there is only one.
   */
  update(inView: Int32Array, asked: number): string {
    const { page, pages, from, to } = pageWindow(asked, inView.length, this.#index.size);
    [this.#page, this.#pages] = [page, pages];
    const rows = Array.from(inView.subarray(from, to), (i) => recordRow(this.#index, i));
    if (this.#body !== null) drawRecordRows(this.#body, rows, this.#hrefOf);
    if (this.#box !== null) this.#box.hidden = inView.length === 0;
    const words = pages === 1 ? '' : text.pageOf(page, pages, from + 1, to);
    if (this.#pager !== null) {
      this.#pager.hidden = pages === 1;
      const said = this.#pager.querySelector('[data-page-words]');
      if (said !== null) said.textContent = words;
      this.#button('previous')?.setAttribute('aria-disabled', String(page === 1));
      this.#button('next')?.setAttribute('aria-disabled', String(page === pages));
    }
    return words;
  }

  #button(name: string): HTMLElement | null {
    return this.#pager?.querySelector<HTMLElement>(`[data-page=${name}]`) ?? null;
  }
}
