import { markName } from '../charts/attack-map/mark-name.ts';
import { recordsOfMark, type MapBy, type MapMark } from '../model/attack-map-model.ts';
import type { FilterIndex, Selection } from '../model/filter-index.ts';
import { attackMapText } from '../text/attack-map.ts';
import { instrumentText as text } from '../text/instrument.ts';
import { cardPart, closeButton } from './card-parts.client.ts';
import { placeCard } from './place-card.client.ts';
import { drawRecordList, listedRecord } from './record-list.ts';

const LISTED = 4;
/** Pixels between a circle's middle and its card. */
const GAP = 16;

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
    const records = recordsOfMark(index, selection, by, mark.key);
    const list = cardPart('ol', 'card-list');
    drawRecordList(
      list,
      records
        .slice(0, LISTED)
        .map((i) => ({ ...listedRecord(index, i), summary: '', ...(mark.place === null ? {} : { where: '' }) })),
      hrefOf,
    );
    const parts: HTMLElement[] = [
      cardPart('h2', 'card-title', markName(mark, by)),
      cardPart('p', 'card-count', attackMapText.counts(mark.total, mark.affected)),
      list,
    ];
    if (records.length > LISTED) parts.push(cardPart('p', 'card-more', text.cardMore(records.length - LISTED)));
    if (pinned) {
      const only = cardPart('button', 'card-only', mark.place === null ? text.cardOnlyCountry : text.cardOnly);
      only.type = 'button';
      only.addEventListener('click', () => {
        this.#onOnly(mark);
      });
      parts.push(only, closeButton(text.cardClose, this.#onClose));
    }
    this.#element.replaceChildren(...parts);
    this.#element.toggleAttribute('data-pinned', pinned);
    this.#element.hidden = false;
    placeCard(this.#element, { ...at, under }, GAP);
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
}
