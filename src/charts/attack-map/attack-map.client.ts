import { select } from 'd3-selection';
import { zoom, zoomIdentity, type ZoomBehavior, type ZoomTransform } from 'd3-zoom';
import 'd3-transition';
import type { AttackMapModel } from '../../model/attack-map-model.ts';
import { frame, type Rectangle } from '../../model/map/frame.ts';
import type { Layout } from '../chart.ts';
import { drawAttackMap } from './draw-attack-map.ts';
import { listenToMarks, type LiveMarks, type MarkEvents } from '../parts/live-marks.client.ts';
import { mapWindow, maximumZoom } from '../parts/map-window.ts';
import { nearestMark } from './nearest-mark.ts';
import { stepTo, type Step } from './reading-order.ts';

/** What the map tells its page. */
export interface MapEvents extends MarkEvents {
  /** The view moved or grew; `scale` is 1 for the whole world. */
  moved(scale: number): void;
}

/** How far beside a mark a finger may land and still mean it, in pixels. */
const REACH = { mouse: 3, touch: 22 } as const;

/** Along the lines of the map as along those of a text: nobody is sent across the world by one key. */
const STEPS: Readonly<Record<string, Step>> = {
  ArrowRight: 'next',
  ArrowLeft: 'previous',
  ArrowUp: 'above',
  ArrowDown: 'below',
  Home: 'first',
  End: 'last',
};

/** Wakes up a map that the server printed: keyboard, pointer and zoom. */
export class LiveMap implements LiveMarks {
  readonly svg: SVGSVGElement;
  readonly #layout: Layout;
  readonly #zoom: ZoomBehavior<SVGSVGElement, unknown>;
  #model: AttackMapModel | null = null;
  #transform: ZoomTransform = zoomIdentity;
  /** Size of the drawing that the transform was made for, in pixels; 0 while the drawing is not shown. */
  #width = 0;
  #height = 0;
  /** A part of the world asked for while the drawing was not shown. */
  #awaited: Rectangle | null = null;
  /** Key of the mark that Tab comes back to. */
  #current: string | null = null;

