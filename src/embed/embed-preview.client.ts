/** The frame in which an author sees the embed as their readers will: closed in, with its height told by messages. */
export class EmbedPreview {
  readonly #box: HTMLElement;
  #frame: HTMLIFrameElement | null = null;
  #address = '';
  #waiting = 0;

  /** @param box has a least height until its frame is there, so that nothing below moves when that comes. */
  constructor(box: HTMLElement, onHeight: (height: number) => void) {
    this.#box = box;
    addEventListener('message', ({ source, data }: MessageEvent<unknown>) => {
      if (this.#frame === null || source !== this.#frame.contentWindow) return;
      const { type, height } = (data ?? {}) as { readonly type?: unknown; readonly height?: unknown };
      if (type !== 'care-under-attack:height' || typeof height !== 'number') return;
      if (!(height > 0 && height < 20_000)) return;
      this.#frame.style.height = `${String(Math.ceil(height))}px`;
      onHeight(Math.ceil(height));
    });
  }

  /** @param height pixels until the frame has told its own. */
  show(address: string, title: string, height: number): void {
    if (address === this.#address) return;
    this.#address = address;
    clearTimeout(this.#waiting);
    // A reader who types is not shown every letter.
    this.#waiting = window.setTimeout(
      () => {
        const before = this.#frame?.style.height;
        // A new frame, since one that is sent elsewhere adds a step to the history of the page.
        const frame = document.createElement('iframe');
        frame.setAttribute('sandbox', 'allow-scripts allow-popups allow-popups-to-escape-sandbox');
        frame.title = title;
        frame.style.height = before ?? `${String(height)}px`;
        frame.src = address;
        this.#frame?.remove();
        this.#frame = frame;
        this.#box.append(frame);
        this.#box.style.minHeight = '';
      },
      this.#frame === null ? 0 : 250,
    );
  }

  /** @param width pixels; null: as wide as there is room. */
  setWidth(width: number | null): void {
    this.#box.style.setProperty('--preview', width === null ? '100%' : `${String(width)}px`);
  }
}
