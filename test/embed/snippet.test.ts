import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { automaticFrameSnippet, frameSnippet, hostScript, pictureSnippet } from '../../src/embed/snippet.ts';

const embedded = {
  src: 'https://site.example/embed/attack-map.html?q="><script>alert(1)</script>&country=FR',
  title: 'A "title" of <b>Test</b>',
  height: 640,
  fullView: 'https://site.example/?country=FR&q="',
  site: 'Test Site',
};

const parsed = (markup: string) => new JSDOM(`<body>${markup}`).window.document.body;

test('a frame has a name, a height, waits for its reader, and has words for who gets no frame', () => {
  const body = parsed(frameSnippet(embedded));
  expect(body.children).toHaveLength(1);
  const frame = body.querySelector('iframe')!;
  expect(frame.getAttribute('src')).toBe(embedded.src);
  expect(frame.getAttribute('title')).toBe(embedded.title);
  expect(frame.getAttribute('loading')).toBe('lazy');
  expect(frame.getAttribute('width')).toBe('100%');
  expect(frame.getAttribute('height')).toBe('640');
  expect(frame.style.height).toBe('640px');
  const words = parsed(frame.innerHTML).querySelector('a')!;
  expect(words.getAttribute('href')).toBe(embedded.fullView);
  expect(words.textContent).toContain(embedded.title);
});

test('the script of the automatic height stands before its frame and takes a few hundred bytes', () => {
  const body = parsed(automaticFrameSnippet(embedded));
  expect([...body.children].map(({ localName }) => localName)).toEqual(['script', 'iframe']);
  expect(hostScript.length).toBeLessThan(500);
});

test('a host script that does not know its place, as in a module, hears nothing and breaks nothing', () => {
  const listen = 'heard=[];addEventListener=function(name){heard.push(name)};';
  const placed = new JSDOM(`<script>${listen}${hostScript}</script>`, { runScripts: 'dangerously' }).window;
  expect(placed.eval('heard')).toEqual(['message']);
  const { window } = new JSDOM('', { runScripts: 'outside-only' });
  // What is run so has no element of its own.
  window.eval(listen + hostScript);
  expect(window.eval('heard')).toEqual([]);
});

test('a picture leads to the chart and says what it shows', () => {
  const body = parsed(
    pictureSnippet({
      src: 'https://site.example/embed/impact.png',
      alt: 'Words & "more"',
      fullView: embedded.fullView,
      width: 1200,
      height: 800,
    }),
  );
  const image = body.querySelector('a > img')!;
  expect(image.getAttribute('alt')).toBe('Words & "more"');
  expect(image.getAttribute('width')).toBe('1200');
  expect(image.parentElement!.getAttribute('href')).toBe(embedded.fullView);
});
