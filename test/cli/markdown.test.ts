import fc from 'fast-check';
import { expect, test } from 'vitest';
import { code, plain } from '../../src/cli/markdown.ts';

const hostile = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '[click](https://example.org)',
  '![](https://example.org/pixel.png)',
  '`` ` ``',
  '</details># Heading',
  '@somebody #12 https://example.org |cell|',
  'a\r\n\n## b',
  '\u202Eevil\u200B\u0000',
  '&lt;b&gt;',
  'www.example.org',
];

test.each(hostile)('plain(%j) holds no sign that Markdown or HTML could read', (text) => {
  const out = plain(text).replaceAll(/&#\d+;/g, '');
  expect(out).not.toMatch(/[<>[\]`*_#@|!&\\~:/\n\r]/);
  expect(out).not.toMatch(/www\./i);
  expect(out).not.toMatch(/[\p{Cc}\p{Cf}]/u);
});

test('plain text comes back as it was, on one line', () => {
  const read = (markdown: string) =>
    markdown.replaceAll(/&#(\d+);/g, (_, point: string) => String.fromCodePoint(Number(point)));
  const words = fc.string({ unit: 'grapheme' });
  fc.assert(
    fc.property(words, (text) => {
      expect(read(plain(text))).toBe(text.replaceAll(/[\s\p{Cc}\p{Cf}]+/gu, ' ').trim());
    }),
  );
});

test('a code span is closed by its own fence alone', () => {
  const texts = fc.oneof(fc.constantFrom(...hostile), fc.string({ unit: fc.constantFrom('`', 'a', ' ', '<', '\n') }));
  fc.assert(
    fc.property(texts, (text) => {
      const span = code(text);
      if (span === '') return;
      const fence = /^`+/.exec(span)![0];
      const inside = span.slice(fence.length, -fence.length);
      expect(span.endsWith(fence)).toBe(true);
      expect(inside).not.toMatch(/^`|`$|\n/);
      expect(Array.from(inside.matchAll(/`+/g), ([run]) => run)).not.toContain(fence);
    }),
  );
});
