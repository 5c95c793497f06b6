/** The colours of an indexed picture; at most 255. */
export interface Palette {
  /** Three bytes a colour: red, green, blue. */
  readonly bytes: Uint8Array;
  /** The colour at a position, as `red | green << 8 | blue << 16`. */
  colour(position: number): number;
  /** Position of the colour nearest to one so packed. */
  nearest(colour: number): number;
}

type Rgb = readonly [red: number, green: number, blue: number];

/** The three bytes of `#rrggbb`. */
export const rgbOf = (hex: string): Rgb => {
  const n = Number.parseInt(hex.slice(1), 16);
  return [n >> 16, (n >> 8) & 255, n & 255];
};

/** One colour over another: `#rrggbb`. */
export function mixed(under: string, over: string, share: number): string {
  const [from, to] = [rgbOf(under), rgbOf(over)];
  const bytes = from.map((value, i) => Math.round(value + ((to[i] ?? 0) - value) * share));
  return `#${bytes.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

/**
 * A palette of the colours that meet in a drawing, with steps between them: flat areas keep their colour, edges stay
 * smooth.
 * @param ramps two colours as `#rrggbb` and the number of steps between them.
 * @throws when these are more than 255 colours.
 */
export function rampPalette(ramps: readonly (readonly [from: string, to: string, steps: number])[]): Palette {
  const colours = new Set(
    ramps.flatMap(([from, to, steps]) => Array.from({ length: steps + 2 }, (_, i) => mixed(from, to, i / (steps + 1)))),
  );
  if (colours.size > 255)
    throw new Error(`A palette holds 255 colours, not ${String(colours.size)}: give ramps fewer steps.`);
  const all = Array.from(colours, rgbOf);
  const packed = all.map(([red, green, blue]) => red | (green << 8) | (blue << 16));
  // One byte for each colour that there is: position + 1, or 0 for not asked yet.
  const known = new Uint8Array(2 ** 24);
  return {
    bytes: Uint8Array.from(all.flat()),
    colour: (position) => packed[position] ?? 0,
    nearest(colour) {
      const seen = known[colour];
      if (seen !== undefined && seen > 0) return seen - 1;
      const [red, green, blue] = [colour & 255, (colour >> 8) & 255, (colour >> 16) & 255];
      let [best, least] = [0, Infinity];
      for (const [i, [r, g, b]] of all.entries()) {
        const distance = (r - red) ** 2 + (g - green) ** 2 + (b - blue) ** 2;
        if (distance < least) [best, least] = [i, distance];
      }
      known[colour] = best + 1;
      return best;
    },
  };
}