  constructor(svg: SVGSVGElement, layout: Layout, events: MapEvents) {
    this.svg = svg;
    this.#layout = layout;
    this.#zoom = zoom<SVGSVGElement, unknown>()
      .scaleExtent([1, maximumZoom])
      .extent(() => [[0, 0], this.#size()])
      .filter((event: WheelEvent | TouchEvent | MouseEvent) => this.#mayZoom(event))
      .on('zoom', ({ transform }: { transform: ZoomTransform }) => {
        this.#transform = transform;
        this.#draw();
        events.moved(transform.k);
      });
    select(svg).call(this.#zoom);
    listenToMarks(this, '.mark', events);
  }

  /** Draws a model; marks that stay keep their nodes and the focus. */
  update(model: AttackMapModel): void {
    this.#model = model;
    if (!model.marks.some(({ key }) => key === this.#current)) this.#current = model.marks[0]?.key ?? null;
    this.#draw();
  }

  /** Shows a part of the world: at once before the first drawing, else moving there unless the reader prefers no motion. */
  show(part: Rectangle, glides = this.#model !== null): void {
    const { width, height } = this.svg.getBoundingClientRect();
    if (width === 0) {
      this.#awaited = part;
      return;
    }
    const whole = mapWindow(this.#layout);
    const view = mapWindow(this.#layout, part);
    const k = whole.width / view.width;
    const [x, y] = [((whole.x - view.x) / view.width) * width, ((whole.y - view.y) / view.height) * height];
    const target = zoomIdentity.translate(x, y).scale(k);
    if (glides) this.#moveTo(target);
    else this.#zoom.transform(select(this.svg), target);
  }

  /** The drawing has another size: the same part of the world stays in view. */
  resize(): void {
    const { width, height } = this.svg.getBoundingClientRect();
    if (width === 0 || (width === this.#width && height === this.#height)) return;
    const { x, y, k } = this.#transform;
    const kept =
      this.#width === 0
        ? null
        : zoomIdentity.translate((x * width) / this.#width, (y * height) / this.#height).scale(k);
    this.#width = width;
    this.#height = height;
    if (this.#awaited !== null) {
      const part = this.#awaited;
      this.#awaited = null;
      this.show(part, false);
    } else if (kept !== null) this.#zoom.transform(select(this.svg), kept);
  }

  /** Zooms by a factor about the middle. */
  zoomBy(factor: number): void {
    const selection = select(this.svg);
    if (still()) this.#zoom.scaleBy(selection, factor);
    else
      selection
        .transition()
        .duration(200)
        .call((transition) => {
          this.#zoom.scaleBy(transition, factor);
        });
  }

  /** The mark's centre in pixels of the drawing, and its model; null when it is not drawn. */
  locate(key: string): { readonly x: number; readonly y: number } | null {
    const mark = this.#model?.marks.find((candidate) => candidate.key === key);
    if (mark === undefined) return null;
    const view = this.#window();
    const [width, height] = this.#size();
    return { x: ((mark.x - view.x) / view.width) * width, y: ((mark.y - view.y) / view.height) * height };
  }

  /** Puts the keyboard on a mark. */
  focus(key: string): void {
    this.#nodeOf(key)?.focus({ preventScroll: true });
  }

  /** Shows which mark is open. */
  highlight(key: string | null): void {
    for (const node of this.svg.querySelectorAll('.mark[data-open]')) node.removeAttribute('data-open');
    if (key !== null) this.#nodeOf(key)?.setAttribute('data-open', '');
  }

  /** The mark at a pointer, or within reach of it. */
  at(event: MouseEvent): string | null {
    if (this.#model === null) return null;
    const box = this.svg.getBoundingClientRect();
    const touch = 'pointerType' in event && event.pointerType === 'touch';
    return nearestMark(this.#model.marks, {
      window: this.#window(),
      size: this.#size(),
      at: [event.clientX - box.left, event.clientY - box.top],
      reach: touch ? REACH.touch : REACH.mouse,
      layout: this.#layout,
    });
  }

  /** Tab comes back to the mark, which is moved into view. */
  focused(key: string): void {
    this.#current = key;
    this.#reveal(key);
  }

  /** Arrow keys move along the marks, plus and minus zoom. */
  press(key: string, pressed: string): boolean {
    const step = STEPS[pressed];
    if (step !== undefined && this.#model !== null) this.#moveFocus(stepTo(this.#model.marks, key, step));
    else if (pressed === '+' || pressed === '=') this.zoomBy(2);
    else if (pressed === '-') this.zoomBy(0.5);
    else return false;
    return true;
  }

  #moveTo(target: ZoomTransform): void {
    const selection = select(this.svg);
    if (still()) this.#zoom.transform(selection, target);
    else
      selection
        .transition()
        .duration(450)
        .call((transition) => {
          this.#zoom.transform(transition, target);
        });
  }

  #draw(): void {
    if (this.#model === null) return;
    drawAttackMap(this.svg, this.#model, {
      layout: this.#layout,
      id: this.svg.id,
      interactive: true,
      window: this.#window(),
    });
    for (const node of this.svg.querySelectorAll<SVGGElement>('.mark')) {
      const tabindex = node.getAttribute('data-key') === this.#current ? '0' : '-1';
      if (node.getAttribute('tabindex') !== tabindex) node.setAttribute('tabindex', tabindex);
    }
  }

  #window(): Rectangle {
    if (this.#awaited === null && this.#transform === zoomIdentity) return mapWindow(this.#layout);
    const [width, height] = this.#size();
    if (width === 0) return mapWindow(this.#layout, this.#awaited ?? frame);
    const whole = mapWindow(this.#layout);
    const { x, y, k } = this.#transform;
    return {
      x: whole.x - (x / k / width) * whole.width,
      y: whole.y - (y / k / height) * whole.height,
      width: whole.width / k,
      height: whole.height / k,
    };
  }

  /** The drawing's size; while it is not shown, the size that it had. */
  #size(): [number, number] {
    const { width, height } = this.svg.getBoundingClientRect();
    return width === 0 ? [this.#width, this.#height] : [width, height];
  }

  /** The wheel and one finger belong to the page: only Ctrl + wheel, two fingers and the mouse's button move the map. */
  #mayZoom(event: WheelEvent | TouchEvent | MouseEvent): boolean {
    if (event.type === 'wheel') return event.ctrlKey || event.metaKey;
    if ('touches' in event) return event.touches.length > 1;
    if (event.type === 'mousedown') return event.button === 0 && !event.ctrlKey && this.#transform.k > 1;
    return event.type === 'dblclick';
  }

  #nodeOf(key: string): SVGGElement | null {
    return this.svg.querySelector<SVGGElement>(`.mark[data-key="${CSS.escape(key)}"]`);
  }

  /** Moves a mark that lies outside into view. */
  #reveal(key: string): void {
    const at = this.locate(key);
    const [width, height] = this.#size();
    if (at === null || (at.x >= 0 && at.x <= width && at.y >= 0 && at.y <= height)) return;
    const { k } = this.#transform;
    this.#zoom.translateBy(select(this.svg), (width / 2 - at.x) / k, (height / 2 - at.y) / k);
  }

  #moveFocus(key: string): void {
    this.#current = key;
    this.#draw();
    this.focus(key);
  }
}

const still = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches;
