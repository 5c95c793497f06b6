import { tenth } from '../../charts/parts/rounded.ts';
import type { EndorsementKind } from '../../model/endorsement-map-model.ts';
import { socialColours as colours } from './social-colours.ts';
import { line } from './social-sheet.ts';

/** A country that a picture of the world fills, as the map of the call does. */
export interface PictureCountry {
  readonly kind: EndorsementKind;
  /** A state of the past, hatched. */
  readonly past: boolean;
  /** Path data in units of the map's frame; null without an outline. */
  readonly outline: string | null;
  /** Where a dot marks land that is too small to see; null for larger land. */
  readonly dot: readonly [x: number, y: number] | null;
}

/** An entry of the key: how it looks, and what it means. */
export interface PictureKey {
  readonly kind: EndorsementKind;
  readonly past: boolean;
  readonly words: string;
}

/** As on the map: told apart by edge as well as by tone. Widths and dashes in pixels. */
const LOOKS: Readonly<
  Record<EndorsementKind, { readonly fill: string; readonly width: number; readonly dash: string }>
> = {
  named: { fill: colours.call, width: 1, dash: 'none' },
  office: { fill: colours.paleCall, width: 1.6, dash: '3 2' },
  unclear: { fill: colours.land, width: 1.6, dash: '1.2 1.8' },
};
const HATCH = 7;
const DOT = 5;
const SWATCH = { width: 26, height: 15 };
/** From one entry of the key to the next. */
export const KEY_LINE = 31;

/** The countries, states of the past lowest. @param scale pixels of a unit. */
export function countryShapes(
  countries: readonly PictureCountry[],
  [x, y]: readonly [number, number],
  scale: number,
): string {
  const hatch = `<pattern id="past" width="${String(HATCH)}" height="${String(HATCH)}" patternUnits="userSpaceOnUse" patternTransform="scale(${String(1 / scale)}) rotate(45)"><path d="M0 0v${String(HATCH)}" stroke="${colours.call}" stroke-width="2.6"/></pattern>`;
  const shapes = countries
    .toSorted((a, b) => Number(b.past) - Number(a.past))
    .map(({ kind, past, outline }) =>
      outline === null ? '' : `<path d="${outline}" ${look(kind, past ? 'url(#past)' : null, scale)}/>`,
    );
  const dots = countries.flatMap(({ kind, dot }) =>
    dot === null
      ? []
      : [`<circle cx="${tenth(dot[0])}" cy="${tenth(dot[1])}" r="${tenth(DOT / scale)}" ${look(kind, null, scale)}/>`],
  );
  const place = `translate(${tenth(x)} ${tenth(y)}) scale(${String(scale)})`;
  return `${hatch}<g transform="${place}">${shapes.join('')}${dots.join('')}</g>`;
}

/** What the looks mean, one below the other. @param at upper left corner. */
export function countryKey(entries: readonly PictureKey[], [left, top]: readonly [x: number, y: number]): string {
  return entries
    .map(({ kind, past, words }, i) => {
      const y = top + i * KEY_LINE;
      const swatch = `<rect x="${tenth(left + 0.5)}" y="${tenth(y + 0.5)}" width="${String(SWATCH.width)}" height="${String(SWATCH.height)}" ${look(kind, past ? 'url(#past)' : null, 1)}/>`;
      const at = [left + SWATCH.width + 12, y + SWATCH.height] as const;
      return swatch + line(words, { face: 'text', size: 22 }, at, colours.ink);
    })
    .join('');
}

/** Fill and edge. @param fill in the place of the kind's own. */
function look(kind: EndorsementKind, fill: string | null, scale: number): string {
  const { fill: own, width, dash } = LOOKS[kind];
  const dashes =
    fill !== null || dash === 'none'
      ? 'none'
      : dash
          .split(' ')
          .map((n) => tenth(Number(n) / scale))
          .join(' ');
  return `fill="${fill ?? own}" stroke="${colours.call}" stroke-width="${tenth((fill === null ? width : 1) / scale)}" stroke-dasharray="${dashes}"`;
}
