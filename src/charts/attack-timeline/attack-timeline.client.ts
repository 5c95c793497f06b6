import type { AttackTimelineModel } from '../../model/attack-timeline-model.ts';
import { attackTimelineText as text } from '../../text/attack-timeline.ts';
import { formatDate } from '../../text/format.ts';
import type { Layout } from '../chart.ts';
import { attackTimeline } from './attack-timeline.ts';
import { BinRange } from './bin-range.ts';

/** A range of whole bins, as reduced ISO dates; both null: all of time. */
export interface TimeRange {
  readonly from: string | null;
  readonly to: string | null;
}

export interface TimelineEvents {
  /** The reader moved the range; more may follow until `settled`. */
  range(range: TimeRange): void;
  /** The pointer or the keyboard let go of the range. */
  settled(): void;
  /** The bin under the pointer in words; empty when there is none. */
  read(words: string): void;
}

type Edge = 'from' | 'to';

/** Wakes up a timeline that the server printed: a two-ended range by mouse, touch and keyboard. */
export class LiveTimeline {
  readonly #svg: SVGSVGElement;
  readonly #layout: Layout;
  readonly #events: TimelineEvents;
  readonly #stage: HTMLElement;
  readonly #handles: Readonly<Record<Edge, HTMLElement>>;
  #model: AttackTimelineModel | null = null;
  #bins = new BinRange([0, 0], 'year');

