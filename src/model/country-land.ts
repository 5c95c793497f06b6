import { geoIdentity, geoPath, geoStream, type GeoProjection } from 'd3-geo';
import type { Polygon } from 'geojson';
import type { CountryShape } from '../dataset/geography/country-shapes.ts';
import { polygonsOf } from '../dataset/geography/polygons-of.ts';
import type { BaseMap } from './map/base-map.ts';
import { CompactPath } from './map/compact-path.ts';
import { frame, withRatio, type Rectangle } from './map/frame.ts';
import { worldProjection } from './map/projection.ts';

/** One piece of a country's land, with the rectangle that it takes up in the frame. */
interface Piece {
  readonly code: string;
  /** In units of the frame: projecting costs most of a drawing, so it is done once. */
  readonly polygon: Polygon;
  readonly area: number;
  readonly box: Rectangle;
}

type Point = readonly [x: number, y: number];

/** No window is narrower, in units of the frame: a city state keeps some of its surroundings. */
const NARROWEST = 26;
/** Width of a drawing in steps of the grid that its coordinates snap to. */
const STEPS = 620;
/** Free space around the land, as a share of the window. */
const MARGIN = 0.08;

/** The land of all countries, ready to be cut into small maps. */
export class CountryLand {
  readonly #pieces: readonly Piece[];

  /** @param shapes outlines by ISO 3166-1 alpha-2, at the finer scale (50m). */
  constructor(shapes: ReadonlyMap<string, readonly CountryShape[]>) {
    const projection = worldProjection();
    const path = geoPath();
    this.#pieces = [...shapes].flatMap(([code, features]) =>
      features.flatMap(({ geometry }) => {
        return polygonsOf(geometry).map((coordinates): Piece => {
          const polygon = projected({ type: 'Polygon', coordinates }, projection);
          return { code, polygon, area: path.area(polygon), box: boxOf(polygon, path) };
        });
      }),
    );
  }

  /**
   * The part of the frame that shows a country: its largest piece of land, those as good as joined to it or of about
   * its size, and every point. Far islands and overseas parts without a point are left out.
   * @param ratios least and most of width by height; between them the land decides.
   */
  window(code: string, points: readonly Point[], [least, most]: readonly [number, number]): Rectangle {
    const own = this.#pieces.filter((piece) => piece.code === code).toSorted((a, b) => b.area - a.area);
    const [main] = own;
    const boxes: Rectangle[] = points.map(([x, y]) => ({ x, y, width: 0, height: 0 }));
    if (main !== undefined) {
      let home = main.box;
      const reach = 0.08 * Math.max(home.width, home.height);
      const rest = new Set(own.slice(1));
      // One piece brings the next into reach, so the rest is looked at again until nothing is added.
      for (let before = -1; before !== rest.size;) {
        before = rest.size;
        for (const piece of rest) {
          if (piece.area < main.area / 4 && gap(home, piece.box) > reach) continue;
          home = around([home, piece.box]);
          rest.delete(piece);
        }
      }
      boxes.push(home);
    }
    const { x, y, width, height } = around(boxes);
    const wide = Math.max(width * (1 + 2 * MARGIN), NARROWEST);
    const high = Math.max(height * (1 + 2 * MARGIN), NARROWEST / most);
    const ratio = Math.min(most, Math.max(least, wide / high));
    return withRatio({ x: x - (wide - width) / 2, y: y - (high - height) / 2, width: wide, height: high }, ratio);
  }

  /**
   * All land, or all of one country, as path data of every outline, with the rectangle that it takes up.
   * @param unit size of the grid that coordinates snap to.
   */
  whole(unit: number, code: string | null = null): { readonly path: string; readonly box: Rectangle } {
    const pieces = code === null ? this.#pieces : this.#pieces.filter((piece) => piece.code === code);
    return { path: pathOf(pieces, null, unit), box: around(pieces.map(({ box }) => box)) };
  }

  /**
   * About how much of a window other countries' land takes up, in square units of the frame: a piece that may only
   * touch the window counts for a quarter.
   */
  around(code: string, window: Rectangle): number {
    const isInside = ({ x, y, width, height }: Rectangle) =>
      gap(window, { x: x + width / 2, y: y + height / 2, width: 0, height: 0 }) === 0;
    const others = this.#pieces.filter((piece) => piece.code !== code && gap(window, piece.box) === 0);
    const most = window.width * window.height;
    return others.reduce((sum, { area, box }) => sum + (isInside(box) ? area : Math.min(area, most) / 4), 0);
  }

  /** The rectangle of a country's largest piece of land; null without land at this scale. */
  main(code: string): Rectangle | null {
    const own = this.#pieces.filter((piece) => piece.code === code);
    return own.toSorted((a, b) => b.area - a.area)[0]?.box ?? null;
  }

  /** Whether a country has land, at this scale. */
  has(code: string): boolean {
    return this.#pieces.some((piece) => piece.code === code);
  }

  /**
   * What lies inside a window: the other countries as `land`, the country itself as `borders`, which lies above.
   * Nothing outside is kept but a rim as wide as a stroke needs.
   * @param steps width of the drawing in steps of the grid that its coordinates snap to.
   */
  draw(code: string, window: Rectangle, steps = STEPS): BaseMap {
    const unit = window.width / steps;
    const rim = 4 * unit;
    const clip = geoIdentity().clipExtent([
      [window.x - rim, window.y - rim],
      [window.x + window.width + rim, window.y + window.height + rim],
    ]);
    const inside = this.#pieces.filter(({ box }) => gap(window, box) <= rim);
    const isOwn = (piece: Piece) => piece.code === code;
    return {
      land: pathOf(
        inside.filter((piece) => !isOwn(piece)),
        clip,
        unit,
      ),
      borders: pathOf(inside.filter(isOwn), clip, unit),
      unit,
    };
  }
}

