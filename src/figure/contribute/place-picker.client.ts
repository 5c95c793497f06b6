import type { CountryShape } from '../../dataset/geography/country-shapes.ts';
import { fromFrame, toFrame } from '../../model/map/equal-earth.ts';
import { frame, type Rectangle } from '../../model/map/frame.ts';
import { panned, withinFrame, zoomed } from '../../model/map/map-window.ts';
import { contributeFormText } from '../../text/contribute-form.ts';
import { countryName } from '../../text/country-name.ts';
import { loadOnce } from '../load-once.client.ts';
import { childOf } from './element.client.ts';
import { listenForDrags } from './listen-for-drags.client.ts';
import { outlinePath } from './outline-path.ts';
import type { PickerCountry } from './picker-countries.ts';
import { placeLabels, rise, type PlaceName } from './place-labels.ts';
import { showWindow, svgElement, worldSheet } from './world-sheet.client.ts';

const text = contributeFormText.map;
const STEP = 2;
/** Share of the window by which an arrow key moves it. */
const ARROW = 0.15;
const ARROWS: Readonly<Record<string, readonly [right: number, down: number]>> = {
  ArrowLeft: [-ARROW, 0],
  ArrowRight: [ARROW, 0],
  ArrowUp: [0, -ARROW],
  ArrowDown: [0, ARROW],
};
/** A window narrower than this gets the finer land. */
const FINE = frame.width / 3;

/** Where the map's parts are asked for. */
export interface PickerAddresses {
  /** The finer land. */
  readonly detail: string;
  /** Beginnings and towns by country. */
  readonly places: string;
}

/** A map on which a place is picked by a click, a finger or the keyboard. Typing the coordinates does the same. */
export class PlacePicker {
  readonly #sheet: HTMLElement;
  readonly #svg = worldSheet(frame);
  readonly #outline = svgElement('path', { class: 'chosen', 'vector-effect': 'non-scaling-stroke' });
  readonly #names = svgElement('g', { class: 'names' });
  readonly #mark = svgElement('circle', { class: 'picked', r: '6', visibility: 'hidden' });
  readonly #said: HTMLElement;
  readonly #detail: string;
  readonly #places: () => Promise<Readonly<Record<string, PickerCountry>>>;
  readonly #onPick: (lat: string, lon: string) => void;
  #window: Rectangle = frame;
  #at: readonly [x: number, y: number] | null = null;
  #country = '';
  #labels: readonly PlaceName[] = [];
  #fine = false;