  /** @param box holds the drawing; gets the handles, laid over the bars. */
  constructor(box: HTMLElement, svg: SVGSVGElement, layout: Layout, events: TimelineEvents) {
    this.#svg = svg;
    this.#layout = layout;
    this.#events = events;
    this.#stage = box.ownerDocument.createElement('div');
    this.#stage.className = 'brush';
    this.#stage.dataset.live = '';
    this.#stage.style.setProperty('--top', `${box.dataset.top ?? '0'}px`);
    this.#stage.style.setProperty('--base', `${box.dataset.base ?? '0'}px`);
    this.#handles = { from: this.#makeHandle('from'), to: this.#makeHandle('to') };
    this.#stage.append(this.#handles.from, this.#handles.to);
    box.append(this.#stage);
    this.#stage.addEventListener('pointerdown', (event) => {
      this.#startDrag(event);
    });
    this.#stage.addEventListener('pointermove', (event) => {
      if (event.pointerType === 'mouse') events.read(this.#wordsAt(this.#binAt(event)));
    });
    this.#stage.addEventListener('pointerleave', () => {
      events.read('');
    });
  }

  /** Draws a model and puts the handles where its range ends. */
  update(model: AttackTimelineModel): void {
    this.#model = model;
    this.#bins = new BinRange(model.years, model.step);
    attackTimeline.draw(this.#svg, model, { layout: this.#layout, id: this.#svg.id });
    const [first, last] = this.#bins.positions(model.range);
    this.#placeHandle('from', first, 0, last);
    this.#placeHandle('to', last, first, this.#bins.size - 1);
    for (const edge of ['from', 'to'] as const) {
      if (this.#handles[edge].ownerDocument.activeElement === this.#handles[edge]) this.#readHandle(edge);
    }
  }

  /** The bin of an end of the range in words, for a reader who moves it by keyboard. */
  #readHandle(edge: Edge): void {
    if (this.#model === null) return;
    const [first, last] = this.#bins.positions(this.#model.range);
    this.#events.read(this.#wordsAt(edge === 'from' ? first : last));
  }

  #makeHandle(edge: Edge): HTMLElement {
    const handle = this.#svg.ownerDocument.createElement('div');
    handle.className = 'handle';
    handle.dataset.edge = edge;
    handle.setAttribute('role', 'slider');
    handle.setAttribute('aria-orientation', 'horizontal');
    handle.setAttribute('aria-label', edge === 'from' ? text.rangeFrom : text.rangeTo);
    handle.tabIndex = 0;
    handle.addEventListener('keydown', (event) => {
      this.#onKey(edge, event);
    });
    handle.addEventListener('focus', () => {
      this.#readHandle(edge);
    });
    handle.addEventListener('blur', () => {
      this.#events.read('');
      this.#events.settled();
    });
    return handle;
  }

  #placeHandle(edge: Edge, position: number, min: number, max: number): void {
    const handle = this.#handles[edge];
    handle.style.left = `${String((100 * (position + (edge === 'to' ? 1 : 0))) / this.#bins.size)}%`;
    handle.setAttribute('aria-valuemin', String(min));
    handle.setAttribute('aria-valuemax', String(max));
    handle.setAttribute('aria-valuenow', String(position));
    const date = this.#bins.date(position);
    handle.setAttribute('aria-valuetext', [formatDate(date), ...this.#milestonesAt(date)].join(', '));
  }

  #onKey(edge: Edge, event: KeyboardEvent): void {
    if (this.#model === null || event.altKey || event.ctrlKey || event.metaKey) return;
    const [first, last] = this.#bins.positions(this.#model.range);
    const now = edge === 'from' ? first : last;
    const page = this.#model.step === 'month' ? 12 : 5;
    const moves: Readonly<Record<string, number>> = {
      ArrowLeft: now - 1,
      ArrowDown: now - 1,
      ArrowRight: now + 1,
      ArrowUp: now + 1,
      PageDown: now - page,
      PageUp: now + page,
      Home: 0,
      End: this.#bins.size - 1,
    };
    const moved = moves[event.key];
    if (event.key === 'Escape') this.#events.range({ from: null, to: null });
    else if (moved !== undefined) {
      const [from, to] = edge === 'from' ? [Math.min(moved, last), last] : [first, Math.max(moved, first)];
      this.#events.range(this.#bins.range(from, to));
    } else return;
    event.preventDefault();
  }

  /**
   * Drags a handle, or draws a new range; a click on one bin chooses it alone. A finger that scrolls the page changes
   * nothing: what it did before the browser took it over is put back.
   */
  #startDrag(down: PointerEvent): void {
    if (down.button !== 0 || this.#model === null) return;
    const handle = down.target instanceof HTMLElement ? down.target.closest<HTMLElement>('.handle') : null;
    const [from, to] = this.#model.range;
    const [first, last] = this.#bins.positions([from, to]);
    const anchor = handle === null ? this.#binAt(down) : handle === this.#handles.from ? last : first;
    const stage = this.#stage;
    const byMouse = down.pointerType === 'mouse';
    let dragged = false;
    let strayed = false;
    const rangeTo = (event: PointerEvent) => {
      const bin = this.#binAt(event);
      return this.#bins.range(Math.min(anchor, bin), Math.max(anchor, bin));
    };
    const onMove = (event: PointerEvent) => {
      const across = Math.abs(event.clientX - down.clientX);
      const along = Math.abs(event.clientY - down.clientY);
      strayed ||= !byMouse && Math.max(across, along) >= SIDEWAYS.pixels;
      dragged ||= byMouse ? across >= 4 : across >= SIDEWAYS.pixels && across >= SIDEWAYS.slope * along;
      if (dragged) this.#events.range(rangeTo(event));
    };
    const stop = (event: PointerEvent) => {
      stage.removeEventListener('pointermove', onMove);
      stage.removeEventListener('pointerup', stop);
      stage.removeEventListener('pointercancel', stop);
      if (event.type === 'pointercancel') {
        if (dragged) this.#events.range({ from, to });
      } else {
        if (dragged) this.#events.range(rangeTo(event));
        else if (handle === null && !strayed) this.#events.range(this.#bins.range(anchor, anchor));
        if (!byMouse) handle?.focus();
      }
      this.#events.settled();
    };
    stage.setPointerCapture(down.pointerId);
    stage.addEventListener('pointermove', onMove);
    stage.addEventListener('pointerup', stop);
    stage.addEventListener('pointercancel', stop);
    if (byMouse) handle?.focus();
    down.preventDefault();
  }

  #binAt(event: PointerEvent): number {
    const box = this.#stage.getBoundingClientRect();
    return this.#bins.at((event.clientX - box.left) / box.width);
  }

  #wordsAt(position: number): string {
    const date = this.#bins.date(position);
    const bin = this.#model?.bins.find(({ key }) => key === date);
    const words = text.bin(date, bin?.total ?? 0, bin?.affected ?? 0);
    return [words, ...this.#milestonesAt(date)].join(' · ');
  }

  /** Names of what the axis marks in a bin. */
  #milestonesAt(date: string): readonly string[] {
    return (this.#model?.milestones ?? [])
      .filter((milestone) => milestone.date.startsWith(date))
      .map(({ label }) => label);
  }
}

/** From when on a finger drags: so many pixels across, and so many times as far across as along. Before, it may scroll. */
const SIDEWAYS = { pixels: 10, slope: 1.2 };
