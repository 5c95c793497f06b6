import type { Rectangle } from './frame.ts';
import { boxOf, type Point } from './plane-land.ts';

type Ring = readonly Point[];

/** A box that a name, or anything else that must stay legible, takes up in a drawing: pixels. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** A name and where its middle stands, as shares (0 to 1) of the drawing's width and height. */
export interface PlacedName {
  readonly code: string;
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

export interface NameRoom {
  readonly window: Rectangle;
  /** Width and height in pixels of the smallest drawing; in a larger one names only stand farther apart. */
  readonly size: readonly [number, number];
  /** Boxes that are in use; those of the names are added. */
  readonly taken: Box[];
  readonly most: number;
  /** Whether rings are all that a country has, not a far part of it. */
  readonly isWhole: (code: string, rings: readonly Ring[]) => boolean;
}

/** Upper bounds in pixels of 12 px text: a letter's width, a line's height. */
export const LETTER = 6.8;
export const LINE = 16;
/** Lines across a country along which room for its name is looked for. */
const ROWS = 11;
const MARGIN = 4;

/**
 * Names of countries, each on its own land, where it has room: over no other name and nothing that is taken.
 * @param countries visible land by code, those that matter most first.
 */
export function placeNames(
  countries: readonly (readonly [code: string, rings: readonly Ring[]])[],
  nameOf: (code: string) => string,
  { window, size, taken, most, isWhole }: NameRoom,
): PlacedName[] {
  const [wide, high] = size;
  const names: PlacedName[] = [];
  for (const [code, rings] of countries) {
    if (names.length === most) break;
    const text = nameOf(code);
    const width = text.length * LETTER;
    const wanted = { window, scale: wide / window.width, width, size, taken };
    const box = roomFor(rings, wanted) ?? (isWhole(code, rings) ? roomBelow(rings, wanted, countries) : null);
    if (box === null) continue;
    taken.push(box);
    names.push({ code, text, x: (box.left + box.right) / 2 / wide, y: (box.top + box.bottom) / 2 / high });
  }
  return names;
}

interface Wanted {
  readonly window: Rectangle;
  readonly scale: number;
  readonly width: number;
  readonly size: readonly [number, number];
  readonly taken: readonly Box[];
}

function roomFor(rings: readonly Ring[], { window, scale, width, size, taken }: Wanted): Box | null {
  const candidates: { box: Box; room: number }[] = [];
  for (const ring of rings) {
    const land = boxOf(ring);
    if (land.width * scale < width || land.height * scale < LINE) continue;
    for (let row = 1; row < ROWS; row += 1) {
      const middle = (land.y + (land.height * row) / ROWS - window.y) * scale;
      const [top, bottom] = [middle - LINE / 2, middle + LINE / 2];
      if (top < MARGIN || bottom > size[1] - MARGIN) continue;
      const lines = [top, middle, bottom].map((y) => crossings(ring, y / scale + window.y));
      for (const [left, right] of common(lines)) {
        const from = (left - window.x) * scale;
        const to = (right - window.x) * scale;
        if (to - from < width + MARGIN) continue;
        const center = (from + to) / 2;
        const box = { left: center - width / 2, right: center + width / 2, top, bottom };
        if (box.left >= MARGIN && box.right <= size[0] - MARGIN) candidates.push({ box, room: to - from });
      }
    }
  }
  const free = candidates.filter(({ box }) => !taken.some((other) => overlap(other, box)));
  return free.toSorted((a, b) => b.room - a.room)[0]?.box ?? null;
}

/** Room under a group of small islands, which have none themselves; null for larger land and for dots. */
function roomBelow(
  rings: readonly Ring[],
  { window, scale, width, size, taken }: Wanted,
  countries: readonly (readonly [code: string, rings: readonly Ring[]])[],
): Box | null {
  const boxes = rings.map(boxOf);
  const left = (Math.min(...boxes.map(({ x }) => x)) - window.x) * scale;
  const right = (Math.max(...boxes.map((box) => box.x + box.width)) - window.x) * scale;
  const bottom = (Math.max(...boxes.map((box) => box.y + box.height)) - window.y) * scale;
  const largest = Math.max(...boxes.map((box) => Math.max(box.width, box.height))) * scale;
  if (largest < 3 || right - left > width) return null;
  const center = (left + right) / 2;
  const box = { left: center - width / 2, right: center + width / 2, top: bottom, bottom: bottom + LINE };
  const isInside = box.left >= MARGIN && box.right <= size[0] - MARGIN && box.bottom <= size[1] - MARGIN;
  if (!isInside || taken.some((other) => overlap(other, box))) return null;
  const y = (bottom + LINE / 2) / scale + window.y;
  const line = [box.left / scale + window.x, box.right / scale + window.x] as const;
  const isSea = countries.every(([, land]) =>
    land.every((ring) => crossings(ring, y).every(([from, to]) => to < line[0] || from > line[1])),
  );
  return isSea ? box : null;
}

/** Where a ring crosses a horizontal line, as the stretches inside it. */
function crossings(ring: Ring, y: number): (readonly [number, number])[] {
  const xs: number[] = [];
  let before = ring.at(-1) ?? [0, 0];
  for (const point of ring) {
    if (before[1] > y !== point[1] > y) {
      xs.push(before[0] + ((y - before[1]) / (point[1] - before[1])) * (point[0] - before[0]));
    }
    before = point;
  }
  xs.sort((a, b) => a - b);
  return xs.flatMap((x, i) => (i % 2 === 0 && xs[i + 1] !== undefined ? [[x, xs[i + 1] ?? x] as const] : []));
}

/** The stretches that all lines have in common. */
function common(lines: readonly (readonly (readonly [number, number])[])[]): (readonly [number, number])[] {
  return lines.reduce<(readonly [number, number])[]>(
    (all, line) =>
      all.flatMap(([a, b]) =>
        line.flatMap(([c, d]) => (Math.max(a, c) < Math.min(b, d) ? [[Math.max(a, c), Math.min(b, d)] as const] : [])),
      ),
    [[-Infinity, Infinity]],
  );
}

export const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
