import { describe, expect, test } from 'vitest';
import { charts } from '../../src/charts/registry.ts';
import { readReleaseFiles } from '../../src/dataset/read.ts';
import { absolute } from '../../src/embed/embed-address.ts';
import { embedAtlas } from '../../src/embed/embed-atlas.ts';
import { embedPage } from '../../src/embed/embed-page.ts';
import { isClean, readPassport } from '../../src/embed/passport.ts';
import { srcsetAddresses } from '../../src/embed/passport/srcset-addresses.ts';
import { pinnedAtlasOf } from '../../src/embed/pinned-embeds.ts';

const closed =
  "default-src 'none'; base-uri 'none'; form-action 'none'; style-src 'unsafe-inline'; script-src 'sha256-AAAA='; img-src data:";
const meta = (policy: string) => `<meta http-equiv="Content-Security-Policy" content="${policy}">`;
const fixture = (body: string, policy = closed) =>
  `<!doctype html><html><head>${meta(policy)}<title>Test</title></head>` +
  `<body><h1>Test chart</h1><svg role="img" aria-label="Test sentence."></svg>${body}</body></html>`;

const latest = absolute('/data/latest.json');
const atlas = await embedAtlas();
const releases = await readReleaseFiles('data');

test.each(charts.map(({ chart }) => [chart.id, chart] as const))(
  '%s is clean, and announces itself',
  async (_, chart) => {
    const passport = readPassport(await embedPage(chart, atlas));
    expect(passport).toMatchObject({ requests: [], storage: [], isClosed: true, exception: null, reachable: null });
    expect(isClean(passport)).toBe(true);
    expect(passport.announced.sentence).toMatch(/\d+ /);
    expect(passport.announced.title).not.toBe('');
    expect(passport.size.brotli).toBeLessThan(passport.size.raw);
    expect(passport.size.brotli).toBeLessThanOrEqual(45_000);
  },
);

describe.each(releases.map((release) => [release.version, release] as const))('pinned to %s', (_, release) => {
  const pinned = pinnedAtlasOf(release);

  test.each(charts.map(({ chart }) => [chart.id, chart] as const))(
    '%s is clean: it asks its own site for one file, and the passport names it',
    async (_id, chart) => {
      const { atlas: of, pin } = await pinned;
      const passport = readPassport(await embedPage(chart, of, pin), latest);
      expect(passport).toMatchObject({ requests: [], storage: [], isClosed: true, exception: latest });
      expect(passport.reachable).toBe(new URL(latest).origin);
      expect(isClean(passport)).toBe(true);
    },
  );
});

