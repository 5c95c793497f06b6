import { markName } from '../charts/attack-map/mark-name.ts';
import { recordsOfMark, type MapBy, type MapMark } from '../model/attack-map-model.ts';
import type { FilterIndex, Selection } from '../model/filter-index.ts';
import { attackMapText } from '../text/attack-map.ts';
import { instrumentText as text } from '../text/instrument.ts';
import { drawRecordList, listedRecord } from './record-list.ts';

const LISTED = 4;

export interface CardContent {
  readonly index: FilterIndex;
  readonly selection: Selection;
  readonly mark: MapMark;
  readonly by: MapBy;
  /** Where the mark is, in pixels of the figure. */
  readonly at: { readonly x: number; readonly y: number };
  /** Where a narrow map ends, in pixels of the figure; null for a wide one. */
  readonly under: number | null;
  readonly hrefOf: (id: string) => string;
}

/** The card beside a circle: its place, its number, its latest records. */
export class MapCard {
  readonly #element: HTMLElement;
  readonly #onClose: () => void;
  readonly #onOnly: (mark: MapMark) => void;

  constructor(element: HTMLElement, onClose: () => void, onOnly: (mark: MapMark) => void) {
    this.#element = element;
    this.#onClose = onClose;
    this.#onOnly = onOnly;
    element.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') onClose();
    });
  }

  get element(): HTMLElement {
    return this.#element;
  }

  /** @param pinned the reader chose the mark: the card stays, and can be closed and used. */
  show({ index, selection, mark, by, at, under, hrefOf }: CardContent, pinned: boolean): void {
    const { ownerDocument: document } = this.#element;
    const make = <Name extends keyof HTMLElementTagNameMap>(name: Name, className: string, words = '') => {
      const node = document.createElement(name);
      node.className = className;
      node.textContent = words;
      return node;
    };
    const records = recordsOfMark(index, selection, by, mark.key);
    const list = make('ol', 'card-list');
    drawRecordList(
      list,
      records
        .slice(0, LISTED)
        .map((i) => ({ ...listedRecord(index, i), summary: '', ...(mark.place === null ? {} : { where: '' }) })),
      hrefOf,
    );
    const parts: HTMLElement[] = [make('h2', 'card-title', markName(mark, by)), make('p', 'card-count'), list];
    parts[1]?.append(attackMapText.counts(mark.total, mark.affected));
    if (records.length > LISTED) parts.push(make('p', 'card-more', text.cardMore(records.length - LISTED)));
    if (pinned) {
      const only = make('button', 'card-only', mark.place === null ? text.cardOnlyCountry : text.cardOnly);
      only.type = 'button';
      only.addEventListener('click', () => {
        this.#onOnly(mark);
      });
      const close = make('button', 'card-close', '×');
      close.type = 'button';
      close.setAttribute('aria-label', text.cardClose);
      close.addEventListener('click', this.#onClose);
      parts.push(only, close);
    }
    this.#element.replaceChildren(...parts);
    this.#element.toggleAttribute('data-pinned', pinned);
    this.#element.hidden = false;
    this.#place(at, under);
  }

  /** Scrolls no farther than it takes to see all of it. */
  reveal(): void {
    this.#element.scrollIntoView({ block: 'nearest' });
  }

  /** Puts the keyboard on the first record. */
  focus(): void {
    this.#element.querySelector<HTMLElement>('a, button')?.focus({ preventScroll: true });
  }

  hide(): void {
    this.#element.hidden = true;
    this.#element.removeAttribute('data-pinned');
  }

  /** Stands beside the mark on the side that has room; below a narrow map, over what stands there. */
  #place({ x, y }: CardContent['at'], under: number | null): void {
    const parent = this.#element.offsetParent ?? this.#element.parentElement;
    if (parent === null) return;
    this.#element.toggleAttribute('data-under', under !== null);
    if (under !== null) {
      this.#element.style.setProperty('--card-top', `${String(Math.round(under))}px`);
      return;
    }
    const width = this.#element.offsetWidth;
    const left = x + 16 + width <= parent.clientWidth ? x + 16 : Math.max(0, x - 16 - width);
    const top = Math.max(0, Math.min(y - 24, parent.clientHeight - this.#element.offsetHeight));
    this.#element.style.setProperty('--card-left', `${String(Math.round(left))}px`);
    this.#element.style.setProperty('--card-top', `${String(Math.round(top))}px`);
  }
}
