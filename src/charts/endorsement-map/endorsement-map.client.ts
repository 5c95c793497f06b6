import type { EndorsingCountry } from '../../model/endorsement-map-model.ts';
import { endorsementMapText as text } from '../../text/endorsement-map.ts';
import { listenToMarks, stepInRow, type LiveMarks, type MarkEvents } from '../parts/live-marks.client.ts';
import { endorserName } from './endorser-name.ts';

/** What the map needs to know of a country whose land the server printed. */
export type EndorsedCountry = Pick<EndorsingCountry, 'key' | 'name' | 'kind' | 'people'>;

/** How far from the middle of a country a pointer may be and still mean it, in pixels. */
const REACH = { mouse: 9, touch: 22 } as const;

/** Wakes up a map that the server printed: keyboard and pointer. The countries stand in the order of its marks. */
export class LiveEndorsementMap implements LiveMarks {
  readonly svg: SVGSVGElement;
  readonly #countries: readonly EndorsedCountry[];

  constructor(svg: SVGSVGElement, countries: readonly EndorsedCountry[], events: MarkEvents) {
    this.svg = svg;
    this.#countries = countries;
    countries.forEach((country, i) => {
      const mark = this.#markOf(country.key);
      mark?.setAttribute('role', 'button');
      mark?.setAttribute('tabindex', i === 0 ? '0' : '-1');
      mark?.setAttribute('aria-label', text.mark(country.name, endorserName(country)));
    });
    listenToMarks(this, '.mark', events);
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

  /**
   * The country whose middle is nearest to the pointer and within reach, or else the one whose land lies under it. All of
   * them are asked: a small country beside a large one must not take the tap on the large one's middle.
   */
  at(event: MouseEvent): string | null {
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

  /** Arrow keys move along the countries. */
  press(key: string, pressed: string): boolean {
    const keys = this.#countries.map((country) => country.key);
    return stepInRow(this, keys, key, pressed);
  }

  #markOf(key: string): SVGGElement | null {
    return this.svg.querySelector<SVGGElement>(`.mark[data-key="${CSS.escape(key)}"]`);
  }
}
