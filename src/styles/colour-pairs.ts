/** The colours of `tokens.css` that a site may replace. */
export const colourNames = [
  'paper',
  'ink',
  'quiet',
  'rule',
  'land',
  'border',
  'harm',
  'call',
  'pale-call',
  'wash',
] as const;

/** Colours as `#rrggbb`, for light and for dark. */
export type ColourPairs = Partial<Record<(typeof colourNames)[number], readonly [light: string, dark: string]>>;

/** A style rule that puts these colours in place of those of the tokens; empty for none. Throws as `withColours`. */
export function colourRule(colours: ColourPairs): string {
  const declarations = checked(colours).map(([name, pair]) => `--${name}:light-dark(${pair.join(',')})`);
  // More specific than the tokens, so that the order of style sheets does not matter.
  return declarations.length === 0 ? '' : `html:root{${declarations.join(';')}}`;
}

/** The tokens as text with other colours in place of their own. Throws on a name or a colour that cannot be meant. */
export function withColours(tokens: string, colours: ColourPairs): string {
  return checked(colours).reduce(
    (css, [name, pair]) =>
      css.replace(new RegExp(`(--${name}:\\s*)light-dark\\([^)]*\\)`), `$1light-dark(${pair.join(', ')})`),
    tokens,
  );
}

function checked(colours: ColourPairs): (readonly [name: string, pair: readonly string[]])[] {
  const known: readonly string[] = colourNames;
  for (const [name, pair] of Object.entries(colours)) {
    if (!known.includes(name)) {
      throw new Error(`site.config.ts, colours: there is no colour “${name}”; these can be set: ${known.join(', ')}.`);
    }
    if (!pair.every((colour) => /^#[0-9a-f]{6}$/i.test(colour))) {
      throw new Error(
        `site.config.ts, colours, ${name}: “${pair.join(', ')}” are no two colours; write light and dark as ['#b3261e', '#ff7a66'].`,
      );
    }
  }
  return Object.entries(colours);
}
