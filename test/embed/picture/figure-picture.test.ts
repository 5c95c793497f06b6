import { JSDOM } from 'jsdom';
import Papa from 'papaparse';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { charts } from '../../../src/charts/registry.ts';
import { chartCsv } from '../../../src/embed/chart-csv.ts';
import { figureAddress, figurePicture } from '../../../src/embed/picture/figure-picture.ts';
import { outlineTexts } from '../../../src/embed/picture/outline-texts.ts';
import { picturePng } from '../../../src/embed/picture/picture-png.ts';
import { siteAtlas } from '../../../src/figure/site-atlas.ts';
import { siteFigures } from '../../../src/figure/site-figures.ts';
import { site } from '../../../site.config.ts';

const { atlas } = await siteAtlas();
const { version } = atlas.records.table;
const figures = Object.values(await siteFigures());
const parsed = (svg: string) => new JSDOM(svg, { contentType: 'image/svg+xml' }).window.document;
const wordsOf = (svg: string) => Array.from(parsed(svg).querySelectorAll('text'), ({ textContent }) => textContent);

test('no figure has the address of a chart, of another figure or of a page', () => {
  const ids = [...charts.map(({ chart }) => chart.id), ...figures.map(({ id }) => id), 'index', 'v'];
  expect(new Set(ids).size).toBe(ids.length);
});

describe.each(figures.map((figure) => [figure.id, figure] as const))('%s', (_id, figure) => {
  const picture = figurePicture(figure, atlas);

  test('says what it shows, its key, from where it is, under which licence, at which version', async () => {
    const { svg, title, sentence, source } = await picture;
    expect(title).toBe(figure.table.caption);
    expect(sentence).toContain(figure.sentence);
    expect(source).toContain(`${site.title}, data ${version} of `);
    expect(source).toContain(site.licences.data.name);
    const document = parsed(svg);
    expect(document.querySelector('title')?.textContent).toBe(title);
    const described = document.querySelector('desc')?.textContent;
    for (const words of [sentence, source, figureAddress(figure)]) expect(described).toContain(words);
    const words = wordsOf(svg);
    expect(words[0]).toBe(title);
    expect(words.join(' ')).toContain(figure.sentence);
    expect(words).toEqual(expect.arrayContaining([source, ...figure.key.map((entry) => entry.words)]));
  });

  test('needs neither style sheet nor script nor font: any viewer can show it', async () => {
    const { svg } = await picture;
    expect(svg).not.toMatch(/\b(?:class|style|data-[a-z]+|aria-[a-z]+)=|var\(|color-mix|currentColor|<style|<script/);
    expect(svg).not.toMatch(/href=|url\(|NaN|undefined|\d(?:em|%)"/);
    const document = parsed(svg);
    expect(document.querySelectorAll('svg svg, text[transform], tspan')).toHaveLength(0);
    for (const node of document.querySelectorAll('[font-family]')) {
      expect(node.getAttribute('font-family')).toMatch(/, (?:sans-)?serif$/);
    }
    for (const node of document.querySelectorAll('rect, text')) expect(node.closest('[fill]')).not.toBeNull();
    for (const node of document.querySelectorAll('line')) expect(node.closest('[stroke]')).not.toBeNull();
  });

  test('has a bar for every number of its table that is more than none', async () => {
    const document = parsed((await picture).svg);
    const numbers = figure.table.rows.flat().filter((cell) => typeof cell === 'number' && cell > 0);
    // The paper and the swatches are no bars.
    expect(document.querySelectorAll('rect')).toHaveLength(numbers.length + figure.key.length + 1);
  });

  test('is a PNG twice as fine, the same each time, whose letters are outlines, with paper all around', async () => {
    const drawing = await figurePicture(figure, atlas, outlineTexts);
    expect(wordsOf(drawing.svg)).toEqual([]);
    const png = await picturePng(drawing, figureAddress(figure));
    expect(Buffer.compare(png, await picturePng(drawing, figureAddress(figure)))).toBe(0);
    expect(png.length).toBeLessThan(120_000);
    const text = Buffer.from(png).toString('utf8');
    for (const words of [drawing.title, drawing.sentence, drawing.source, figureAddress(figure)])
      expect(text).toContain(words);
    const { data, info } = await sharp(png).removeAlpha().raw().toBuffer({ resolveWithObject: true });
    expect([info.width, info.height]).toEqual([2400, 2 * drawing.height]);
    const at = (x: number, y: number) => [...data.subarray((y * info.width + x) * 3, (y * info.width + x) * 3 + 3)];
    const paper = at(0, 0);
    for (let i = 0; i < info.height; i += 1) expect([at(40, i), at(info.width - 40, i)]).toEqual([paper, paper]);
    for (let i = 0; i < info.width; i += 1) expect([at(i, 20), at(i, info.height - 20)]).toEqual([paper, paper]);
  });

  test('has the numbers of its table as CSV', () => {
    const { columns, rows } = figure.table;
    const { data } = Papa.parse<string[]>(chartCsv(figure.table), { skipEmptyLines: true });
    expect(data).toEqual([columns.map(({ label }) => label), ...rows.map((row) => row.map(String))]);
  });
});
