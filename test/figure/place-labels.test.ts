import { expect, test } from 'vitest';
import { drawPlaceLabels } from '../../src/figure/place-labels.ts';
import { svgMarkup } from '../../src/figure/server-drawing.ts';
import type { MapMark } from '../../src/model/attack-map-model.ts';

const window = { x: 0, y: 0, width: 1000, height: 1000 };

const mark = (name: string | null, i: number, total: number): MapMark => ({
  key: `XA|${name ?? ''}`,
  place: name,
  country: 'Testland',
  x: 100,
  y: 40 + 60 * i,
  total,
  affected: 0,
});

function labels(marks: readonly MapMark[]): string[] {
  const svg = svgMarkup({}, (root) => {
    drawPlaceLabels(root, marks, window);
  });
  return [...svg.matchAll(/class="place"[^>]*>([^<]*)</g)].map(([, words = '']) => words);
}

test('of places with as many records as too many others none is named', () => {
  const ones = Array.from({ length: 12 }, (_, i) => mark(`Small ${String(i)}`, i + 2, 1));
  expect(labels([mark('Large', 0, 5), mark('Middle', 1, 3), ...ones])).toEqual(['Large', 'Middle']);
  expect(labels(ones)).toEqual([]);
  expect(labels(ones.slice(0, 8))).toHaveLength(8);
});

test('what is known of a country only has no name, and no name is written over it', () => {
  const vague = { ...mark(null, 0, 400), x: 180 };
  expect(labels([vague, mark('Beside', 0, 1)])).toEqual([]);
  expect(labels([vague, mark('Apart', 10, 1)])).toEqual(['Apart']);
});
