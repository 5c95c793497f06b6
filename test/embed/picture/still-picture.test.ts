import { JSDOM } from 'jsdom';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { fictionalTable } from '../../../src/charts/parts/fictional-atlas.ts';
import { charts } from '../../../src/charts/registry.ts';
import { embedAtlas } from '../../../src/embed/embed-atlas.ts';
import { outlineTexts } from '../../../src/embed/picture/outline-texts.ts';
import { stillPicture } from '../../../src/embed/picture/still-picture.ts';
import { stillPng } from '../../../src/embed/picture/still-png.ts';
import { FilterIndex } from '../../../src/model/filter-index.ts';
import { defaultView } from '../../../src/view/view.ts';
import { site } from '../../../site.config.ts';

const atlas = await embedAtlas();
const { version } = atlas.records.table;
const parsed = (svg: string) => new JSDOM(svg, { contentType: 'image/svg+xml' }).window.document;

describe.each(charts.map(({ chart }) => [chart.id, chart] as const))('%s', (_id, chart) => {
  const picture = stillPicture(chart, atlas);
  const png = stillPng(chart, atlas);

  test('is a document that says what it shows, from where, under which licence, at which version', async () => {
    const { svg, title, sentence, source } = await picture;
    const document = parsed(svg);
    expect(document.documentElement.localName).toBe('svg');
    expect(document.querySelector('title')?.textContent).toBe(title);
    expect(document.querySelector('desc')?.textContent).toContain(sentence);
    const words = Array.from(document.querySelectorAll('text'), ({ textContent }) => textContent);
    expect(words[0]).toBe(title);
    expect(words.join(' ')).toContain(sentence);
    expect(words).toContain(source);
    expect(source).toContain(`${site.title}, data ${version} of `);
    expect(source).toContain(site.licences.data.name);
  });

  test('needs neither style sheet nor page nor font: any viewer can show it', async () => {
    const { svg } = await picture;
    const document = parsed(svg);
    expect(svg).not.toMatch(
      /\b(?:class|style|data-[a-z]+|aria-[a-z]+|vector-effect|tabindex)=|var\(|color-mix|<style|href=/,
    );
    expect(svg).not.toMatch(/url\((?!#)/);
    expect(document.querySelectorAll('svg svg')).toHaveLength(0);
    for (const node of document.querySelectorAll('*')) {
      for (const { name, value } of node.attributes) expect(value, `${name} of ${node.localName}`).not.toContain('%');
    }
    const fonts = new Set(
      Array.from(document.querySelectorAll('[font-family]'), (node) => node.getAttribute('font-family')),
    );
    for (const font of fonts) expect(font).toMatch(/, (?:sans-)?serif$/);
    // Every mark has a colour of its own or from a group.
    for (const node of document.querySelectorAll('circle, rect, path')) {
      expect(node.closest('[fill]'), node.outerHTML.slice(0, 80)).not.toBeNull();
    }
  });

  test('lies in its frame', async () => {
    const { svg, width, height } = await picture;
    expect(width).toBe(1200);
    const { data, info } = await sharp(Buffer.from(svg)).raw().toBuffer({ resolveWithObject: true });
    expect([info.width, info.height]).toEqual([width, height]);
    const row = (y: number) => [...data.subarray(y * width * info.channels, (y + 1) * width * info.channels)];
    const paper = row(0).slice(0, info.channels);
    for (const y of [0, 10, height - 8, height - 1]) {
      expect(
        row(y).every((value, i) => value === paper[i % info.channels]),
        `row ${String(y)}`,
      ).toBe(true);
    }
  });

  test('is a PNG twice as fine, the same each time, that carries the same words', async () => {
    const [bytes, { title, sentence, source, width, height }] = await Promise.all([png, picture]);
    const { format, ...size } = await sharp(bytes).metadata();
    expect(format).toBe('png');
    expect([size.width, size.height]).toEqual([2 * width, 2 * height]);
    const text = Buffer.from(bytes).toString('utf8');
    for (const words of [title, sentence, source]) expect(text).toContain(words);
    expect(Buffer.compare(await stillPng(chart, atlas), bytes)).toBe(0);
    expect(bytes.length).toBeLessThan(300_000);
  });

  test('asks the machine for no letter: every word is an outline', async () => {
    let texts = -1;
    await stillPicture(chart, atlas, (root) => {
      texts = root.querySelectorAll('text').length;
    });
    expect(texts).toBeGreaterThan(3);
    const { svg } = await stillPicture(chart, atlas, outlineTexts);
    expect(parsed(svg).querySelectorAll('text, tspan')).toHaveLength(0);
  });
});

test('hostile words stay words', async () => {
  const words = `</text><script>alert(1)</script>"'&\u00a0`;
  const table = fictionalTable([
    { date: '2020-03', country: words, place: words, at: [500, 300], type: 'ransomware', impacts: ['care_delayed'] },
  ]);
  for (const { chart } of charts) {
    const { svg } = await stillPicture(chart, { ...atlas, records: new FilterIndex(table) });
    expect(parsed(svg).querySelectorAll('script')).toHaveLength(0);
  }
});

test('the map has a mark for each place of its table', async () => {
  const { chart } = charts[0]!;
  const model = chart.model(atlas, chart.options(defaultView(atlas.records.table), 'wide'));
  const document = parsed((await stillPicture(chart, atlas)).svg);
  // Each place is a group of one circle or two.
  const marks = Array.from(document.querySelectorAll('g')).filter(
    ({ firstElementChild: first, childElementCount: children }) => children <= 2 && first?.localName === 'circle',
  );
  expect(marks).toHaveLength(chart.table(model).rows.length);
});
