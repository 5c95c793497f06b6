import { selection, type Selection } from 'd3-selection';

// What the live map uses of d3-zoom and d3-transition, under the same names and without motion: with the two packages
// the script of a frame would be twice as large. The bundler puts this file in their place.

type Point = readonly [x: number, y: number];
type Target = Selection<SVGSVGElement, unknown, null, undefined>;
type GestureEvent = MouseEvent | TouchEvent | WheelEvent;
type Extent = () => readonly [Point, Point];
type Filter = (event: GestureEvent) => boolean;
type Listener = (event: { transform: ZoomTransform }) => void;

/** A map from pixels to pixels: scale, then shift. */
export class ZoomTransform {
  readonly k: number;
  readonly x: number;
  readonly y: number;

  constructor(k: number, x: number, y: number) {
    this.k = k;
    this.x = x;
    this.y = y;
  }

  scale(k: number): ZoomTransform {
    return new ZoomTransform(this.k * k, this.x, this.y);
  }

  translate(x: number, y: number): ZoomTransform {
    return new ZoomTransform(this.k, this.x + this.k * x, this.y + this.k * y);
  }
}

export const zoomIdentity = new ZoomTransform(1, 0, 0);

interface Settings {
  scales: Point;
  extent: Extent;
  filter: Filter;
  listener: Listener;
}

/** Mouse, wheel and two fingers on an `<svg>`; the world never leaves its frame. */
class ZoomBehavior {
  readonly settings: Settings = {
    scales: [1, 1],
    extent: () => [
      [0, 0],
      [0, 0],
    ],
    filter: () => true,
    listener: () => undefined,
  };
  #now = zoomIdentity;

  transform(_target: Target, { k, x, y }: ZoomTransform): void {
    const [, [width, height]] = this.settings.extent();
    const inside = (shift: number, size: number) => Math.min(0, Math.max(size * (1 - k), shift));
    this.#now = new ZoomTransform(k, inside(x, width), inside(y, height));
    this.settings.listener({ transform: this.#now });
  }

  scaleBy(target: Target, factor: number, about?: Point): void {
    const [, [width, height]] = this.settings.extent();
    const [px, py] = about ?? [width / 2, height / 2];
    const { k, x, y } = this.#now;
    const [least, most] = this.settings.scales;
    const next = Math.min(most, Math.max(least, k * factor));
    this.transform(target, new ZoomTransform(next, px - ((px - x) / k) * next, py - ((py - y) / k) * next));
  }

  translateBy(target: Target, x: number, y: number): void {
    this.transform(target, this.#now.translate(x, y));
  }

  attach(target: Target): void {
    const svg = target.node();
    if (svg === null) return;
    const at = ({ clientX, clientY }: { readonly clientX: number; readonly clientY: number }): Point => {
      const box = svg.getBoundingClientRect();
      return [clientX - box.left, clientY - box.top];
    };
    svg.addEventListener(
      'wheel',
      (event) => {
        if (!this.settings.filter(event)) return;
        event.preventDefault();
        this.scaleBy(target, 2 ** (-event.deltaY * (event.deltaMode === 0 ? 0.02 : 0.5)), at(event));
      },
      { passive: false },
    );
    svg.addEventListener('dblclick', (event) => {
      if (!this.settings.filter(event)) return;
      event.preventDefault();
      this.scaleBy(target, event.shiftKey ? 0.5 : 2, at(event));
    });
    svg.addEventListener('mousedown', (event) => {
      if (this.settings.filter(event)) this.#drag(target, event);
    });
    this.#pinch(target, svg, at);
  }

  #drag(target: Target, down: MouseEvent): void {
    const from = this.#now;
    let moved = false;
    const onMove = (event: MouseEvent) => {
      const [dx, dy] = [event.clientX - down.clientX, event.clientY - down.clientY];
      moved ||= Math.hypot(dx, dy) > 3;
      if (moved) this.transform(target, new ZoomTransform(from.k, from.x + dx, from.y + dy));
    };
    const swallow = (event: Event) => {
      event.stopPropagation();
    };
    const stop = () => {
      removeEventListener('mousemove', onMove);
      removeEventListener('mouseup', stop);
      if (!moved) return;
      // The click that ends a drag means no mark.
      addEventListener('click', swallow, true);
      setTimeout(() => {
        removeEventListener('click', swallow, true);
      });
    };
    addEventListener('mousemove', onMove);
    addEventListener('mouseup', stop);
    down.preventDefault();
  }

  #pinch(target: Target, svg: SVGSVGElement, at: (touch: Touch) => Point): void {
    let before: readonly [Point, Point] | null = null;
    const fingers = ({ touches: [first, second] }: TouchEvent): readonly [Point, Point] | null =>
      first === undefined || second === undefined ? null : [at(first), at(second)];
    const apart = ([[ax, ay], [bx, by]]: readonly [Point, Point]) => Math.max(1, Math.hypot(ax - bx, ay - by));
    const middle = ([[ax, ay], [bx, by]]: readonly [Point, Point]): Point => [(ax + bx) / 2, (ay + by) / 2];
    const onTouch = (event: TouchEvent) => {
      const now = this.settings.filter(event) ? fingers(event) : null;
      if (now !== null) event.preventDefault();
      if (now !== null && before !== null) {
        const [fromX, fromY] = middle(before);
        const [toX, toY] = middle(now);
        const { k } = this.#now;
        this.translateBy(target, (toX - fromX) / k, (toY - fromY) / k);
        this.scaleBy(target, apart(now) / apart(before), [toX, toY]);
      }
      before = now;
    };
    for (const name of ['touchstart', 'touchmove', 'touchend', 'touchcancel'] as const) {
      svg.addEventListener(name, onTouch, { passive: false });
    }
  }
}

interface LiveZoom {
  (target: Target): void;
  scaleExtent(scales: Point): LiveZoom;
  extent(extent: Extent): LiveZoom;
  filter(filter: Filter): LiveZoom;
  on(name: 'zoom', listener: Listener): LiveZoom;
  transform(target: Target, to: ZoomTransform): void;
  scaleBy(target: Target, factor: number): void;
  translateBy(target: Target, x: number, y: number): void;
}

/** As d3-zoom's `zoom()`: a behaviour that a selection calls, and that is set up by a chain of calls. */
export function zoom(): LiveZoom {
  const behaviour = new ZoomBehavior();
  const { settings } = behaviour;
  const set = (change: Partial<Settings>): LiveZoom => {
    Object.assign(settings, change);
    return live;
  };
  const live: LiveZoom = Object.assign((target: Target) => behaviour.attach(target), {
    scaleExtent: (scales: Point) => set({ scales }),
    extent: (extent: Extent) => set({ extent }),
    filter: (filter: Filter) => set({ filter }),
    on: (_name: 'zoom', listener: Listener) => set({ listener }),
    transform: (target: Target, to: ZoomTransform) => behaviour.transform(target, to),
    scaleBy: (target: Target, factor: number) => behaviour.scaleBy(target, factor),
    translateBy: (target: Target, x: number, y: number) => behaviour.translateBy(target, x, y),
  });
  return live;
}

/** As d3-transition's: what would glide is there at once. */
Object.assign(selection.prototype, {
  transition(this: Target) {
    const still = {
      duration: () => still,
      call: (change: (target: Target) => void) => {
        change(this);
        return still;
      },
    };
    return still;
  },
});
