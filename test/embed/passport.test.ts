import { describe, expect, test } from 'vitest';
import { charts } from '../../src/charts/registry.ts';
import { embedAtlas } from '../../src/embed/embed-atlas.ts';
import { embedPage } from '../../src/embed/embed-page.ts';
import { isClean, readPassport } from '../../src/embed/passport.ts';

const closed = "default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-AAAA='; img-src data:";
const fixture = (body: string, policy = closed) =>
  `<!doctype html><html><head><meta http-equiv="Content-Security-Policy" content="${policy}"><title>Test</title></head>` +
  `<body><h1>Test chart</h1><svg role="img" aria-label="Test sentence."></svg>${body}</body></html>`;

test('every embed of the site is clean, and announces its chart', async () => {
  const atlas = await embedAtlas();
  for (const { chart } of charts) {
    const passport = readPassport(await embedPage(chart, atlas));
    expect(passport.requests, chart.id).toEqual([]);
    expect(passport.storage, chart.id).toEqual([]);
    expect(isClean(passport), chart.id).toBe(true);
    expect(passport.announced.sentence).toMatch(/\d+ /);
    expect(passport.announced.title).not.toBe('');
    expect(passport.size.brotli).toBeLessThan(passport.size.raw);
    expect(passport.size.brotli).toBeLessThanOrEqual(45_000);
  }
});

test('reads the size in bytes, the title and the sentence', () => {
  const passport = readPassport(fixture('<p>é</p>'));
  expect(passport.size.raw).toBe(fixture('<p>é</p>').length + 1);
  expect(passport.announced).toEqual({ title: 'Test chart', sentence: 'Test sentence.' });
  expect(isClean(passport)).toBe(true);
});

describe('what a browser asks for by itself is found', () => {
  test.each([
    ['<img src="https://outside.example/a.png">', 'img src', 'https://outside.example/a.png'],
    ['<img srcset="data:, 1x, //outside.example/b.png 2x">', 'img srcset', '//outside.example/b.png'],
    ['<script src="chart.js"></script>', 'script src', 'chart.js'],
    ['<link rel="stylesheet" href="/style.css">', 'link href', '/style.css'],
    ['<link rel="preconnect" href="https://outside.example">', 'link href', 'https://outside.example'],
    ['<svg><image href="https://outside.example/c.png"/></svg>', 'image href', 'https://outside.example/c.png'],
    ['<svg><use xlink:href="other.svg#a"/></svg>', 'use xlink:href', 'other.svg#a'],
    ['<iframe src="https://outside.example/"></iframe>', 'iframe src', 'https://outside.example/'],
    ['<style>@import "https://outside.example/d.css";</style>', '@import', 'https://outside.example/d.css'],
    ['<style>@font-face{src:url(font.woff2)}</style>', 'url()', 'font.woff2'],
    ['<p style="background:url(\'//outside.example/e\')">', 'url()', '//outside.example/e'],
    ['<a href="#" ping="https://outside.example/p">a</a>', 'a ping', 'https://outside.example/p'],
    ['<meta http-equiv="refresh" content="0;https://outside.example">', 'meta refresh', '0;https://outside.example'],
    ['<script>fetch("https://outside.example")</script>', 'fetch in a script', '?'],
    ['<script>new Image().src="//outside.example"</script>', 'new Image, Worker or Audio in a script', '?'],
    ['<p onclick="navigator.sendBeacon(x)">', 'sendBeacon in a script', '?'],
  ])('%s', (body, by, to) => {
    const passport = readPassport(fixture(body));
    expect(passport.requests).toContainEqual({ by, to });
    expect(isClean(passport)).toBe(false);
  });

  test('links that a reader follows, parts of the file and what it holds itself are no requests', () => {
    const body =
      '<a href="https://outside.example/">a</a><link rel="canonical" href="https://site.example/">' +
      '<svg><use href="#a"/><rect fill="url(#hatch)"/></svg><img src="data:image/png;base64,AA=="><link rel="icon" href="data:,">' +
      '<script type="application/json">{"text":"fetch(localStorage)"}</script>';
    expect(isClean(readPassport(fixture(body)))).toBe(true);
  });
});

test.each([
  ['document.cookie="a=1"', 'document.cookie'],
  ['localStorage.a=1', 'localStorage'],
  ['window["sessionStorage"].a=1', 'sessionStorage'],
  ['indexedDB.open("a")', 'indexedDB'],
])('a script that keeps something is found: %s', (code, to) => {
  const passport = readPassport(fixture(`<script>${code}</script>`));
  expect(passport.storage).toEqual([{ by: 'a script', to }]);
  expect(isClean(passport)).toBe(false);
});

test.each([
  ['', 'no policy'],
  ["default-src 'self'", 'its own host'],
  ["default-src 'none'; img-src https:", 'pictures from anywhere'],
  ["default-src 'none'; connect-src https://outside.example", 'requests by script'],
])('a policy that lets requests through is not clean: %s (%s)', (policy) => {
  expect(isClean(readPassport(fixture('', policy)))).toBe(false);
});

describe('the one request that may be allowed', () => {
  const latest = 'https://site.example/data/latest.json';
  const policy = `${closed}; connect-src https://site.example`;
  const script = `<script>fetch("${latest}")</script>`;

  test('is named, and no fault', () => {
    const passport = readPassport(fixture(script, policy), latest);
    expect(passport).toMatchObject({ requests: [], exception: latest });
    expect(isClean(passport)).toBe(true);
  });

  test.each([
    ['where it was not announced', script, policy, null],
    ['to another host', script, `${closed}; connect-src https://outside.example`, latest],
    ['of another file', '<script>fetch("/data/other.json")</script>', policy, latest],
    ['beside another way of asking', `${script}<script>new WebSocket(a)</script>`, policy, latest],
  ])('is a fault %s', (_, body, own, mayAsk) => {
    const passport = readPassport(fixture(body, own), mayAsk);
    expect(passport.exception).toBeNull();
    expect(isClean(passport)).toBe(false);
  });
});