test('a pinned file is red where it is not announced, asks for something else or could reach more', async () => {
  const { atlas: of, pin } = await pinnedAtlasOf(releases.at(-1)!);
  const page = await embedPage(charts[0]!.chart, of, pin);
  const origin = new URL(latest).origin;
  const broken = [
    readPassport(page),
    readPassport(page.replace(`data-latest="${latest}"`, 'data-latest="https://outside.example/x.json"'), latest),
    readPassport(page.replace(`data-latest="${latest}"`, ''), latest),
    readPassport(page.replace(`connect-src ${origin}`, `connect-src ${origin} https://outside.example`), latest),
    readPassport(page.replace(`connect-src ${origin}`, 'connect-src *'), latest),
    readPassport(page.replace('</main>', '</main><script>fetch(a)</script>'), latest),
    readPassport(page.replace('</main>', `</main><script>a="https://outside.example/"</script>`), latest),
    readPassport(page.replace('</main>', '</main><img src="https://outside.example/a.gif">'), latest),
  ];
  for (const [i, passport] of broken.entries()) expect(isClean(passport), `case ${String(i)}`).toBe(false);
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
    ['<img srcset="data:,a 1x,https://outside.example/b.gif 2x">', 'img srcset', 'https://outside.example/b.gif'],
    ['<template><img src="//outside.example/t.png"></template>', 'img src', '//outside.example/t.png'],
    ['<base href="https://outside.example/">', 'base', 'https://outside.example/'],
    ['<form action="https://outside.example/f"></form>', 'form', 'https://outside.example/f'],
    ['<button formaction="https://outside.example/f">a</button>', 'button formaction', 'https://outside.example/f'],
    ['<link rel="dns-prefetch" href="//outside.example">', 'link href', '//outside.example'],
    ['<link rel="next-thing" href="//outside.example">', 'link href', '//outside.example'],
    ['<iframe srcdoc="a"></iframe>', 'iframe srcdoc', '?'],
    ['<script type="speculationrules">{}</script>', 'script type', 'speculationrules'],
    ['<style>p{background:image-set("data:," 1x, "b.png" 2x)}</style>', 'image-set()', 'b.png'],
    ['<style>p{background:u\\72l(https://outside.example/u)}</style>', 'url()', 'https://outside.example/u'],
    ['<style>@import/**/"//outside.example/i.css";</style>', '@import', '//outside.example/i.css'],
    ['<style>p{--a:"https://outside.example/v"}</style>', 'an address in a style', 'https://outside.example/v'],
    [
      '<script>location="https://outside.example?"+document.referrer</script>',
      'going to another page in a script',
      '?',
    ],
    ['<script>location.href=a</script>', 'going to another page in a script', '?'],
    ['<script>window.location.replace(a)</script>', 'going to another page in a script', '?'],
    ['<script>open("https://outside.example")</script>', 'opening a window in a script', '?'],
    ['<script>document.forms[0].submit()</script>', 'sending a form in a script', '?'],
    ['<script>document.links[0].click()</script>', 'following a link by itself in a script', '?'],
    ['<script>self["loc"+"ation"]=a</script>', 'a name put together in a script', '?'],
    ['<script>Function("a")()</script>', 'code made of text in a script', '?'],
    ['<a href="javascript:fetch(a)">a</a>', 'fetch in a script', '?'],
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
  ['indexedDB.deleteDatabase("a")', 'indexedDB'],
  ['window.name="a"', 'window.name'],
  ['history.replaceState({a:1},"")', 'history'],
])('a script that keeps something is found: %s', (code, to) => {
  const passport = readPassport(fixture(`<script>${code}</script>`));
  expect(passport.storage).toContainEqual({ by: 'a script', to });
  expect(isClean(passport)).toBe(false);
});

test.each([
  ['', 'no policy'],
  ["default-src 'self'", 'its own host'],
  ["default-src 'none'", 'forms and bases, which the first directive does not cover'],
  [`${closed}; connect-src https://outside.example`, 'requests by script'],
  [closed.replace('img-src data:', 'img-src https:'), 'pictures from anywhere'],
  [closed.replace("'sha256-AAAA='", "'unsafe-inline'"), 'any script'],
  [closed.replace("'sha256-AAAA='", "'sha256-AAAA=' 'unsafe-eval'"), 'code made of text'],
  [closed.replace("form-action 'none'", "form-action 'self'"), 'forms'],
  [`${closed}; report-uri https://outside.example`, 'reports'],
])('a policy that lets something through is not clean: %s (%s)', (policy) => {
  expect(isClean(readPassport(fixture('', policy)))).toBe(false);
});

test('a policy counts where a browser heeds it: in the head, before anything that is fetched or run', () => {
  const at = (head: string, body = '') =>
    readPassport(`<!doctype html><head>${head}</head><body><h1>a</h1>${body}</body>`);
  expect(isClean(at(`<meta charset="utf-8">${meta(closed)}<style></style>`))).toBe(true);
  for (const late of [
    at('', meta(closed)),
    at(`<script>a</script>${meta(closed)}`),
    at(`<style>p{}</style>${meta(closed)}`),
    at(`<link rel="icon" href="data:,">${meta(closed)}`),
    at(`<meta http-equiv="Content-Security-Policy" content="default-src 'self'">${meta(closed)}`),
  ]) {
    expect(isClean(late)).toBe(false);
  }
});

test('addresses of a srcset are told apart as browsers do', () => {
  expect(srcsetAddresses('a.png, b,c.png 2x,d.png 3x')).toEqual(['a.png', 'b,c.png', 'd.png']);
  expect(srcsetAddresses('data:,x 1x,y')).toEqual(['data:,x', 'y']);
  expect(srcsetAddresses(', ,a f(1,2) 1x , b')).toEqual(['a', 'b']);
  expect(srcsetAddresses('')).toEqual([]);
});
