/** A font file of the site: one weight of one family for one part of Unicode. */
export interface FontFace {
  /** File name without ending, as in `/fonts/<file>.woff2`; Fontsource uses the same names. */
  readonly file: string;
  /** npm package that holds it. */
  readonly from: string;
  readonly preload: boolean;
  /** Text that it is cut down to; null = every character that the site prints. */
  readonly only: 'title' | null;
  css(url: string): string;
}

// The parts that Fontsource splits its families into, cut to what the site can print.
const ranges = {
  latin:
    'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD',
  'latin-ext':
    'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF',
} as const;

function face(
  family: 'Source Serif 4' | 'Source Sans 3',
  weight: 400 | 600,
  part: keyof typeof ranges,
  only: FontFace['only'] = null,
): FontFace {
  const name = family.toLowerCase().replaceAll(' ', '-');
  return {
    file: `${name}-${part}-${String(weight)}-normal`,
    from: `@fontsource/${name}`,
    preload: part === 'latin' && only === null && weight === 400,
    only,
    css: (url) =>
      `@font-face{font-family:"${family}";font-weight:${String(weight)};font-display:swap;src:url("${url}") format("woff2");unicode-range:${ranges[part]}}`,
  };
}

/** Every font file that pages may ask for; the browser takes those whose characters a page prints. */
export const fontFaces: readonly FontFace[] = [
  face('Source Serif 4', 400, 'latin'),
  face('Source Serif 4', 400, 'latin-ext'),
  face('Source Serif 4', 600, 'latin', 'title'),
  face('Source Sans 3', 400, 'latin'),
  face('Source Sans 3', 400, 'latin-ext'),
  face('Source Sans 3', 600, 'latin'),
  face('Source Sans 3', 600, 'latin-ext'),
];
