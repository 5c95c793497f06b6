import { embedText } from '../text/embed.ts';

export interface TipContent {
  readonly title: string;
  /** One line or several. */
  readonly words: string;
  /** Address of what is behind the mark. */
  readonly href: string;
  /** Words of the link there. */
  readonly link: string;
  /** The mark, in pixels of the stage. */
  readonly at: { readonly x: number; readonly y: number };
}

/** The note beside a mark. It never leaves its stage, so that the frame keeps its height. */
export class Tip {
  readonly #element: HTMLElement;
  readonly #onClose: () => void;

  constructor(stage: HTMLElement, onClose: () => void) {
    this.#element = stage.ownerDocument.createElement('div');
    this.#element.className = 'tip';
    this.#element.hidden = true;
    this.#onClose = onClose;
    this.#element.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') onClose();
    });
    stage.append(this.#element);
  }

  /** @param pinned the reader chose the mark: the note stays, leads to the records and can be closed. */
  show({ title, words, href, link: leading, at }: TipContent, pinned: boolean): void {
    const make = <Name extends 'p' | 'a' | 'button'>(name: Name, className: string, text: string) => {
      const node = this.#element.ownerDocument.createElement(name);
      node.className = className;
      node.textContent = text;
      return node;
    };
    const parts: HTMLElement[] = [make('p', 'tip-title', title), make('p', 'tip-words', words)];
    if (pinned) {
      const link = make('a', 'tip-link', leading);
      link.href = href;
      link.target = '_blank';
      link.rel = 'noopener';
      const close = make('button', 'tip-close', '×');
      close.type = 'button';
      close.setAttribute('aria-label', embedText.close);
      close.addEventListener('click', this.#onClose);
      parts.push(link, close);
    }
    this.#element.replaceChildren(...parts);
    this.#element.toggleAttribute('data-pinned', pinned);
    this.#element.hidden = false;
    this.#place(at);
  }

  /** Puts the keyboard on the link. */
  focus(): void {
    this.#element.querySelector('a')?.focus({ preventScroll: true });
  }

  hide(): void {
    this.#element.hidden = true;
  }

  #place({ x, y }: TipContent['at']): void {
    const stage = this.#element.parentElement;
    if (stage === null) return;
    const { offsetWidth: width, offsetHeight: height } = this.#element;
    const left = x + 14 + width <= stage.clientWidth ? x + 14 : x - 14 - width;
    const clamp = (value: number, most: number) => Math.round(Math.max(0, Math.min(value, most)));
    this.#element.style.left = `${String(clamp(left, stage.clientWidth - width))}px`;
    this.#element.style.top = `${String(clamp(y - height - 10 < 0 ? y + 14 : y - height - 10, stage.clientHeight - height))}px`;
  }
}
