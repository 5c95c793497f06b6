import type { ImpactModel, ImpactRow } from '../../model/impact-model.ts';
import { impactText as text } from '../../text/impact.ts';
import type { Layout } from '../chart.ts';
import { impact } from './impact.ts';

/** What the chart tells its page. */
export interface ImpactEvents {
  /** A row was hovered or focused, or pointer or keyboard left (null), without a choice. */
  peek(key: string | null): void;
  /** A row was chosen by click, tap or Enter; null: the reader turned away from it. */
  choose(key: string | null, by: 'pointer' | 'keyboard'): void;
}

/** Wakes up a chart of effects that the server printed: keyboard and pointer. A row reaches from edge to edge. */
export class LiveImpact {
  readonly svg: SVGSVGElement;
  readonly #layout: Layout;
  readonly #events: ImpactEvents;
  #rows: readonly ImpactRow[] = [];
  /** Key of the row that Tab comes back to. */
  #current: string | null = null;

  constructor(svg: SVGSVGElement, layout: Layout, events: ImpactEvents) {
    this.svg = svg;
    this.#layout = layout;
    this.#events = events;
    svg.setAttribute('role', 'group');
    svg.addEventListener('pointermove', (event) => {
      if (event.pointerType === 'mouse') events.peek(this.#rowAt(event));
    });
    svg.addEventListener('pointerleave', (event) => {
      if (event.pointerType === 'mouse') events.peek(null);
    });
    svg.addEventListener('click', (event) => {
      events.choose(this.#rowAt(event), 'pointer');
    });
    // Not on the svg itself: Chromium lets Tab stop at an svg that listens for focus.
    svg.parentElement?.addEventListener('focusin', ({ target }) => {
      const key = this.#keyOf(target);
      if (key !== null) events.peek(key);
    });
    svg.parentElement?.addEventListener('focusout', ({ relatedTarget }) => {
      if (this.#keyOf(relatedTarget) === null) events.peek(null);
    });
    svg.addEventListener('keydown', (event) => {
      this.#onKey(event);
    });
  }

  update(model: ImpactModel): void {
    this.#rows = model.rows;
    impact.draw(this.svg, model, { layout: this.#layout, id: this.svg.id });
    this.#current ??= model.rows[0]?.key ?? null;
    for (const row of model.rows) {
      const node = this.#nodeOf(row.key);
      node?.setAttribute('role', 'button');
      node?.setAttribute('tabindex', row.key === this.#current ? '0' : '-1');
      // Its name is what is written in it.
      node?.setAttribute('aria-description', text.counts(row.total, row.affected));
    }
  }

  rowOf(key: string): ImpactRow | undefined {
    return this.#rows.find((row) => row.key === key);
  }

  /** Where a row lies, in pixels of the drawing's box; null while it is not shown. */
  locate(
    key: string,
  ): { readonly x: number; readonly y: number; readonly across: number; readonly down: number } | null {
    const box = this.svg.parentElement?.getBoundingClientRect();
    const row = this.#nodeOf(key)?.getBoundingClientRect();
    if (box === undefined || row === undefined || row.width === 0) return null;
    const [across, down] = [row.width / 2, row.height / 2];
    return { x: row.x - box.x + across, y: row.y - box.y + down, across, down };
  }

  /** Puts the keyboard on a row. */
  focus(key: string): void {
    this.#current = key;
    for (const row of this.#rows) this.#nodeOf(row.key)?.setAttribute('tabindex', row.key === key ? '0' : '-1');
    this.#nodeOf(key)?.focus({ preventScroll: true });
  }

  /** Shows which row is open. */
  highlight(key: string | null): void {
    for (const row of this.#rows) this.#nodeOf(row.key)?.toggleAttribute('data-open', row.key === key);
  }

  #rowAt({ clientY }: MouseEvent): string | null {
    const found = this.#rows.find(({ key }) => {
      const box = this.#nodeOf(key)?.getBoundingClientRect();
      return box !== undefined && clientY >= box.top - REACH && clientY <= box.bottom + REACH;
    });
    return found?.key ?? null;
  }

  #keyOf(target: EventTarget | null): string | null {
    return target instanceof Element ? (target.closest('.effect')?.getAttribute('data-key') ?? null) : null;
  }

  #nodeOf(key: string): SVGGElement | null {
    return this.svg.querySelector<SVGGElement>(`.effect[data-key="${CSS.escape(key)}"]`);
  }

  #onKey(event: KeyboardEvent): void {
    const key = this.#keyOf(event.target);
    const position = this.#rows.findIndex((row) => row.key === key);
    if (key === null || position < 0 || event.altKey || event.ctrlKey || event.metaKey) return;
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: position + 1,
      ArrowRight: position + 1,
      ArrowUp: position - 1,
      ArrowLeft: position - 1,
      Home: 0,
      End: this.#rows.length - 1,
    };
    const next = steps[event.key];
    if (next !== undefined) {
      const row = this.#rows[Math.min(this.#rows.length - 1, Math.max(0, next))];
      if (row !== undefined) this.focus(row.key);
    } else if (event.key === 'Enter' || event.key === ' ') this.#events.choose(key, 'keyboard');
    else if (event.key === 'Escape') this.#events.choose(null, 'keyboard');
    else return;
    event.preventDefault();
  }
}

/** Pixels above and below a row that belong to it. */
const REACH = 3;
