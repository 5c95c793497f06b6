import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { attackMap } from '../../../src/charts/attack-map/attack-map.ts';
import { fictionalAtlas, type FictionalRow } from '../../../src/charts/parts/fictional-atlas.ts';
import { svgMarkup } from '../../../src/figure/server-drawing.ts';
import type { MapBy } from '../../../src/model/attack-map-model.ts';
import { emptyFilter } from '../../../src/model/filter.ts';

const town: FictionalRow = { place: 'Test Town', at: [110, 110], harm: true };
const vague: FictionalRow = { at: [100, 100] };

function drawn(rows: readonly FictionalRow[], by: MapBy) {
  const atlas = { ...fictionalAtlas(rows), base: null, endorsements: [] };
  const model = attackMap.model(atlas, { filter: emptyFilter, by });
  const map = svgMarkup({}, (root) => {
    attackMap.draw(root, model, { layout: 'wide', id: 'test' });
  });
  const key = svgMarkup({}, (root) => attackMap.drawKey?.(root, model, 'wide'));
  const parsed = JSDOM.fragment(map);
  return {
    only: [...parsed.querySelectorAll('.mark[data-only]')].map((mark) => mark.getAttribute('data-key')),
    inKey: JSDOM.fragment(key).querySelectorAll('.disc[data-only]').length,
    words: JSDOM.fragment(key).textContent,
  };
}

test('among places a mark of records of which only the country is known is told apart, and the key says how', () => {
  const { only, inKey, words } = drawn([vague, town], 'place');
  expect(only).toEqual(['XA']);
  expect(inKey).toBe(1);
  expect(words).toContain('country only');
});

test('where there is none the key speaks of none, and a country that stands for all of its records is no such mark', () => {
  expect(drawn([town], 'place')).toMatchObject({ only: [], inKey: 0 });
  expect(drawn([vague, town], 'country')).toMatchObject({ only: [], inKey: 0 });
});
