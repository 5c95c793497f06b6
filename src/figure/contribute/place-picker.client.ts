import { fromFrame, toFrame } from '../../model/map/equal-earth.ts';
import { frame, type Rectangle } from '../../model/map/frame.ts';
import { contributeFormText } from '../../text/contribute-form.ts';
import { childOf } from './element.client.ts';
import { showWindow, svgElement, worldSheet } from './world-sheet.client.ts';

const text = contributeFormText.map;
const STEP = 2;
const NARROWEST = frame.width / 64;
/** A window narrower than this gets the finer land. */
const FINE = frame.width / 3;

/** A map on which a click picks a place. Typing the coordinates does the same, for whoever does not point. */
export class PlacePicker {
  readonly #svg = worldSheet(frame);
  readonly #mark = svgElement('circle', { class: 'picked', r: '6', visibility: 'hidden' });
  readonly #said: HTMLElement;
  readonly #detail: string;
  #window: Rectangle = frame;
  #at: readonly [x: number, y: number] | null = null;
  #fine = false;

  /**
   * @param detail address of the finer land.
   * @param onPick told of the coordinates, as they are written into cells.
   */
  constructor(root: HTMLElement, detail: string, onPick: (lat: string, lon: string) => void) {
    this.#detail = detail;
    this.#said = childOf(root, HTMLElement, '[role=status]');
    this.#svg.setAttribute('role', 'img');
    this.#svg.setAttribute('aria-label', text.label);
    this.#svg.append(this.#mark);
    childOf(root, HTMLElement, '[data-sheet]').append(this.#svg);
    this.#svg.addEventListener('click', (event) => {
      const box = this.#svg.getBoundingClientRect();
      const x = this.#window.x + ((event.clientX - box.left) / box.width) * this.#window.width;
      const y = this.#window.y + ((event.clientY - box.top) / box.height) * this.#window.height;
      const found = fromFrame(x, y);
      if (found === null) return;
      // As many decimals as a click can mean at this scale.
      const decimals = this.#window.width > FINE ? 1 : 2;
      const [lon, lat] = found.map((degrees) => String(Number(degrees.toFixed(decimals)) + 0)) as [string, string];
      onPick(lat, lon);
      this.show(lat, lon);
      this.#said.textContent = text.picked(lat, lon);
    });
    for (const way of ['in', 'out'] as const) {
      childOf(root, HTMLElement, `[data-zoom=${way}]`).addEventListener('click', () => {
        this.#zoom(way === 'in' ? 1 / STEP : STEP);
      });
    }
  }

  /** Marks a place; what are no coordinates takes the mark away. */
  show(lat: string, lon: string): void {
    const [y, x] = [lat, lon].map((cell) => (cell === '' ? NaN : Number(cell))) as [number, number];
    this.#at = Math.abs(y) <= 90 && Math.abs(x) <= 180 ? toFrame(x, y) : null;
    if (lat === '' && lon === '') this.#said.textContent = '';
    this.#draw();
  }

  #zoom(factor: number): void {
    const width = Math.min(frame.width, Math.max(NARROWEST, this.#window.width * factor));
    const height = (width / frame.width) * frame.height;
    const [x, y] = this.#at ?? [this.#window.x + this.#window.width / 2, this.#window.y + this.#window.height / 2];
    const within = (at: number, size: number, from: number, room: number) =>
      Math.min(from + room - size, Math.max(from, at - size / 2));
    this.#window = {
      x: within(x, width, frame.x, frame.width),
      y: within(y, height, frame.y, frame.height),
      width,
      height,
    };
    this.#draw();
    if (width < FINE) void this.#refine();
  }

  #draw(): void {
    showWindow(this.#svg, this.#window);
    this.#mark.setAttribute('visibility', this.#at === null ? 'hidden' : 'visible');
    if (this.#at === null) return;
    const { x, y, width, height } = this.#window;
    this.#mark.setAttribute('cx', `${String(((this.#at[0] - x) / width) * 100)}%`);
    this.#mark.setAttribute('cy', `${String(((this.#at[1] - y) / height) * 100)}%`);
  }

  /** Coasts and borders of the close view, asked for once; without them the coarse ones stay. */
  async #refine(): Promise<void> {
    if (this.#fine) return;
    this.#fine = true;
    try {
      const response = await fetch(this.#detail);
      if (!response.ok) return;
      const detail = (await response.json()) as {
        readonly land: string;
        readonly borders: string;
        readonly unit: number;
      };
      const land = childOf(document, SVGGElement, '#contribute-land');
      land.setAttribute('transform', `scale(${String(detail.unit)})`);
      for (const part of ['land', 'borders'] as const) {
        childOf(land, SVGPathElement, `.${part}`).setAttribute('d', detail[part]);
      }
    } catch {
      this.#fine = false;
    }
  }
}
