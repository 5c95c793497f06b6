import type { CountryLand } from '../../model/country-land.ts';
import type { Drawing } from '../picture/picture.ts';
import { countryWindow } from './country-window.ts';
import type { LandRasters } from './land-rasters.ts';
import { mapPanel, panel, pointPanel, textSide } from './map-panel.ts';
import type { RecordFacts } from './record-picture-facts.ts';
import { signatureLine } from './signature.ts';
import { socialColours as colours } from './social-colours.ts';
import { block, sheet, sheetOf, sketchOf, stripOf } from './social-sheet.ts';

const { margin } = sheet;
const COLUMN = panel.x - margin - 40;
/** Where the lines begin that many pictures share. */
const FOOT = 470;
/** Radius of the ring around a region, and around land of fewer pixels across than this. */
const REGION = 62;
const SMALL = 28;
/** Middle of the line that says whether care was affected. */
const EFFECT = 497;

/** The land that maps are made of: as shapes, and in pixels. */
export interface PictureLand {
  readonly shapes: CountryLand;
  readonly rasters: LandRasters;
}

/** The picture of one record: who, when, where, and whether care was affected, beside a map. */
export async function drawRecordPicture(facts: RecordFacts, land: PictureLand): Promise<Drawing> {
  const { affected } = facts;
  const map = await placePanel(facts, land);
  const kicker = block(
    facts.kicker,
    'text',
    [margin, 56],
    { width: COLUMN, height: 76, sizes: [30, 26] },
    colours.quiet,
  );
  const name = block(
    facts.title,
    'title',
    [margin, kicker.bottom + 12],
    { width: COLUMN, height: 268, sizes: [60, 54, 48, 42, 36, 32, 28] },
    colours.ink,
  );
  const where = block(
    facts.where,
    'text',
    [margin, name.bottom + 14],
    { width: COLUMN, height: 70, sizes: [32, 28, 24] },
    colours.ink,
  );
  const effect = block(
    facts.effect,
    'strong',
    [affected === null ? margin : margin + 34, EFFECT - 17],
    { width: COLUMN - 34, height: 34, sizes: [28, 26, 24, 22] },
    affected === true ? colours.harm : colours.ink,
  );
  const foot = [sign(affected), effect.markup, signatureLine(facts.signature)];
  return sheetOf([
    ...map,
    sketchOf([kicker.markup, name.markup, where.markup], textSide(0, FOOT)),
    await stripOf(foot, textSide(FOOT, sheet.height)),
  ]);
}

/** Where it happened, as the page of the record shows it: a spot, a region, or the whole of a country. */
async function placePanel(
  { affected, country, knows, point }: RecordFacts,
  { shapes, rasters }: PictureLand,
): Promise<Drawing['layers']> {
  const ring = (radius: number) => ({ radius, filled: 0, isDashed: true });
  const isMarked = affected !== null;
  const main = shapes.main(country);
  if (point !== null && (knows !== 'country' || main === null)) {
    const spot = { radius: affected === true ? 26 : 15, filled: affected === true ? 13 : 0, isDashed: false };
    const mark = knows === 'spot' ? spot : ring(knows === 'region' ? REGION : SMALL);
    return pointPanel(rasters, country, point, isMarked ? mark : null);
  }
  const window = countryWindow(shapes, country, []);
  const isSmall = main !== null && (Math.max(main.width, main.height) * panel.width) / window.width < SMALL;
  const rings =
    main !== null && isSmall && isMarked
      ? [{ x: main.x + main.width / 2, y: main.y + main.height / 2, ...ring(SMALL) }]
      : [];
  return mapPanel(shapes, country, window, rings, colours.panelWhole);
}

function sign(affected: boolean | null): string {
  const at = `cx="${String(margin + 10)}" cy="${String(EFFECT)}"`;
  if (affected === null) return '';
  return affected
    ? `<circle ${at} r="10" fill="${colours.harm}"/>`
    : `<circle ${at} r="8.5" fill="none" stroke="${colours.harm}" stroke-width="3"/>`;
}