  /** @param onPick told of the coordinates, as they are written into cells. */
  constructor(root: HTMLElement, { detail, places }: PickerAddresses, onPick: (lat: string, lon: string) => void) {
    this.#detail = detail;
    this.#places = loadOnce(places);
    this.#onPick = onPick;
    this.#said = childOf(root, HTMLElement, '[role=status]');
    this.#sheet = childOf(root, HTMLElement, '[data-sheet]');
    this.#svg.setAttribute('aria-hidden', 'true');
    this.#svg.querySelector('.sheet')?.append(this.#outline);
    this.#svg.append(crosshair(), this.#names, this.#mark);
    this.#sheet.append(this.#svg);
    listenForDrags(this.#svg, {
      canMove: () => this.#window.width < frame.width,
      onMove: (right, down) => {
        this.#show(panned(this.#window, -right, -down));
      },
      onClick: (left, top) => {
        this.#pick(this.#window.x + left * this.#window.width, this.#window.y + top * this.#window.height);
      },
    });
    this.#sheet.addEventListener('keydown', (event) => {
      if (event.altKey || event.ctrlKey || event.metaKey || !this.#press(event.key)) return;
      event.preventDefault();
    });
    for (const way of ['in', 'out'] as const) {
      childOf(root, HTMLElement, `[data-zoom=${way}]`).addEventListener('click', () => {
        this.#zoom(way === 'in' ? 1 / STEP : STEP);
      });
    }
    new ResizeObserver(() => {
      this.#draw();
    }).observe(this.#svg);
  }

  /** Marks a place; what are no coordinates takes the mark away. */
  show(lat: string, lon: string): void {
    const [y, x] = [lat, lon].map((cell) => (cell === '' ? NaN : Number(cell))) as [number, number];
    this.#at = Math.abs(y) <= 90 && Math.abs(x) <= 180 ? toFrame(x, y) : null;
    // What was picked is no answer any more.
    if (this.#said.textContent !== text.picked(lat, lon)) this.#said.textContent = '';
    this.#draw();
  }

  /**
   * Begins at a country, named and outlined; an empty code shows the world. Where the map's parts cannot be loaded it
   * stays as it is.
   * @param outlineOf gives the outline of a country.
   */
  async enter(country: string, outlineOf: (country: string) => Promise<readonly CountryShape[]>): Promise<void> {
    if (country === this.#country) return;
    this.#country = country;
    this.#labels = [];
    this.#outline.setAttribute('d', '');
    if (country === '') {
      this.#show(frame);
      return;
    }
    const place = (await this.#places().catch(() => null))?.[country];
    if (place === undefined || this.#country !== country) return;
    const [x, y, width, height] = place.view;
    const [middle, down] = place.middle;
    this.#labels = [
      { text: countryName(country), x: middle, y: down, kind: 'country' },
      ...place.towns.map(([town, left, top]): PlaceName => ({ text: town, x: left, y: top, kind: 'town' })),
    ];
    this.#show(withinFrame({ x, y, width, height }));
    const shapes = await outlineOf(country).catch(() => []);
    if (this.#isCountry(country)) this.#outline.setAttribute('d', outlinePath(shapes));
  }

  // What is awaited may come when another country is asked for.
  #isCountry(country: string): boolean {
    return this.#country === country;
  }

  /** Whether a key is one of the map's. */
  #press(key: string): boolean {
    const arrow = ARROWS[key];
    if (arrow !== undefined) this.#show(panned(this.#window, ...arrow));
    else if (key === '+' || key === '=') this.#zoom(1 / STEP);
    else if (key === '-') this.#zoom(STEP);
    else if (key === 'Enter') {
      const { x, y, width, height } = this.#window;
      this.#pick(x + width / 2, y + height / 2);
    } else return false;
    return true;
  }

  #pick(x: number, y: number): void {
    const found = fromFrame(x, y);
    if (found === null) return;
    // As many decimals as a click can mean at this scale.
    const decimals = this.#window.width > FINE ? 1 : 2;
    const [lon, lat] = found.map((degrees) => String(Number(degrees.toFixed(decimals)) + 0)) as [string, string];
    this.#onPick(lat, lon);
    this.show(lat, lon);
    this.#said.textContent = text.picked(lat, lon);
  }

  #zoom(factor: number): void {
    this.#show(zoomed(this.#window, factor, this.#visibleMark() ?? undefined));
  }

  // A mark that was moved out of sight is no place to zoom to.
  #visibleMark(): readonly [number, number] | null {
    if (this.#at === null) return null;
    const [x, y] = this.#at;
    const { x: left, y: top, width, height } = this.#window;
    return x >= left && x <= left + width && y >= top && y <= top + height ? this.#at : null;
  }

  #show(window: Rectangle): void {
    this.#window = window;
    this.#draw();
    // Only a part of the world can be moved; over the whole of it a finger scrolls the page.
    this.#svg.classList.toggle('movable', window.width < frame.width);
    if (window.width < FINE) void this.#refine();
  }

  #draw(): void {
    showWindow(this.#svg, this.#window);
    const { x, y, width, height } = this.#window;
    const percent = (share: number) => `${String(share * 100)}%`;
    this.#mark.setAttribute('visibility', this.#at === null ? 'hidden' : 'visible');
    if (this.#at !== null) {
      this.#mark.setAttribute('cx', percent((this.#at[0] - x) / width));
      this.#mark.setAttribute('cy', percent((this.#at[1] - y) / height));
    }
    const size = this.#svg.getBoundingClientRect();
    this.#names.replaceChildren(
      ...placeLabels(this.#labels, this.#window, size).flatMap((name) => {
        const [x, y] = [percent(name.left), percent(name.top)];
        const label = svgElement('text', { class: name.kind, x, y, dy: String(-rise[name.kind]) });
        label.textContent = name.text;
        return name.kind === 'town' ? [svgElement('circle', { class: 'town', cx: x, cy: y, r: '2' }), label] : [label];
      }),
    );
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

/** Shows whoever moves the map by keys which place is picked. */
function crosshair(): SVGElement {
  const group = svgElement('svg', { class: 'crosshair', x: '50%', y: '50%', overflow: 'visible' });
  group.append(svgElement('path', { d: 'M-12 0H12M0 -12V12' }));
  return group;
}
