import { expect, test } from 'vitest';
import { usedStyles } from '../../src/embed/used-styles.ts';

test('keeps what is named, in markup or script, and what names no class', () => {
  const css = 'p{margin:0}.a{b:c}.gone{b:c}.by-script:hover{b:c}';
  expect(usedStyles(css, '<p class="x a">;node.className="by-script"')).toBe('p{margin:0}.a{b:c}.by-script:hover{b:c}');
});

test('a part of a name is not the name', () => {
  expect(usedStyles('.map{b:c}', 'class="map-key"')).toBe('');
});

test('of a list of selectors the used ones stay, and commas inside brackets divide nothing', () => {
  expect(usedStyles('.a,.gone,p{b:c}', 'a')).toBe('.a,p{b:c}');
  expect(usedStyles(':is(.a,.b) p{b:c}', 'a b')).toBe(':is(.a,.b) p{b:c}');
});

test('what a selector excludes need not be there', () => {
  expect(usedStyles(':root:not(.scripted) .a{b:c}', 'a')).toBe(':root:not(.scripted) .a{b:c}');
});

test('a group goes when nothing in it is used', () => {
  const css = '@media print{.gone{b:c}}@container (min-width:1px){.a{b:c}.gone{b:c}}';
  expect(usedStyles(css, 'a')).toBe('@container (min-width:1px){.a{b:c}}');
});

test('variables go when nothing reads them, nor what reads them', () => {
  const css = ':root{--a:red;--b:var(--a);--c:1px}p{color:var(--c)}';
  expect(usedStyles(css, '')).toBe(':root{--c:1px}p{color:var(--c)}');
});

test('styles that end in the middle are refused', () => {
  expect(() => usedStyles('p{color:red', '')).toThrow('styles end in the middle');
});
