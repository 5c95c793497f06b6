import type { ImpactModel, ImpactRow } from '../../model/impact-model.ts';
import { impactText as text } from '../../text/impact.ts';
import type { Layout } from '../chart.ts';
import { listenToMarks, stepInRow, type LiveMarks, type MarkEvents } from '../parts/live-marks.client.ts';
import { impact } from './impact.ts';

/** Wakes up a chart of effects that the server printed: keyboard and pointer. A row reaches from edge to edge. */
export class LiveImpact implements LiveMarks {
  readonly svg: SVGSVGElement;
  readonly #layout: Layout;
  #rows: readonly ImpactRow[] = [];
  /** Key of the row that Tab comes back to. */
  #current: string | null = null;

  constructor(svg: SVGSVGElement, layout: Layout, events: MarkEvents) {
    this.svg = svg;
    this.#layout = layout;
    listenToMarks(this, '.effect', events);
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

  /** The row at the height of a pointer. */
  at({ clientY }: MouseEvent): string | null {
    const found = this.#rows.find(({ key }) => {
      const box = this.#nodeOf(key)?.getBoundingClientRect();
      return box !== undefined && clientY >= box.top - REACH && clientY <= box.bottom + REACH;
    });
    return found?.key ?? null;
  }

  /** Arrow keys move along the rows. */
  press(key: string, pressed: string): boolean {
    const keys = this.#rows.map((row) => row.key);
    return stepInRow(this, keys, key, pressed);
  }

  #nodeOf(key: string): SVGGElement | null {
    return this.svg.querySelector<SVGGElement>(`.effect[data-key="${CSS.escape(key)}"]`);
  }
}

/** Pixels above and below a row that belong to it. */
const REACH = 3;
