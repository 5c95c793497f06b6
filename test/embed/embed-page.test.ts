import { createHash } from 'node:crypto';
import { brotliCompressSync } from 'node:zlib';
import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { fictionalTable } from '../../src/charts/parts/fictional-atlas.ts';
import { charts } from '../../src/charts/registry.ts';
import { embedAtlas } from '../../src/embed/embed-atlas.ts';
import { embedPage } from '../../src/embed/embed-page.ts';
import { FilterIndex } from '../../src/model/filter-index.ts';
import { benchTable } from '../bench/bench-rows.ts';

const atlas = await embedAtlas();
const kB = 1000;
const weight = (page: string) => brotliCompressSync(page).length;

/** What weighs what, for whoever must make room. */
function weights(page: string): string {
  const parts = {
    styles: /<style>[^]*?<\/style>/,
    drawings: /<figure[^]*<\/figure>/,
    table: /<footer[^]*<\/footer>/,
    records: /<script type="application[^]*?<\/script>/,
    script: /(?<=<\/script>\s*)<script>[^]*<\/script>/,
  };
  return Object.entries(parts)
    .map(([name, part]) => `${name} ${String(weight(page.match(part)?.[0] ?? ''))}`)
    .join(', ');
}
const registered = charts.map(({ chart }) => [chart.id, chart] as const);

describe.each(registered)('%s', (_id, chart) => {
  const page = embedPage(chart, atlas);

  test('is at most 45 kB over the wire with the data of this site', async () => {
    expect(weight(await page), weights(await page)).toBeLessThanOrEqual(45 * kB);
  });

  test('is at most 150 kB over the wire with fifty thousand records', { timeout: 60_000 }, async () => {
    const large = await embedPage(chart, { ...atlas, records: new FilterIndex(benchTable(50_000)) });
    expect(weight(large), weights(large)).toBeLessThanOrEqual(150 * kB);
  });

  test('comes out the same twice', async () => {
    expect(await embedPage(chart, atlas)).toBe(await page);
  });

  test('names each of its scripts in its policy, and nothing else', async () => {
    const { document } = new JSDOM(await page).window;
    const policy = document.querySelector('meta[http-equiv="Content-Security-Policy"]')!.getAttribute('content')!;
    const scripts = Array.from(document.querySelectorAll('script:not([type])'), ({ textContent }) => textContent);
    const hashes = scripts.map((code) => `'sha256-${createHash('sha256').update(code).digest('base64')}'`);
    expect(scripts.length).toBeGreaterThan(0);
    expect(policy).toBe(
      `default-src 'none'; style-src 'unsafe-inline'; script-src ${hashes.join(' ')}; img-src data:; base-uri 'none'; form-action 'none'`,
    );
    // The policy holds for what follows it.
    expect(document.head.firstElementChild!.nextElementSibling!.getAttribute('http-equiv')).toBe(
      'Content-Security-Policy',
    );
  });

  test('asks for nothing: no address that a browser would load, and no way for a script to ask', async () => {
    const text = await page;
    const { document } = new JSDOM(text).window;
    const loading = document.querySelectorAll(
      '[src], [srcset], [poster], [data], [background], link:not([rel=canonical], [rel=alternate]), image, use, iframe, object, embed',
    );
    const loaded = Array.from(loading, (node) => node.getAttribute('href') ?? node.outerHTML);
    expect(loaded.filter((address) => !address.startsWith('data:'))).toEqual([]);
    const styles = Array.from(document.querySelectorAll('style, [style]'), (node) => node.outerHTML).join('\n');
    expect(styles).not.toMatch(/url\((?!["']?#)|@import|@font-face/);
    const scripts = Array.from(document.scripts, ({ textContent }) => textContent).join('\n');
    expect(scripts).not.toMatch(
      /\bfetch\(|XMLHttpRequest|WebSocket|EventSource|sendBeacon|\bimport\(|new Image|Worker\(/,
    );
    expect(scripts).not.toMatch(/localStorage|sessionStorage|indexedDB|document\.cookie|\.pushState|\.replaceState/);
    expect(styles + scripts).not.toMatch(/\d[sdl]?vh\b/);
  });

  test('keeps its ids apart and leads out by absolute addresses only', async () => {
    const { document } = new JSDOM(await page).window;
    const ids = Array.from(document.querySelectorAll('[id]'), ({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const links = Array.from(document.querySelectorAll('a'));
    expect(links.length).toBeGreaterThan(0);
    for (const link of links) {
      expect(link.getAttribute('href')).toMatch(/^https?:\/\//);
      expect(link.getAttribute('target')).toBe('_blank');
      expect(link.getAttribute('rel')).toContain('noopener');
    }
  });
});

test('the timeline says what its bars and marks mean, without script too', async () => {
  const timeline = charts.find(({ chart }) => chart.id === 'attack-timeline')!.chart;
  const { document } = new JSDOM(await embedPage(timeline, atlas)).window;
  const key = document.querySelector('.bar-key')!;
  expect(key.closest('.scripted-only')).toBeNull();
  expect(Array.from(key.querySelectorAll('span'), ({ textContent }) => textContent)).toEqual([
    'care was affected',
    'all records',
    'marks on the axis: events of the time',
  ]);
  expect(key.querySelectorAll('i')).toHaveLength(3);
});

test('the map says what a place without a circle means, without script too', async () => {
  const map = charts.find(({ chart }) => chart.id === 'attack-map')!.chart;
  const { document } = new JSDOM(await embedPage(map, atlas)).window;
  const line = document.querySelector('.map-none')!;
  expect(line.closest('.scripted-only')).toBeNull();
  expect(line.textContent).toBe('No circle means none on record, not none at all.');
});

test.each(registered)('%s takes hostile words as words', async (_id, chart) => {
  const words = `</script><script>document.title='run'</script><!--<img src=x onerror=alert(1)>"'&\u2028`;
  const table = fictionalTable([
    { date: '2020-03', country: words, place: words, at: [500, 300], type: 'ransomware', impacts: ['care_delayed'] },
  ]);
  const page = await embedPage(chart, { ...atlas, records: new FilterIndex({ ...table, targets: [words] }) });
  const { document } = new JSDOM(page, { runScripts: 'outside-only' }).window;
  expect(document.scripts).toHaveLength(3);
  expect(document.querySelector('img')).toBeNull();
  const data = JSON.parse(document.querySelector('#records')!.textContent) as { records?: unknown };
  if (data.records !== undefined) expect(data).toMatchObject({ records: { names: { target: [words] } } });
});
