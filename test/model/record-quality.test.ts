import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { JSDOM } from 'jsdom';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { precisionFigure, regionFigure, sourcesFigure } from '../../src/figure/quality-figures.ts';
import { siteAtlas } from '../../src/figure/site-atlas.ts';
import { recordQuality } from '../../src/model/record-quality.ts';
import { formatShare } from '../../src/text/methodology.ts';
import { recordRows } from '../support/expected-records.ts';
import { projectRoot } from '../support/project-files.ts';

const { dataset } = await siteAtlas();
const quality = recordQuality(dataset);
const where = (column: string, value: string) => recordRows.filter((row) => row[column] === value).length;
const empty = (column: string) => where(column, '');

test.each([
  ['outcome', quality.outcome],
  ['evidence', quality.evidence],
  ['date_basis', quality.dateBasis],
  ['location_precision', quality.locationPrecision],
] as const)('%s is counted as the file has it', (column, counts) => {
  expect(counts.map(({ value, total }) => [value, total])).toEqual(
    counts.map(({ value }) => [value, where(column, value ?? '')]),
  );
  expect(counts.reduce((n, { total }) => n + total, 0)).toBe(recordRows.length);
});

test('dates, sources and gaps are counted as the files have them', () => {
  const ofLength = (length: number) => recordRows.filter(({ date }) => date!.length === length).length;
  expect(quality.total).toBe(recordRows.length);
  expect(quality.datePrecision).toEqual({ day: ofLength(10), month: ofLength(7), year: ofLength(4) });
  expect([quality.ungraded, quality.withoutEffect]).toEqual([empty('evidence'), empty('impacts')]);
  expect(quality.checked).toBe(recordRows.length - empty('checked'));
  const sources = Papa.parse<Record<string, string>>(readFileSync(resolve(projectRoot, 'data/sources.csv'), 'utf8'), {
    header: true,
    skipEmptyLines: true,
  }).data;
  const numbers = recordRows.map(({ id }) => sources.filter(({ attack }) => attack === id).length);
  expect(quality.sources.map(({ total }) => total)).toEqual(
    [1, 2, 3, 4, 5].map((n) => numbers.filter((own) => (n === 5 ? own >= 5 : own === n)).length),
  );
});

test('years and regions add up to all records', () => {
  const sum = (counts: object) => Object.values(counts as Record<string, number>).reduce((a, b) => a + b, 0);
  expect(sum(quality.region)).toBe(recordRows.length);
  for (const { year, region, precision } of quality.years) {
    const own = recordRows.filter(({ date }) => date!.startsWith(String(year))).length;
    expect([sum(region), sum(precision)]).toEqual([own, own]);
  }
});

test.each([regionFigure, precisionFigure, sourcesFigure])('%o prints the numbers of its table', (draw) => {
  const { svg, table } = draw(quality);
  for (const markup of [svg.wide, svg.narrow]) {
    const drawing = JSDOM.fragment(markup).firstElementChild!;
    expect(drawing.getAttribute('role')).toBe('img');
    expect(drawing.querySelectorAll('style, [clip-path], [id], [font-family]').length).toBe(0);
    const printed = [...drawing.querySelectorAll('.plot-number text')].map((node) => Number(node.textContent));
    const cells = table.rows.map((row) => row.filter((cell) => typeof cell === 'number'));
    const expected = draw === precisionFigure ? cells.map((row) => row.reduce((a, b) => a + b, 0)) : cells.flat();
    expect(printed.toSorted((a, b) => a - b)).toEqual(expected.filter((n) => n > 0).toSorted((a, b) => a - b));
  }
});

test('shares never tell of none or of all where there are some', () => {
  expect([formatShare(0, 0), formatShare(1, 1000), formatShare(999, 1000), formatShare(1, 2)]).toEqual([
    '0%',
    'under 1%',
    'over 99%',
    '50%',
  ]);
});
