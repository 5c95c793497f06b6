import type { EndorsingCountry } from '../../model/endorsement-map-model.ts';
import { frame, type Rectangle } from '../../model/map/frame.ts';
import { shortened } from '../../text/shortened.ts';
import { endorserName } from './endorser-name.ts';
import { labelPlaces, type LabelPlace } from './label-places.ts';

/** A label that has found its place. */
export interface PlacedLabel extends LabelPlace {
  readonly key: string;
  /** The words of its two lines. */
  readonly name: string;
  readonly person: string;
  readonly past: boolean;
  /** Where the line begins, in units of the frame. */
  readonly from: readonly [x: number, y: number];
}

/** Width in pixels of the narrowest wide drawing: what fits there fits everywhere. */
const NARROWEST = 560;
const UNIT = frame.width / NARROWEST;
/** Room that a letter and a line take at most, in pixels. */
const LETTER = 7.2;
const LINES = 36;
/** Longer words are cut: the list and the table have them in full. */
const MOST_LETTERS = 28;

/** How far from its country a label without a chosen place may stand, in pixels, nearest first. */
const DISTANCES = [12, 40, 80, 130];

/**
 * Gives every country a label that keeps apart from the others: at the place chosen for it, or at the first free one
 * near it. A country that finds none goes without; the list names it.
 */
export function placeCountryLabels(countries: readonly EndorsingCountry[]): readonly PlacedLabel[] {
  const taken: Rectangle[] = [];
  const placed = new Map<string, PlacedLabel>();
  const chosenFirst = countries.toSorted((a, b) => Number(labelPlaces.has(b.key)) - Number(labelPlaces.has(a.key)));
  for (const country of chosenFirst) {
    const words = {
      name: shortened(country.name, MOST_LETTERS),
      person: shortened(endorserName(country), MOST_LETTERS),
    };
    const letters = Math.max(...Object.values(words).map((line) => Array.from(line).length));
    const chosen = labelPlaces.get(country.key);
    const candidates = chosen === undefined ? placesAround(country.point) : [chosen];
    const found = candidates.find((place) => {
      const box = boxOf(place, letters * LETTER * UNIT);
      return chosen !== undefined || (isInside(box) && !taken.some((other) => overlap(box, other)));
    });
    if (found === undefined) continue;
    taken.push(boxOf(found, letters * LETTER * UNIT));
    placed.set(country.key, { from: country.point, ...found, ...words, key: country.key, past: country.past });
  }
  return countries.flatMap(({ key }) => placed.get(key) ?? []);
}

function placesAround([x, y]: readonly [number, number]): readonly LabelPlace[] {
  return DISTANCES.flatMap((pixels): readonly LabelPlace[] => {
    const far = pixels * UNIT;
    return [
      { side: 'right', x: x + far, y },
      { side: 'left', x: x - far, y },
      { side: 'below', x, y: y + far },
      { side: 'right', x: x + far, y: y + far },
      { side: 'left', x: x - far, y: y + far },
      { side: 'right', x: x + far, y: y - far },
      { side: 'left', x: x - far, y: y - far },
    ];
  });
}

function boxOf({ side, x, y }: LabelPlace, width: number): Rectangle {
  const height = LINES * UNIT;
  const left = side === 'left' ? x - width : side === 'right' ? x : x - width / 2;
  return { x: left, y: side === 'below' ? y : y - height / 2, width, height };
}

const isInside = ({ x, y, width, height }: Rectangle): boolean =>
  x >= frame.x && y >= frame.y && x + width <= frame.x + frame.width && y + height <= frame.y + frame.height;

const overlap = (a: Rectangle, b: Rectangle): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
