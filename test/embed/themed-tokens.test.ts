import { expect, test } from 'vitest';
import { themedTokens } from '../../src/embed/themed-tokens.ts';

const tokens = ':root { color-scheme: light dark; --ink: light-dark(#111111, #eeeeee); --space: 8px; }';

test('colours follow the reader or the author, and color-scheme is set only where the author asks', () => {
  const css = themedTokens(tokens);
  expect(css).toContain('--ink: #111111;');
  expect(css).toContain('@media (prefers-color-scheme:dark){:root:not([data-theme]){--ink:#eeeeee;}}');
  expect(css).toContain(':root[data-theme=dark]{color-scheme:dark;--ink:#eeeeee;}');
  expect(css).not.toContain('light-dark');
  expect(css.match(/[{;]color-scheme:\s*(light|dark)/g)).toHaveLength(2);
});

test('where colours are forced they follow the reader, whatever the author asked for', () => {
  const css = themedTokens(tokens);
  expect(css).toContain('@media (forced-colors:active){:root[data-theme]{color-scheme:normal;--ink:#111111;}}');
  expect(css).toContain(
    '@media (forced-colors:active) and (prefers-color-scheme:dark){:root[data-theme]{--ink:#eeeeee;}}',
  );
});

test('tokens without a pair of colours are refused: the frame would have one look only', () => {
  expect(() => themedTokens(':root { --ink: #111111; }')).toThrow('light-dark');
});
