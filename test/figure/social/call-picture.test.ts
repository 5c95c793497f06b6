import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { endorsementMap } from '../../../src/charts/endorsement-map/endorsement-map.ts';
import { rasterOf } from '../../../src/figure/picture/picture.ts';
import { rgbOf } from '../../../src/figure/picture/palette.ts';
import { drawWorldPicture } from '../../../src/figure/social/draw-world-picture.ts';
import { socialColours, socialPalette } from '../../../src/figure/social/social-colours.ts';
import { callFacts, callPicture } from '../../../src/figure/social/world-facts.ts';
import { siteAtlas } from '../../../src/figure/site-atlas.ts';
import { frame } from '../../../src/model/map/frame.ts';
import { projector } from '../../../src/model/map/projection.ts';
import { callDate } from '../../../src/model/signatory-groups.ts';
import { formatDate, inWords } from '../../../src/text/format.ts';

const { dataset, atlas } = await siteAtlas();
const facts = callFacts(dataset, atlas);
if (facts === null) throw new Error('the data know of no call');
const drawing = drawWorldPicture(facts, atlas.base);
const raster = await rasterOf(drawing, socialPalette);

/** Colour of the picture at a longitude and latitude, as `#rrggbb`. */
const colourAt = (lon: number, lat: number): string => colourOf(projector()(lon, lat));

/** The same at a point of the map's frame. */
function colourOf([x, y]: readonly [x: number, y: number]): string {
  const scale = 965 / frame.width;
  const [left, top] = [1200 - 965 - 8, 630 - frame.height * scale + 4];
  const pixel = Math.round(top + (y - frame.y) * scale) * 1200 + Math.round(left + (x - frame.x) * scale);
  const packed = socialPalette.colour(raster.pixels[pixel] ?? 0);
  return `#${[packed & 255, (packed >> 8) & 255, (packed >> 16) & 255].map((n) => n.toString(16).padStart(2, '0')).join('')}`;
}

test.each([
  ['the United States', -100, 40],
  ['China', 100, 35],
  ['India', 78, 23],
  ['Australia', 134, -25],
  ['the Congo', 24, -2],
])('a country that is not on the map of the call has the colour of land: %s', (_name, lon, lat) => {
  expect(colourAt(lon, lat)).toBe(socialColours.land);
});

test('the countries of the map are filled as they are there', () => {
  expect(colourAt(-103, 24), 'Mexico, named').toBe(socialColours.call);
  expect(colourAt(-50, -10), 'Brazil, by office').toBe(socialColours.paleCall);
  const unclear = facts.countries.find(({ kind }) => kind === 'unclear');
  expect(colourOf(unclear?.dot ?? [0, 0]), 'Denmark, unclear').toBe(socialColours.land);
  // Hatched: land and lines, no tone of its own.
  const siberia = Array.from({ length: 40 }, (_, i) => colourAt(95 + i / 4, 62));
  expect(siberia).toContain(socialColours.land);
  expect(new Set(siberia).size).toBeGreaterThan(1);
  expect(rgbOf(socialColours.land)).not.toEqual(rgbOf(socialColours.paleCall));
});

test('a key says what the fillings mean, and no letter of it needs a font', () => {
  expect(facts.key.map(({ words }) => words)).toEqual([
    'former leader named',
    'known by office only',
    'office unclear, not counted',
    'past state: states of today, merged',
  ]);
  const { document } = new JSDOM(JSON.stringify(drawing.layers)).window;
  expect(document.querySelectorAll('text')).toHaveLength(0);
});

test('its text says the same', () => {
  const { path, alt } = callPicture(dataset, atlas);
  expect(path).toBe('/social/call.png');
  expect(alt).toContain(endorsementMap.describe(endorsementMap.model(atlas, {})));
});

test('its headline counts the countries that the map of the page counts', () => {
  const { counted } = endorsementMap.model(atlas, {});
  const [leader] = atlas.endorsements;
  const more = { ...atlas, endorsements: [...atlas.endorsements, { ...leader!, key: 'XX' }] };
  expect(callPicture(dataset, atlas).alt).toContain(`at least ${inWords(counted)} countries`);
  expect(callPicture(dataset, more).alt).toContain(`at least ${inWords(counted + 1)} countries`);
});

test('it is dated by the first signature where no milestone says when the call was', () => {
  const { path, alt } = callPicture({ ...dataset, milestones: [] }, atlas);
  expect(path).toBe('/social/call.png');
  expect(alt).toContain(formatDate(callDate({ ...dataset, milestones: [] })!));
});

test('without a call, or a leader who signed it, the pages have the picture of the home page', () => {
  expect(callPicture({ ...dataset, milestones: [], signatories: [] }, atlas).path).toBe('/social/home.png');
  expect(callPicture({ ...dataset, signatories: [] }, atlas).path).toBe('/social/home.png');
  const nobody = { ...atlas, endorsements: [] };
  expect(callPicture(dataset, nobody).path).toBe('/social/home.png');
  expect(callFacts(dataset, nobody)).toBeNull();
});
