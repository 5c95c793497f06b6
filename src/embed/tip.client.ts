import { embedText } from '../text/embed.ts';

export interface TipContent {
  readonly title: string;
  /** One line or several. */
  readonly words: string;
  /** Address of what is behind the mark, and the words of the link there; null: nothing is. */
  readonly link: { readonly href: string; readonly words: string } | null;
}

/** Where a mark lies: its middle and half its width and height, in pixels of the stage. */
export interface MarkPlace {
  readonly x: number;
  readonly y: number;
  readonly across: number;
  readonly down: number;
}

/** Pixels between a mark and its note. */
const GAP = 8;

/** The note beside a mark, which it never hides. It makes the frame no higher. */
export class Tip {
  readonly #element: HTMLElement;
  readonly #onClose: () => void;

  constructor(stage: HTMLElement, onClose: () => void) {
    this.#element = stage.ownerDocument.createElement('div');
    this.#element.className = 'tip';
    this.#element.dataset.live = '';
    this.#element.hidden = true;
    this.#onClose = onClose;
    this.#element.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') onClose();
    });
    stage.append(this.#element);
  }

  /** @param pinned the reader chose the mark: the note stays, leads to the records and can be closed. */
  show({ title, words, link: to }: TipContent, at: MarkPlace, pinned: boolean): void {
    const make = <Name extends 'p' | 'a' | 'button'>(name: Name, className: string, text: string) => {
      const node = this.#element.ownerDocument.createElement(name);
      node.className = className;
      node.textContent = text;
      return node;
    };
    const parts: HTMLElement[] = [make('p', 'tip-title', title), make('p', 'tip-words', words)];
    if (pinned && to !== null) {
      const link = make('a', 'tip-link', to.words);
      link.href = to.href;
      link.target = '_blank';
      link.rel = 'noopener';
      parts.push(link);
    }
    if (pinned) {
      const close = make('button', 'tip-close', '×');
      close.type = 'button';
      close.setAttribute('aria-label', embedText.close);
      close.addEventListener('click', this.#onClose);
      parts.push(close);
    }
    this.#element.replaceChildren(...parts);
    this.#element.toggleAttribute('data-pinned', pinned);
    this.#element.hidden = false;
    this.#place(at);
  }

  /** Puts the keyboard into the note. */
  focus(): void {
    this.#element.querySelector<HTMLElement>('a,button')?.focus({ preventScroll: true });
  }

  hide(): void {
    this.#element.hidden = true;
  }

  /**
   * Beside the mark where there is room, else above or below it, wherever less of the note leaves the stage: words stand
   * above a stage and a key below it, so that no button is covered.
   */
  #place({ x, y, across, down }: MarkPlace): void {
    const stage = this.#element.parentElement;
    if (stage === null) return;
    // It is as wide as the room to the right of it lets it be.
    this.#element.style.left = '0';
    const { offsetHeight: height } = this.#element;
    // What it measures is rounded: in a room smaller by a part of a pixel its words would take one more line.
    const width = this.#element.offsetWidth + 1;
    const [mostLeft, mostTop] = [stage.clientWidth - width, stage.clientHeight - height];
    const [right, above, below] = [x + across + GAP, y - down - GAP - height, y + down + GAP];
    const before = x - across - GAP - width;
    const within = (value: number, most: number) => Math.max(0, Math.min(value, most));
    const beside = right <= mostLeft ? right : before >= 0 ? before : null;
    const stacked = Math.max(0, -above) <= Math.max(0, below - mostTop) ? above : below;
    const top = beside === null ? stacked : within(y - height / 2, mostTop);
    this.#element.style.left = pixels(beside ?? within(x - width / 2, mostLeft));
    this.#element.style.top = pixels(top);
  }
}

const pixels = (length: number): string => `${String(Math.round(length))}px`;
