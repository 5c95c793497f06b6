/** On which side of its point a label stands; `on`: over the country itself, without a line. */
export type LabelSide = 'left' | 'right' | 'below' | 'on';

/** Where a country's label stands, in units of the map's frame. */
export interface LabelPlace {
  readonly side: LabelSide;
  /** The end of its line, and the edge of its words that faces the country. */
  readonly x: number;
  readonly y: number;
  /** Where the line begins; default: the middle of the country. */
  readonly from?: readonly [x: number, y: number];
}

/**
 * Places chosen by eye for the countries of the call, over sea or quiet land, so that labels keep apart from the
 * narrowest wide drawing (560 pixels) up.
 */
export const labelPlaces: ReadonlyMap<string, LabelPlace> = new Map<string, LabelPlace>([
  ['NO', { side: 'left', x: 860, y: 62, from: [990, 72] }],
  ['DK', { side: 'left', x: 850, y: 178 }],
  ['CH', { side: 'left', x: 850, y: 294 }],
  ['SI', { side: 'below', x: 1020, y: 262 }],
  ['PL', { side: 'right', x: 1190, y: 285, from: [1047, 137] }],
  ['SUHH', { side: 'on', x: 1420, y: 105 }],
  ['MX', { side: 'left', x: 372, y: 366, from: [383, 336] }],
  ['CO', { side: 'left', x: 470, y: 502, from: [507, 470] }],
  ['BR', { side: 'right', x: 765, y: 664, from: [690, 638] }],
  ['LR', { side: 'below', x: 900, y: 505, from: [888, 444] }],
  ['CL', { side: 'left', x: 540, y: 735, from: [572, 720] }],
  ['UY', { side: 'right', x: 735, y: 778, from: [668, 730] }],
]);
