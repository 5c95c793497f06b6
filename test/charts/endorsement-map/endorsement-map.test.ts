import { describe, expect, test } from 'vitest';
import { endorsementMap } from '../../../src/charts/endorsement-map/endorsement-map.ts';
import { labelPlaces } from '../../../src/charts/endorsement-map/label-places.ts';
import { placeCountryLabels } from '../../../src/charts/endorsement-map/place-country-labels.ts';
import { mapWindow } from '../../../src/charts/parts/map-window.ts';
import type { EndorsementMapModel } from '../../../src/model/endorsement-map-model.ts';
import { inWords } from '../../../src/text/format.ts';
import { siteAtlas } from '../../../src/figure/site-atlas.ts';
import { drawnStates } from '../../support/chart-drawings.ts';

const { atlas } = await siteAtlas();
const states = drawnStates.filter(({ registered }) => registered.chart.id === 'endorsement-map');

test.each(states)('$drawing.id: the sentence and the table say what the model says', ({ drawing }) => {
  const { countries, counted, named, office, unclear } = drawing.model as EndorsementMapModel;
  expect([named + office, counted + unclear]).toEqual([counted, countries.length]);
  const people = countries.flatMap((country) => country.people.map(({ name }) => [country.name, name]));
  expect(drawing.table.rows).toHaveLength(people.length);
  drawing.table.rows.forEach(([country, leader], i) => {
    expect(country).toBe(people[i]?.[0]);
    if (people[i]?.[1] !== null) expect(leader).toBe(people[i]?.[1]);
    else expect(leader).toMatch(/^(office only|office unclear)$/);
  });
  if (countries.length === 0) {
    expect(drawing.sentence).toContain('no former leader');
    return;
  }
  expect(drawing.sentence).toContain(`World map of ${String(counted)} countr`);
  expect(drawing.sentence).toContain(`in ${inWords(named)} a source names the person, in ${inWords(office)} the`);
  expect(drawing.sentence.includes('Not counted')).toBe(unclear > 0);
});

test('on the real data: six countries by name, five by office only, Denmark not counted', () => {
  const model = endorsementMap.model(atlas, {});
  const codes = (kind: string) => model.countries.filter((country) => country.kind === kind).map(({ key }) => key);
  expect(codes('named').toSorted()).toEqual(['CH', 'CO', 'MX', 'NO', 'PL', 'SUHH']);
  expect(codes('office').toSorted()).toEqual(['BR', 'CL', 'LR', 'SI', 'UY']);
  expect(codes('unclear')).toEqual(['DK']);
  expect(model.counted).toBe(11);
  expect(endorsementMap.describe(model)).toContain('Not counted, because the reported office is unclear: Denmark.');
});

test('the Soviet Union lies under every other country and is told apart by its hatching', () => {
  const drawing = states.find(({ drawing: { id } }) => id === 'endorsement-map-full-data-wide')?.drawing;
  const shapes = [...(drawing?.svg ?? '').matchAll(/<path class="country" data-key="(\w+)"[^>]*>/g)];
  expect(shapes[0]?.[1]).toBe('SUHH');
  expect(shapes[0]?.[0]).toContain('fill="url(#endorsement-map-full-data-wide-hatch)"');
  expect(shapes.filter(([shape]) => shape.includes('url('))).toHaveLength(1);
  expect(drawing?.svg).toContain('>Soviet Union (1922-1991)<');
  expect(drawing?.svg).not.toContain('Russia');
});

test('the key does not say that a state of the past is drawn in borders of its time, as it is in those of today', () => {
  const key = states.find(({ drawing: { id } }) => id === 'endorsement-map-full-data-wide')?.drawing.key;
  expect(key).toContain('past state: states of today, merged');
});

test('every country of the real data has a place of its own for its label, and the narrow layout none', () => {
  expect(atlas.endorsements.filter(({ key }) => !labelPlaces.has(key))).toEqual([]);
  for (const { drawing, state } of states) {
    if (state.layout === 'narrow') expect(drawing.svg).not.toMatch(/class="(label|leader)"/);
  }
});

describe.each([680, 960, 1200])('the labels of the real data on a map of %i px', (width) => {
  const { countries } = endorsementMap.model(atlas, {});
  const unit = mapWindow('wide').width / width;
  /** About what the two lines take. */
  const boxes = placeCountryLabels(countries).map(({ key, name, person, past, side, x, y }) => {
    const across = Math.max(name.length * 7, person.length * 6.2) * unit;
    const gap = 4 * unit;
    const left = side === 'left' ? x - gap - across : side === 'right' ? x + gap : x - across / 2;
    const top = y + (side === 'below' ? 4 : -12) * unit;
    return { key, past, left, right: left + across, top, bottom: top + 28 * unit };
  });

  test('no border of a country of the call crosses their words', () => {
    const borders = countries.flatMap(({ outline }) => pointsOf(outline ?? ''));
    // Those of a past state have a broad halo, as they lie on its hatching.
    const crossed = boxes.filter(
      ({ past, left, right, top, bottom }) =>
        !past && borders.some(([x, y]) => x > left && x < right && y > top && y < bottom),
    );
    expect(crossed.map(({ key }) => key)).toEqual([]);
  });

  test('they keep apart', () => {
    const lead = 8 * unit;
    const met = boxes.flatMap((a, i) =>
      boxes
        .slice(i + 1)
        .filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom + lead && b.top < a.bottom + lead)
        .map((b) => `${a.key} ${b.key}`),
    );
    expect(met).toEqual([]);
  });
});

/** Where the lines of a path of `M`, `m`, `l`, `h`, `v` and `z` bend. */
function pointsOf(outline: string): readonly (readonly [x: number, y: number])[] {
  let [x, y, startX, startY] = [0, 0, 0, 0];
  return Array.from(outline.matchAll(/([a-z])([^a-z]*)/gi)).flatMap(([, command = '', rest = '']) => {
    const numbers = (rest.match(/-?(\d+\.?\d*|\.\d+)/g) ?? []).map(Number);
    if (command === 'z' || command === 'Z') [x, y] = [startX, startY];
    const points: [number, number][] = [];
    for (let i = 0; i < numbers.length; i += 'hv'.includes(command) ? 1 : 2) {
      const [a = 0, b = 0] = numbers.slice(i);
      if (command === 'M') [x, y] = [a, b];
      else if (command === 'h') x += a;
      else if (command === 'v') y += a;
      else if (command === 'm' || command === 'l') [x, y] = [x + a, y + b];
      else throw new Error(`a path with ${command}`);
      if ('Mm'.includes(command) && i === 0) [startX, startY] = [x, y];
      points.push([x, y]);
    }
    return points;
  });
}

test('without chosen places labels keep apart, and what finds no room goes without', () => {
  const crowd = states.find(({ drawing: { id } }) => id === 'endorsement-map-crowd-wide');
  const { countries } = crowd?.drawing.model as EndorsementMapModel;
  const labels = placeCountryLabels(countries);
  expect(labels.length).toBeGreaterThan(5);
  expect(labels.length).toBeLessThan(countries.length);
  expect(new Set(labels.map(({ side, x, y }) => `${side} ${String(x)} ${String(y)}`)).size).toBe(labels.length);
  expect(labels.find(({ key }) => key === 'XA')?.person).toBe('Test Person and two more');
});
