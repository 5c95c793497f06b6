import { Tip, type MarkPlace, type TipContent } from './tip.client.ts';

/** A drawing whose marks have notes. */
export interface NotedDrawing {
  /** Where a mark lies; null while it is not drawn. */
  locate(key: string): MarkPlace | null;
  /** Puts the keyboard on a mark. */
  focus(key: string): void;
  /** Shows which mark is open. */
  highlight(key: string | null): void;
  /** What the note of a mark says; null: there is no such mark. */
  tell(key: string): TipContent | null;
}

/** The notes of one drawing: one at a time, a passing one under the pointer or a chosen one that stays. */
export class MarkNotes {
  readonly #drawing: NotedDrawing;
  readonly #tip: Tip;
  #open: string | null = null;

  /** @param stage what the drawing fills. */
  constructor(stage: HTMLElement, drawing: NotedDrawing) {
    this.#drawing = drawing;
    this.#tip = new Tip(stage, () => {
      this.choose(null, 'keyboard');
    });
  }

  /** A mark is under the pointer or has the focus; null: none. */
  peek(key: string | null): void {
    if (this.#open === null) this.#show(key, false);
  }

  /** By keyboard the focus goes into the note, and back to the mark when it closes. */
  choose(key: string | null, by: 'pointer' | 'keyboard'): void {
    const was = this.#open;
    const movesFocus = by === 'keyboard';
    // Before the note hides: the focus coming back asks for a passing one.
    if (key === null && was !== null && movesFocus) this.#drawing.focus(was);
    this.#open = key;
    this.#show(key, key !== null);
    if (key !== null && movesFocus) this.#tip.focus();
  }

  /** The drawing moved or changed: the chosen note stays with its mark. */
  follow(): void {
    this.#show(this.#open, this.#open !== null);
  }

  #show(key: string | null, pinned: boolean): void {
    this.#drawing.highlight(key);
    const at = key === null ? null : this.#drawing.locate(key);
    const content = key === null ? null : this.#drawing.tell(key);
    if (at === null || content === null) this.#tip.hide();
    else this.#tip.show(content, at, pinned);
  }
}
