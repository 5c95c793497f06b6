import type { Attack } from '../schema/attack.ts';
import type { CountryLand } from './country-land.ts';
import { withRatio, type Rectangle } from './map/frame.ts';
import { LETTER, LINE, overlap, placeNames, type Box, type PlacedName } from './map/map-names.ts';
import { boxOf, pathOfRings, type PlaneLand, type Point } from './map/plane-land.ts';

/** Where one record happened, on a small map. Positions are shares (0 to 1) of its width and height. */
export interface Locator {
  /** Code of the record's country. */
  readonly code: string;
  /** Steps of the paths' grid across and down. */
  readonly steps: readonly [across: number, down: number];
  /** Path data: the other countries, and the record's own. */
  readonly land: string;
  readonly own: string;
  /** What the record knows: a spot, a region around a point, or the country alone. */
  readonly knows: 'spot' | 'region' | 'country';
  /** Middle of the ring; null where the country's land says it all. */
  readonly mark: { readonly x: number; readonly y: number } | null;
  /** Name of the place beside its ring. */
  readonly label: { readonly text: string; readonly side: 'start' | 'end' } | null;
  readonly names: readonly PlacedName[];
}

export interface LocatorGround {
  readonly land: Pick<CountryLand, 'window'>;
  readonly plane: PlaneLand;
  /** Longitude and latitude in degrees to the frame. */
  readonly project: (lon: number, lat: number) => Point;
  /** A point in the frame for each country, for those whose land is not drawn or is too small to see. */
  readonly points: ReadonlyMap<string, Point>;
  readonly nameOf: (code: string) => string;
}

/** Width by height of every map. */
const LOCATOR_RATIO = 4 / 3;
/** Pixels across in the smallest drawing: names are placed for it. */
const SIZE = [320, 240] as const;
const STEPS = 400;
/** Radius in pixels of the two kinds of ring. */
export const SPOT = 7;
export const REGION = 30;
/** A map of a place is at least and at most so wide, in units of the frame (about 20 km each). */
const NARROWEST = 56;
const WIDEST = 130;
/** Land of fewer pixels than this across is ringed. */
const SMALL = 14;
/** Other countries that a map should show, unless it would have to be wider than this. */
const NEIGHBOURS = 2;
/** Land counts as shown from so many pixels across. */
const VISIBLE = 8;
const FARTHEST = 260;
const MOST_NAMES = 7;

/** The small map of a record; the same for all records of one point and precision. */
export function locator(attack: Pick<Attack, LocatorField>, ground: LocatorGround): Locator {
  const { country, lat, lon, location_precision: precision } = attack;
  const point = lat === null || lon === null ? null : ground.project(lon, lat);
  const knows = knownPlace(precision);
  const home = homeOf(country, ground);
  const window = withNeighbours(
    knows === 'country' || point === null ? atLeast(home, NARROWEST) : around(point, home),
    country,
    ground.plane,
  );
  const unit = window.width / STEPS;
  const scale = SIZE[0] / window.width;
  const cut = ground.plane.cut(grown(window, 4 * unit));
  const ownRings = cut.get(country) ?? [];
  const others = [...cut].filter(([code]) => code !== country);
  const center = knows === 'country' ? smallMiddle(ownRings, ground.points.get(country) ?? point, scale) : point;
  const mark =
    center === null ? null : { x: (center[0] - window.x) / window.width, y: (center[1] - window.y) / window.height };
  const taken: Box[] = [];
  const radius = knows === 'region' ? REGION : SPOT;
  if (mark !== null) {
    const [x, y] = [mark.x * SIZE[0], mark.y * SIZE[1]];
    taken.push({ left: x - radius, right: x + radius, top: y - radius, bottom: y + radius });
  }
  const label =
    mark === null ? null : besides(mark, knows === 'country' ? ground.nameOf(country) : attack.place, radius, taken);
  const isNamed = label?.text === ground.nameOf(country);
  const size = (rings: readonly (readonly Point[])[]) =>
    Math.max(...rings.map(boxOf).map(({ width, height }) => width * height));
  const byRoom = others.toSorted(([, a], [, b]) => size(b) - size(a));
  return {
    code: country,
    steps: [STEPS, Math.round(STEPS / LOCATOR_RATIO)],
    land: pathOfRings(
      others.flatMap(([, rings]) => rings),
      window,
      unit,
    ),
    own: pathOfRings(ownRings, window, unit),
    knows,
    mark,
    label,
    names: placeNames([...(isNamed ? [] : [[country, ownRings] as const]), ...byRoom], ground.nameOf, {
      window,
      size: SIZE,
      taken,
      most: MOST_NAMES,
      isWhole: (code, rings) => ground.plane.countOf(code) === rings.length,
    }),
  };
}

