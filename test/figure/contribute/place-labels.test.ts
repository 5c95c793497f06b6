import { expect, test } from 'vitest';
import { placeLabels, type PlaceName } from '../../../src/figure/contribute/place-labels.ts';

const window = { x: 100, y: 100, width: 100, height: 50 };
const size = { width: 500, height: 250 };
const town = (text: string, x: number, y: number): PlaceName => ({ text, x, y, kind: 'town' });
const shown = (...names: PlaceName[]) => placeLabels(names, window, size).map(({ text }) => text);

test('names stand where their places are, as shares of the map', () => {
  expect(placeLabels([{ text: 'Testland', x: 150, y: 125, kind: 'country' }], window, size)).toEqual([
    { text: 'Testland', kind: 'country', left: 0.5, top: 0.5 },
  ]);
});

test('of names that would cover each other the first stays, and none leaves the map', () => {
  expect(shown(town('First', 150, 125), town('Second', 152, 126), town('Below', 152, 135))).toEqual(['First', 'Below']);
  expect(shown(town('At the very edge', 199, 125), town('Outside', 300, 125), town('Top', 150, 101))).toEqual([]);
});

test('no more than a few are shown', () => {
  const many = Array.from({ length: 60 }, (_, index) =>
    town('T', 105 + (index % 10) * 9, 106 + Math.floor(index / 10) * 7),
  );
  expect(shown(...many)).toHaveLength(12);
});
