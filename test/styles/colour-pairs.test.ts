import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { colourNames, colourRule, withColours } from '../../src/styles/colour-pairs.ts';

const tokens = readFileSync('src/styles/tokens.css', 'utf8');

test('every colour of the tokens can be replaced, and no other', () => {
  const declared = [...tokens.matchAll(/--([\w-]+):\s*light-dark\(/g)].map(([, name]) => name);
  expect(declared).toEqual([...colourNames]);
});

test('a colour is replaced for light and dark, and the rest stays', () => {
  const colours = { call: ['#24478f', '#9ab8ff'] } as const;
  const changed = withColours(tokens, colours);
  expect(changed).toContain('--call: light-dark(#24478f, #9ab8ff);');
  expect(changed.replace('#24478f, #9ab8ff', '#0b5d66, #5cc6c9')).toBe(tokens);
  expect(colourRule(colours)).toBe('html:root{--call:light-dark(#24478f,#9ab8ff)}');
  expect([withColours(tokens, {}), colourRule({})]).toEqual([tokens, '']);
});

test('a name or a colour that cannot be meant is refused with what can be written', () => {
  const unknown = { hram: ['#000000', '#ffffff'] } as object;
  expect(() => colourRule(unknown)).toThrow(/no colour “hram”.*harm/);
  expect(() => withColours(tokens, { harm: ['red', '#ffffff'] })).toThrow(/harm: “red, #ffffff”.*'#b3261e'/);
  expect(() => colourRule({ ink: ['#000000', '#fff;}</style>'] })).toThrow('ink');
});