/** What a record knows of its place, by the precision of its point: a spot, a region around it, or the country alone. */
export const knownPlace = (precision: string | null): Locator['knows'] =>
  precision === null || precision === 'country' ? 'country' : precision === 'region' ? 'region' : 'spot';

export type LocatorField = 'country' | 'place' | 'lat' | 'lon' | 'location_precision';

/** The country's own window; around its point where no land is drawn under its code. */
function homeOf(country: string, { land, plane, points }: LocatorGround): Rectangle {
  const point = points.get(country);
  const marks = plane.countOf(country) > 0 || point === undefined ? [] : [point];
  return land.window(country, marks, [LOCATOR_RATIO, LOCATOR_RATIO]);
}

/** A window that shows the point, and the whole of its country where that is not too large. */
function around(point: Point, home: Rectangle): Rectangle {
  const [x, y] = point;
  const fits = home.width <= WIDEST && holds(home, point);
  if (fits) return atLeast(home, NARROWEST);
  const width = Math.min(WIDEST, Math.max(NARROWEST, home.width));
  const height = width / LOCATOR_RATIO;
  return { x: x - width / 2, y: y - height / 2, width, height };
}

/** An island far from anything says nothing about where it is: the window grows until others come into view. */
function withNeighbours(window: Rectangle, country: string, plane: PlaneLand): Rectangle {
  let wider = window;
  while (wider.width < FARTHEST) {
    const least = (VISIBLE * wider.width) / SIZE[0];
    const inView = [...plane.cut(wider)].filter(
      ([code, rings]) =>
        code !== country && rings.map(boxOf).some(({ width, height }) => width > least && height > least),
    );
    if (inView.length >= NEIGHBOURS) return wider;
    wider = atLeast(wider, Math.min(FARTHEST, wider.width * 1.3));
  }
  return wider;
}

const holds = ({ x, y, width, height }: Rectangle, [px, py]: Point): boolean =>
  px >= x && px <= x + width && py >= y && py <= y + height;

function atLeast(window: Rectangle, width: number): Rectangle {
  if (window.width >= width) return window;
  return withRatio(grown(window, (width - window.width) / 2), LOCATOR_RATIO);
}

const grown = ({ x, y, width, height }: Rectangle, by: number): Rectangle => ({
  x: x - by,
  y: y - by,
  width: width + 2 * by,
  height: height + 2 * by,
});

/** Where to ring a country whose land is too small to see; null for a larger one. */
function smallMiddle(rings: readonly (readonly Point[])[], point: Point | null, scale: number): Point | null {
  const boxes = rings.map(boxOf);
  if (boxes.some(({ width, height }) => Math.max(width, height) * scale >= SMALL)) return null;
  return point;
}

function besides(mark: { x: number; y: number }, text: string | null, radius: number, taken: Box[]): Locator['label'] {
  if (text === null) return null;
  const [x, y] = [mark.x * SIZE[0], mark.y * SIZE[1]];
  const width = text.length * LETTER;
  const gap = radius + 4;
  const sides = [
    { side: 'start', left: x + gap, right: x + gap + width },
    { side: 'end', left: x - gap - width, right: x - gap },
  ] as const;
  for (const { side, left, right } of sides) {
    const box = { left, right, top: y - LINE / 2, bottom: y + LINE / 2 };
    if (left < 2 || right > SIZE[0] - 2 || taken.slice(1).some((other) => overlap(other, box))) continue;
    taken.push(box);
    return { text, side };
  }
  return null;
}
