import { tenth } from '../../charts/parts/rounded.ts';
import type { BaseMap } from '../../model/map/base-map.ts';
import { frame } from '../../model/map/frame.ts';
import type { Drawing } from '../picture/picture.ts';
import { countryKey, countryShapes, KEY_LINE, type PictureCountry, type PictureKey } from './draw-picture-countries.ts';
import type { PanelMark } from './map-panel.ts';
import { signatureLine, type Signature } from './signature.ts';
import { RING, socialColours as colours } from './social-colours.ts';
import { block, sheet, sheetOf, sketchOf } from './social-sheet.ts';

/** What a picture of the whole world shows; plain JSON. */
export interface WorldFacts {
  readonly headline: string;
  readonly counts: { readonly total: string; readonly affected: string } | null;
  /** Countries that are filled, and the key to them; none on a map of attacks. */
  readonly countries: readonly PictureCountry[];
  readonly key: readonly PictureKey[];
  readonly marks: readonly PanelMark[];
  readonly signature: Signature;
}

const { width, height, margin } = sheet;
const WIDE = 965;
const scale = WIDE / frame.width;
const [left, top] = [width - WIDE - 8, height - frame.height * scale + 4];
/** Where the key ends, above the signature. */
const KEY_FOOT = 516;

/** A headline over the world map. */
export function drawWorldPicture(facts: WorldFacts, base: BaseMap | null): Drawing {
  const box = { width: width - 2 * margin, height: 130, sizes: [56, 52, 48, 44, 40, 36] };
  const headline = block(facts.headline, 'title', [margin, 48], box, colours.ink).markup;
  const land = base === null ? '' : world(base);
  const origin = [left - frame.x * scale, top - frame.y * scale] as const;
  const parts = [
    land,
    countryShapes(facts.countries, origin, scale),
    ...facts.marks.map(circle),
    headline,
    ...counts(facts),
    countryKey(facts.key, [margin, KEY_FOOT - facts.key.length * KEY_LINE]),
    signatureLine(facts.signature),
  ];
  return sheetOf([sketchOf(parts)]);
}

function world({ land, borders, unit }: BaseMap): string {
  const place = `translate(${tenth(left - frame.x * scale)} ${tenth(top - frame.y * scale)}) scale(${String(scale * unit)})`;
  return `<g transform="${place}"><path d="${land}" fill="${colours.land}"/><path d="${borders}" fill="none" stroke="${colours.paper}" stroke-width="1.6"/></g>`;
}

function circle({ x, y, radius, filled }: PanelMark): string {
  const at = `cx="${tenth(left + (x - frame.x) * scale)}" cy="${tenth(top + (y - frame.y) * scale)}"`;
  const disc = filled === 0 ? '' : `<circle ${at} r="${tenth(filled)}" fill="${colours.harm}"/>`;
  return `<circle ${at} r="${tenth(radius)}" fill="${colours.harm}" fill-opacity="${String(RING)}" stroke="${colours.harm}" stroke-width="1.6"/>${disc}`;
}

function counts({ counts }: WorldFacts): readonly string[] {
  if (counts === null) return [];
  const box = { width: 280, height: 44, sizes: [32, 30, 28, 26, 24] };
  const total = block(counts.total, 'strong', [margin, 400], box, colours.ink);
  const affected = block(counts.affected, 'strong', [margin, total.bottom + 6], box, colours.harm);
  return [total.markup, affected.markup];
}