/**
 * The rectangle that a polygon takes up. Land that crosses the sheet's edge, as the tip of Chukotka does, comes back at
 * the far side; the few points there are left out, or every map of it would show the whole world.
 */
function boxOf(polygon: Polygon, path: ReturnType<typeof geoPath>): Rectangle {
  const [[left, top], [right, bottom]] = path.bounds(polygon);
  const whole = { x: left, y: top, width: right - left, height: bottom - top };
  if (whole.width < frame.width / 2) return whole;
  const xs = polygon.coordinates.flatMap((ring) => ring.map(([x = 0]) => x)).toSorted((a, b) => a - b);
  const middle = xs[Math.floor(xs.length / 2)] ?? 0;
  const near = xs.filter((x) => Math.abs(x - middle) < 0.4 * frame.width);
  const x = near[0] ?? left;
  return { ...whole, x, width: (near.at(-1) ?? right) - x };
}

/** A polygon with its rings as the projection lays them on the sheet, cut where it crosses the sheet's edge. */
function projected(polygon: Polygon, projection: GeoProjection): Polygon {
  const rings: [number, number][][] = [];
  let ring: [number, number][] = [];
  geoStream(
    polygon,
    projection.stream({
      point: (x, y) => ring.push([x, y]),
      lineStart: () => (ring = []),
      lineEnd: () => {
        const [first] = ring;
        if (first !== undefined) rings.push([...ring, first]);
      },
      polygonStart: () => undefined,
      polygonEnd: () => undefined,
    }),
  );
  return { type: 'Polygon', coordinates: rings };
}

function pathOf(pieces: readonly Piece[], clip: Parameters<typeof geoPath>[0], unit: number): string {
  const context = new CompactPath(unit);
  const path = geoPath(clip, context);
  for (const { polygon } of pieces) path(polygon);
  return context.toString();
}

/** Free space between two rectangles, the larger of across and down; 0 where they touch. */
function gap(a: Rectangle, b: Rectangle): number {
  const across = Math.max(b.x - (a.x + a.width), a.x - (b.x + b.width), 0);
  const down = Math.max(b.y - (a.y + a.height), a.y - (b.y + b.height), 0);
  return Math.max(across, down);
}

/** The smallest rectangle around others; all of nothing is the origin. */
function around(boxes: readonly Rectangle[]): Rectangle {
  if (boxes.length === 0) return { x: 0, y: 0, width: 0, height: 0 };
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  return {
    x,
    y,
    width: Math.max(...boxes.map((box) => box.x + box.width)) - x,
    height: Math.max(...boxes.map((box) => box.y + box.height)) - y,
  };
}
