/** `light-dark(…, …)` with plain colours. */
const pair = /(--[\w-]+):\s*light-dark\(\s*([^,()]+?)\s*,\s*([^,()]+?)\s*\)\s*;/g;

/**
 * The site's colours for a frame. `light-dark()` follows `color-scheme`, which a frame leaves unset so that browsers
 * paint no opaque box behind it; so the colours follow the reader's preference, or the theme that the author asked for.
 * Where a reader forces colours, the theme gives way: words take the reader's colours, and drawings must fit them.
 */
export function themedTokens(tokens: string): string {
  const pairs = Array.from(tokens.matchAll(pair), ([, name = '', light = '', dark = '']) => ({ name, light, dark }));
  const lights = pairs.map(({ name, light }) => `${name}:${light};`).join('');
  const dark = pairs.map(({ name, dark: value }) => `${name}:${value};`).join('');
  if (dark === '') throw new Error('the tokens hold no light-dark() colour');
  const light = tokens.replaceAll(pair, '$1: $2;').replace(/color-scheme:[^;]*;/, '');
  return [
    light,
    `@media (prefers-color-scheme:dark){:root:not([data-theme]){${dark}}}`,
    `:root[data-theme=dark]{color-scheme:dark;${dark}}`,
    ':root[data-theme=light]{color-scheme:light}',
    `@media (forced-colors:active){:root[data-theme]{color-scheme:normal;${lights}}}`,
    `@media (forced-colors:active) and (prefers-color-scheme:dark){:root[data-theme]{${dark}}}`,
  ].join('\n');
}
