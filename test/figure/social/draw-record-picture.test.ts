import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { picture, type Drawing } from '../../../src/figure/picture/picture.ts';
import { drawRecordPicture } from '../../../src/figure/social/draw-record-picture.ts';
import { LandRasters } from '../../../src/figure/social/land-rasters.ts';
import { recordFacts } from '../../../src/figure/social/record-picture-facts.ts';
import { socialColours, socialPalette } from '../../../src/figure/social/social-colours.ts';
import { MOST_RECORD_PICTURES, recordPicture } from '../../../src/figure/social/social-picture.ts';
import { buildRecordTable } from '../../../src/model/build-record-table.ts';
import { CountryLand } from '../../../src/model/country-land.ts';
import { countrySummaries } from '../../../src/model/country-summary.ts';
import { FilterIndex } from '../../../src/model/filter-index.ts';
import { projector } from '../../../src/model/map/projection.ts';
import { attack, parseRows, shapes } from '../../dataset/fictional.ts';

const land = new CountryLand(shapes);
const rasters = new LandRasters(land);
const project = projector();

async function drawn(
  cells: Readonly<Record<string, string>> = {},
): Promise<{ drawing: Drawing; svg: string; circles: number; filled: number }> {
  const result = parseRows({ attacks: [attack(cells)] });
  if (!result.ok) throw new Error(result.problems.map(({ message }) => message).join('\n'));
  const [record] = result.value.attacks;
  if (record === undefined) throw new Error('no record');
  const scene = { dataset: result.value, project, harm: ['care_delayed'], counted: ['carried_out'] };
  const drawing = await drawRecordPicture(recordFacts(record, scene), { shapes: land, rasters });
  const { layers } = drawing;
  const sketches = layers.flatMap((layer) => ('svg' in layer ? [layer] : []));
  const text = sketches.at(-1)?.svg ?? '';
  const marks = sketches.slice(0, -1).flatMap(({ svg }) => {
    const { document } = new JSDOM(svg, { contentType: 'image/svg+xml' }).window;
    return Array.from(document.querySelectorAll('circle'));
  });
  const filled = marks.filter((circle) => !circle.hasAttribute('fill-opacity'));
  return { drawing, svg: text, circles: marks.length, filled: filled.length };
}

describe('the picture of a record', () => {
  test('has a disc where care was affected, and a ring alone where it is not known to have been', async () => {
    expect(await drawn()).toMatchObject({ circles: 2, filled: 1 });
    expect(await drawn({ impacts: 'systems_offline' })).toMatchObject({ circles: 1, filled: 0 });
  });

  test('has no mark where no point is known, and none where the record no longer counts', async () => {
    expect((await drawn({ place: '', lat: '', lon: '', location_precision: '' })).circles).toBe(0);
    expect((await drawn({ status: 'withdrawn' })).circles).toBe(0);
  });

  test('fills the country where only that is known, whatever city a point stands in, as the page of the record does', async () => {
    const { circles, drawing } = await drawn({ location_precision: 'country' });
    expect(circles).toBe(0);
    expect(JSON.stringify(drawing.layers)).toContain(`fill=\\"${socialColours.panelWhole}`);
    expect(JSON.stringify((await drawn()).drawing.layers)).not.toContain(socialColours.panelWhole);
  });

  test('rings a country whose land is too small to see, and one that has none at this scale', async () => {
    const only = { place: '', location_precision: 'country' };
    expect((await drawn({ ...only, country: 'PW', lat: '7.5', lon: '134.6' })).circles).toBe(1);
    expect((await drawn({ ...only, country: 'RE', lat: '-21.1', lon: '55.5' })).circles).toBe(1);
    expect((await drawn({ ...only, country: 'PW', lat: '7.5', lon: '134.6', status: 'withdrawn' })).circles).toBe(0);
  });

  test('rings a region wide, without a spot', async () => {
    const { circles, filled, drawing } = await drawn({ location_precision: 'region' });
    expect([circles, filled]).toEqual([1, 0]);
    expect(JSON.stringify(drawing.layers)).toMatch(/r=\\"62\\".*stroke-dasharray/);
  });

  test('asks for no font and takes nothing of a name as markup', async () => {
    const { svg } = await drawn({ target: '<script>alert(1)</script> & "Test" \' ]]>' });
    expect(svg).not.toMatch(/<text|<script|font-family|href=/);
  });

  test('stands when a name is long, unbroken or of a script without glyphs', async () => {
    const plain = (await drawn()).svg;
    for (const target of ['Test Hospital '.repeat(14).trim(), 'x'.repeat(200), '東京病院', 'مستشفى']) {
      expect((await drawn({ target })).svg).not.toBe(plain);
    }
    const { drawing } = await drawn({
      target: 'Test Hospital '.repeat(14).trim(),
      place: 'Test Town '.repeat(6).trim(),
    });
    expect((await picture(drawing, socialPalette)).length).toBeLessThan(60_000);
    // The kind of target stands in for a name that cannot be printed.
    expect((await drawn({ target: '東京病院' })).svg).toBe((await drawn({ target: 'مستشفى' })).svg);
  });
});

test('above a number of records, those of a country share its picture', () => {
  const result = parseRows({});
  if (!result.ok) throw new Error('no dataset');
  const [record] = result.value.attacks;
  if (record === undefined) throw new Error('no record');
  const many = (n: number) => ({ attacks: Array.from({ length: n }, () => record) });
  const countries = new Map(
    countrySummaries(
      result.value,
      new FilterIndex(buildRecordTable(result.value, { project, countryPoints: new Map([['CZ', [15, 50] as const]]) })),
    ).map((country) => [country.code, country]),
  );
  expect(recordPicture(many(MOST_RECORD_PICTURES), record, countries)).toMatchObject({
    path: `/social/attacks/${record.id}.png`,
    alt: 'Test Hospital, Test Town, Czechia, 1 March 2020, beside a map that shows where it is.',
  });
  const shared = recordPicture(many(MOST_RECORD_PICTURES + 1), record, countries);
  expect(shared.path).toBe('/social/countries/cz.png');
  expect(shared.alt).toContain('Czechia, beside a map of it. 1 recorded attack in Czechia in 2020; care is known');
});
