import { recordTableText as text } from '../text/record-table.ts';
import type { PageWindow } from './table-pages.ts';

/** The way from page to page of the table, which the server prints as it stands at the first page. */
export class Pager {
  readonly #nav: HTMLElement | null;

  /** @param turn called with what a reader asks for; there may be no such page. */
  constructor(root: ParentNode, turn: (step: 1 | -1) => void) {
    this.#nav = root.querySelector<HTMLElement>('[data-pager]');
    for (const [name, step] of [
      ['previous', -1],
      ['next', 1],
    ] as const) {
      this.#button(name)?.addEventListener('click', () => {
        turn(step);
      });
    }
  }

  /** @returns what is said of the page; empty when there is only one. */
  update({ page, pages, from, to }: PageWindow): string {
    const words = pages === 1 ? '' : text.pageOf(page, pages, from + 1, to);
    if (this.#nav === null) return words;
    this.#nav.hidden = pages === 1;
    const said = this.#nav.querySelector('[data-page-words]');
    if (said !== null) said.textContent = words;
    this.#button('previous')?.setAttribute('aria-disabled', String(page === 1));
    this.#button('next')?.setAttribute('aria-disabled', String(page === pages));
    return words;
  }

  #button(name: string): HTMLElement | null {
    return this.#nav?.querySelector<HTMLElement>(`[data-page=${name}]`) ?? null;
  }
}
