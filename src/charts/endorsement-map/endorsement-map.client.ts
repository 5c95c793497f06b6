import type { EndorsingCountry } from '../../model/endorsement-map-model.ts';
import { endorsementMapText as text } from '../../text/endorsement-map.ts';
import { endorserName } from './endorser-name.ts';

/** What the map needs to know of a country whose land the server printed. */
export type EndorsedCountry = Pick<EndorsingCountry, 'key' | 'name' | 'kind' | 'people'>;

/** What the map tells its page. */
export interface EndorsementMapEvents {
  /** A country was hovered, focused or left (null), without being chosen. */
  peek(key: string | null): void;
  /** A country was chosen by click, tap or Enter; null: the reader turned away from it. */
  choose(key: string | null, by: 'pointer' | 'keyboard'): void;
}

/** How far from the middle of a country a pointer may be and still mean it, in pixels. */
const REACH = { mouse: 9, touch: 22 } as const;

/** Wakes up a map that the server printed: keyboard and pointer. The countries stand in the order of its marks. */
export class LiveEndorsementMap {
  readonly svg: SVGSVGElement;
  readonly #countries: readonly EndorsedCountry[];
  readonly #events: EndorsementMapEvents;

  constructor(svg: SVGSVGElement, countries: readonly EndorsedCountry[], events: EndorsementMapEvents) {
    this.svg = svg;
    this.#countries = countries;
    this.#events = events;
    svg.setAttribute('role', 'group');
    countries.forEach((country, i) => {
      const mark = this.#markOf(country.key);
      mark?.setAttribute('role', 'button');
      mark?.setAttribute('tabindex', i === 0 ? '0' : '-1');
      mark?.setAttribute('aria-label', text.mark(country.name, endorserName(country)));
    });
    svg.addEventListener('pointermove', (event) => {
      if (event.pointerType === 'mouse') events.peek(this.#countryAt(event));
    });
    svg.addEventListener('pointerleave', (event) => {
      if (event.pointerType === 'mouse') events.peek(null);
    });
    // Browsers move a tap to the button that lies on top, as the mark of a neighbour does: where it began is true.
    let down: PointerEvent | null = null;
    svg.addEventListener('pointerdown', (event) => {
      down = event;
    });
    svg.addEventListener('click', (event) => {
      events.choose(this.#countryAt(down?.pointerType === 'touch' ? down : event), 'pointer');
      down = null;
    });
    // Not on the svg itself: Chromium lets Tab stop at an svg that listens for focus.
    svg.parentElement?.addEventListener('focusin', ({ target }) => {
      const key = target instanceof Element ? target.closest('.mark')?.getAttribute('data-key') : null;
      if (key !== null && key !== undefined) events.peek(key);
    });
    svg.parentElement?.addEventListener('focusout', ({ relatedTarget }) => {
      if (!(relatedTarget instanceof Node && svg.contains(relatedTarget))) events.peek(null);
    });
    svg.addEventListener('keydown', (event) => {
      this.#onKey(event);
    });
  }

  /** The middle of a country's mark in pixels of the drawing; null while the drawing is not shown. */
  locate(key: string): { readonly x: number; readonly y: number } | null {
    const frame = this.svg.getBoundingClientRect();
    const ring = this.#markOf(key)?.querySelector('.endorsed[data-key="ring"]')?.getBoundingClientRect();
    if (ring === undefined || frame.width === 0) return null;
    return { x: ring.x + ring.width / 2 - frame.x, y: ring.y + ring.height / 2 - frame.y };
  }

  /** Puts the keyboard on a country. */
  focus(key: string): void {
    for (const { key: each } of this.#countries) {
      this.#markOf(each)?.setAttribute('tabindex', each === key ? '0' : '-1');
    }
    this.#markOf(key)?.focus({ preventScroll: true });
  }

  /** Shows which country is open. */
  highlight(key: string | null): void {
    for (const node of this.svg.querySelectorAll('[data-open]')) node.removeAttribute('data-open');
    if (key === null) return;
    for (const node of this.svg.querySelectorAll(`[data-key="${CSS.escape(key)}"]`)) node.setAttribute('data-open', '');
  }

  #markOf(key: string): SVGGElement | null {
    return this.svg.querySelector<SVGGElement>(`.mark[data-key="${CSS.escape(key)}"]`);
  }

  /**
   * The country whose middle is nearest to the pointer and within reach, or else the one whose land lies under it. All of
   * them are asked: a small country beside a large one must not take the tap on the large one's middle.
   */
  #countryAt(event: PointerEvent | MouseEvent): string | null {
    const frame = this.svg.getBoundingClientRect();
    const touch = 'pointerType' in event && event.pointerType === 'touch';
    let best: { readonly key: string; readonly distance: number } | null = null;
    for (const { key } of this.#countries) {
      const at = this.locate(key);
      if (at === null) continue;
      const distance = Math.hypot(at.x + frame.x - event.clientX, at.y + frame.y - event.clientY);
      if (distance <= (touch ? REACH.touch : REACH.mouse) && (best === null || distance < best.distance)) {
        best = { key, distance };
      }
    }
    if (best !== null) return best.key;
    const target = event.target instanceof Element ? event.target.closest('.country, .label, .mark') : null;
    return target?.getAttribute('data-key') ?? null;
  }

  #onKey(event: KeyboardEvent): void {
    const key = event.target instanceof Element ? event.target.closest('.mark')?.getAttribute('data-key') : null;
    const position = this.#countries.findIndex((country) => country.key === key);
    if (position < 0 || key === null || key === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    const steps: Readonly<Record<string, number>> = {
      ArrowRight: position + 1,
      ArrowDown: position + 1,
      ArrowLeft: position - 1,
      ArrowUp: position - 1,
      Home: 0,
      End: this.#countries.length - 1,
    };
    const next = steps[event.key];
    if (next !== undefined) {
      const country = this.#countries[Math.min(this.#countries.length - 1, Math.max(0, next))];
      if (country !== undefined) this.focus(country.key);
    } else if (event.key === 'Enter' || event.key === ' ') this.#events.choose(key, 'keyboard');
    else if (event.key === 'Escape') this.#events.choose(null, 'keyboard');
    else return;
    event.preventDefault();
  }
}
